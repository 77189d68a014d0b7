import { busHandler, subscribe } from '@jieti/lambda';
import { workCalendarPublished } from '../../contract/events.ts';
import { moveDeadlines } from '../../work-calendar/move-deadlines.ts';

/** A working calendar that has come, or was corrected, moves the deadlines that rest on its year. What it was before is read on record. */
export const handler = busHandler(
  subscribe(workCalendarPublished, async ({ year }) => {
    await moveDeadlines(year);
  }),
);
