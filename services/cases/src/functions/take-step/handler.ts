import { withLedgerAlarm } from '@jieti/lambda';
import { type StepInput, takeStepOnce } from '../../timers/take-step.ts';
import { withCalendars } from '../../work-calendar/known-calendars.ts';

/** Takes a step of a stage's machine (idempotent). */
export const handler = withCalendars(
  (input: StepInput): Promise<{ done: number }> => withLedgerAlarm(() => takeStepOnce(input)),
);
