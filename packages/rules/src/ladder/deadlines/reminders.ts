import type { Instant } from '../../vocabulary.ts';
import type { Deadline } from './deadline.ts';

/** The occasions on which somebody is reminded of a deadline. */
export const reminderOccasions = ['amber', 'passed'] as const;
type ReminderOccasion = (typeof reminderOccasions)[number];

/** A reminder of a deadline: when it turns amber, and when it has passed. */
export interface Reminder {
  /** One for each deadline, end and occasion: an extended term is reminded of anew. */
  readonly key: string;
  readonly when: ReminderOccasion;
  readonly deadline: Deadline;
}

const reminder = (deadline: Deadline, when: Reminder['when']): Reminder => {
  const { until, kind, of } = deadline;
  return { key: `${until}#${kind}#${of ?? 0}#${when}`, when, deadline };
};

const dueOf = (deadline: Deadline, now: Instant): Reminder | null => {
  if (now >= deadline.until) return reminder(deadline, 'passed');
  return now >= deadline.amberAt ? reminder(deadline, 'amber') : null;
};

/** The reminders to be given now, nearest deadline first. One that was missed on the way to the end is left out. */
export const remindersDue = (
  deadlines: readonly Deadline[],
  now: Instant,
  given: ReadonlySet<string>,
): readonly Reminder[] =>
  deadlines
    .map((deadline) => dueOf(deadline, now))
    .filter((one) => one !== null)
    .filter(({ key }) => !given.has(key));

const nextOf = (deadline: Deadline, now: Instant, given: ReadonlySet<string>): readonly Instant[] => {
  const due = dueOf(deadline, now);
  if (due && !given.has(due.key)) return [now];
  return [deadline.amberAt, deadline.until].filter((at) => at > now);
};

/** When somebody must next be reminded: now, if a reminder is due and not known to be given; null when never again. */
export const nextReminderAt = (
  deadlines: readonly Deadline[],
  now: Instant,
  given: ReadonlySet<string>,
): Instant | null => deadlines.flatMap((one) => nextOf(one, now, given)).toSorted()[0] ?? null;
