import { type Check, type CheckInput, checkStage } from '../../timers/check-stage.ts';
import { withCalendars } from '../../work-calendar/known-calendars.ts';

/** A stage machine's checkpoint: says what it does next, and when. */
export const handler = withCalendars((input: CheckInput): Promise<Check> => checkStage(input));
