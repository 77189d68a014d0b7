import { withLedgerAlarm } from '@jieti/lambda';
import { type ReminderInput, remindLetters } from '../../reminders/remind-letters.ts';

/** The step of the machine of a year's letters; safe to repeat. */
export const handler = (input: ReminderInput): Promise<{ reminded: number }> =>
  withLedgerAlarm(() => remindLetters(input));
