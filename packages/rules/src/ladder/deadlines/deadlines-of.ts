import type { Instant } from '../../vocabulary.ts';
import type { Case } from '../case/case.ts';
import { lawOfCase } from '../case/law-of-case.ts';
import { type Deadline, hasExpired, type OwnedDeadline, type Place } from './deadline.ts';
import { deadlinesOfOffices } from './of-offices.ts';
import { deadlinesOfUnit } from './of-unit.ts';

/** Duties come before rights that end at the same time. */
const order = (a: Deadline, b: Deadline): number => {
  if (a.until !== b.until) return a.until < b.until ? -1 : 1;
  if (a.expires !== b.expires) return a.expires ? 1 : -1;
  return a.kind < b.kind ? -1 : 1;
};

/** The deadlines of a case with the offices they are for, nearest first: see `deadlinesOf`. */
export const ownedDeadlinesOf = (state: Case, today: Place): readonly OwnedDeadline[] => {
  const place = { ...today, city: lawOfCase(today.city, state) };
  return [...deadlinesOfUnit(state, place), ...deadlinesOfOffices(state, place)].toSorted(order);
};

/**
 * Every end that runs in a case for the unit or for the offices, nearest first (A20–A26). What was met is not among
 * them; what has passed is, also a right that is gone: see `runningOf`.
 */
export const deadlinesOf = (state: Case, today: Place): readonly Deadline[] =>
  ownedDeadlinesOf(state, today).map(({ offices, ...deadline }) => deadline);

/** Those that still call for something: overdue or to come; rights that have expired are left out. */
export const runningOf = <T extends Pick<Deadline, 'expires' | 'until'>>(
  deadlines: readonly T[],
  now: Instant,
): readonly T[] => deadlines.filter((one) => !hasExpired(one, now));
