import { busHandler, subscribe } from '@jieti/lambda';
import { postChanged, unitChanged } from '@jieti/letters/contract';
import { followMove } from '../../copies/follow-move.ts';
import { copyPost } from '../../copies/posts.ts';
import { copyUnit } from '../../copies/units.ts';

/** Keeps our own copies of units and posts, which letters owns; cases are shown where their units stand. */
export const handler = busHandler(
  subscribe(unitChanged, async ({ unit, version }) => {
    await copyUnit(unit, version);
    await followMove(unit);
  }),
  subscribe(postChanged, ({ post, version }) => copyPost(post, version)),
);
