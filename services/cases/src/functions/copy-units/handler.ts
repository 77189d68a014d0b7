import { busHandler, subscribe } from '@jieti/lambda';
import { postChanged, unitChanged } from '@jieti/letters/contract';
import { copyPost } from '../../copies/posts.ts';
import { copyUnit } from '../../copies/units.ts';

/** Keeps our own copies of units and posts, which letters owns. */
export const handler = busHandler(
  subscribe(unitChanged, ({ unit, version }) => copyUnit(unit, version)),
  subscribe(postChanged, ({ post, version }) => copyPost(post, version)),
);
