import {
  type Case,
  type Deadline,
  daysBetween,
  deadlinesOf,
  type Instant,
  isOverdue,
  type LegalDate,
  legalDateOf,
  lightAt,
  runningOf,
} from '@jieti/rules';
import type { View } from './view.ts';

/** The last day that ends at this instant, in the city's zone. */
export const lastDayOf = (until: Instant, zone: string): LegalDate =>
  legalDateOf(new Date(Date.parse(until) - 1).toISOString(), zone);

/** Days from today to the last day of a deadline: 0 on the last day itself, negative once it has passed. */
export const daysLeft = (until: Instant, now: Instant, zone: string): number =>
  daysBetween(legalDateOf(now, zone), lastDayOf(until, zone));

/** A deadline as its reader needs it: whose it is, when it ends, how many days are left and its light. */
export const deadlineView = (deadline: Deadline, now: Instant, zone: string) => ({
  kind: deadline.kind,
  of: deadline.of,
  stage: deadline.stage,
  whose: deadline.whose,
  bodies: deadline.bodies,
  lastDay: deadline.lastDay,
  until: deadline.until,
  daysLeft: daysLeft(deadline.until, now, zone),
  light: lightAt(deadline, now),
  overdue: isOverdue(deadline, now),
  ...(deadline.until > now && deadline.provisional && { provisional: deadline.provisional }),
});

/** The running deadlines of a case, nearest first. */
export const deadlineViews = (state: Case, { now, ...place }: View) =>
  runningOf(deadlinesOf(state, place), now).map((one) => deadlineView(one, now, place.city.zone));
