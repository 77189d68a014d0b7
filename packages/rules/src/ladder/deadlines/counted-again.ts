import {
  type CountedEnd,
  dayEndingAt,
  daysBetween,
  endInWorkingDays,
  legalDateOf,
  mayYetMove,
  termEnd,
} from '../../calendar/index.ts';
import type { CitySettings } from '../../city.ts';
import { numberAt } from '../../parameters/index.ts';
import { numberNamed } from '../../parameters/lookup.ts';
import type { Instant, LegalDate } from '../../vocabulary.ts';
import type { FilingTerm } from '../case/filing.ts';
import type { Measure, Proposal } from '../case/measure.ts';
import { verifiedLastOn } from '../case/verify-again-every.ts';

/**
 * Ends that a decision wrote down are counted again from what they were counted from: with the calendars of then they come out as they
 * stand, and with one that has come since where they belong.
 */

/** The end of the unit's statement, from the reasoned proposal (I-8). */
export const countStatement = ({ openedAt, takenUpAt }: Proposal, city: CitySettings): CountedEnd => {
  const from = legalDateOf(takenUpAt ?? openedAt, city.zone);
  return endInWorkingDays(from, numberAt(city, 'statement-working-days', from), city);
};

/**
 * The end of the term (A20–A24). The last day of one that was extended was named by a body, and I-10 alone may move it on; of one extended
 * before that day was noted, only where it stands is known.
 */
export const countTerm = ({ from, term, lastDay, extensions }: Measure, city: CitySettings): CountedEnd => {
  const extended = extensions.at(-1);
  return termEnd(from, extended ? `P${daysBetween(from, extended.named ?? lastDay)}D` : term, city);
};

/** The day from which progress checks are counted: of the decision or, of a term given anew, the day on which it was. */
export const checksFrom = ({ from, extensions }: Measure, { zone }: CitySettings): LegalDate => {
  const extended = extensions.at(-1);
  return extended?.anew ? legalDateOf(extended.at, zone) : from;
};

/** The end of the days for the plan, from the decision; null where none is asked for, or the rung of then is not known. */
export const countPlan = ({ rung, from }: Measure, city: CitySettings): CountedEnd | null =>
  rung?.planWithin === undefined
    ? null
    : endInWorkingDays(from, numberNamed(city, rung.planWithin, from), city);

/** The end of the days for a paper that is owed, from the decision (I-18). */
export const countFiling = ({ decidedOn }: FilingTerm, city: CitySettings): CountedEnd =>
  endInWorkingDays(decidedOn, numberAt(city, 'filing-working-days', decidedOn), city);

/** True of an end that stands where it is counted now, and may come to stand elsewhere. */
const isProvisional = (until: Instant, counted: CountedEnd | null): boolean =>
  counted?.provisional === true && counted.until === until;

/** True of the last day of a measure's term that the calendar of a year on the way may yet move. */
export const termMayMove = (measure: Measure, city: CitySettings): boolean =>
  isProvisional(measure.until, countTerm(measure, city));

/** The same of the end of the days for the plan. */
export const planMayMove = (measure: Measure, city: CitySettings): boolean =>
  measure.planDue ? isProvisional(measure.planDue.until, countPlan(measure, city)) : false;

/** The same of the end of the unit's statement. */
export const statementMayMove = (proposal: Proposal, city: CitySettings): boolean =>
  proposal.statementUntil ? isProvisional(proposal.statementUntil, countStatement(proposal, city)) : false;

/** The same of the day by which a paper is owed. */
export const filingMayMove = (filing: FilingTerm, city: CitySettings): boolean =>
  isProvisional(filing.until, countFiling(filing, city));

/** True of the end of an interval that I-10 may yet move (I-6, I-7). */
export const intervalMayMove = (
  until: Instant,
  { from }: Pick<Measure, 'from'>,
  city: CitySettings,
): boolean => mayYetMove(dayEndingAt(until, city.zone), from, city);

/** The same of the next check of a measure that stays in force past its end unmet (A24; I-6). */
export const verificationMayMove = (measure: Measure, city: CitySettings): boolean =>
  measure.verifyAgainAt
    ? intervalMayMove(measure.verifyAgainAt, { from: verifiedLastOn(measure, city) }, city)
    : false;
