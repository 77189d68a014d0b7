import { type Case, daysBetween, deadlinesOf, type Instant, type LegalDate, legalDateOf } from '@jieti/rules';

export interface DeadlineView {
  readonly kind: ReturnType<typeof deadlinesOf>[number]['kind'];
  /** 24:00 of the last day. */
  readonly until: Instant;
  readonly lastDay: LegalDate;
  readonly daysLeft: number;
}

/** The last day that ends at this instant, in the city's zone. */
export const lastDayOf = (until: Instant, zone: string): LegalDate =>
  legalDateOf(new Date(Date.parse(until) - 1).toISOString(), zone);

/** Days from today to the last day of a deadline: 0 on the last day itself, negative once it has passed. */
export const daysLeft = (until: Instant, now: Instant, zone: string): number =>
  daysBetween(legalDateOf(now, zone), lastDayOf(until, zone));

/** The open deadlines of a case, nearest first. */
export const deadlineViews = (state: Case, now: Instant, zone: string): DeadlineView[] =>
  deadlinesOf(state).map(({ kind, until }) => ({
    kind,
    until,
    lastDay: lastDayOf(until, zone),
    daysLeft: daysLeft(until, now, zone),
  }));
