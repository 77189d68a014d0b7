import { busHandler, subscribe } from '@jieti/lambda';
import { postChanged, unitChanged } from '@jieti/letters/contract';
import { relocateCases } from '../../case/relocate-cases.ts';
import { projectPost } from '../../projections/posts.ts';
import { projectUnit } from '../../projections/units.ts';
import { withCalendars } from '../../work-calendar/known-calendars.ts';

/** Stores our own projections of units and posts, which letters owns; cases are shown where their units stand. */
export const handler = withCalendars(
  busHandler(
    subscribe(unitChanged, async ({ unit, version }) => {
      await projectUnit(unit, version);
      await relocateCases(unit);
    }),
    subscribe(postChanged, ({ post, version }) => projectPost(post, version)),
  ),
);
