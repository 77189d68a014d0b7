import { city, effects } from '@jieti/lambda';
import {
  type Case,
  type Deadline,
  deadlinesOf,
  type Instant,
  nextReminderAt,
  runningOf,
  type UnitFacts,
} from '@jieti/rules';

/** The deadlines that run in a case as its rows are written, and the instant at which somebody must next be reminded. */
export interface Agenda {
  /** Nearest first. */
  readonly deadlines: readonly Deadline[];
  readonly nextReminder: Instant | null;
}

/**
 * The agenda of a case now. `given` are the keys of reminders known to be given: an act that is written does not look
 * for them, so a case with something overdue comes before the sweep once more, which finds them.
 */
export const agendaOf = (state: Case, unit: UnitFacts, given: ReadonlySet<string> = new Set()): Agenda => {
  const now = effects.now();
  const all = deadlinesOf(state, { city: city(), unit });
  return { deadlines: runningOf(all, now), nextReminder: nextReminderAt(all, now, given) };
};
