import type { CitySettings } from '../city.ts';
import { type InterpretationId, interpretationAt } from '../interpretations/index.ts';
import type { Instant, LegalDate, Term } from '../vocabulary.ts';
import { endOfDay } from './day-bounds.ts';
import { lastDayOfTerm, workingDaysIn } from './term-last-day.ts';
import { workingDay, workingDayFrom } from './working-day.ts';

export interface TermEnd {
  readonly lastDay: LegalDate;
  /** 24:00 of the last day in the city's zone: the term has passed iff now ≥ this. */
  readonly until: Instant;
  /** I-10, when the last day is no working day, so that the setting made the difference. */
  readonly interpretations: readonly InterpretationId[];
  /** Only weekends were looked at, to count to the last day, to move it or to leave it: that year's holidays are not published yet. */
  readonly provisional: boolean;
}

/**
 * Works out when a term that starts from a day ends (A20–A24). By I-10, as set on the first day, a last day on which
 * offices are closed stays, or moves to the next working day. A term in working days ends on one, and is provisional whatever I-10
 * says: each day was counted.
 * @throws RangeError on a malformed term or a text that is no day.
 */
export const termEnd = (from: LegalDate, term: Term, city: CitySettings): TermEnd => {
  const { day: lastDay, provisional: counted } = lastDayOfTerm(from, term, city);
  if (workingDaysIn(term) !== null) return asEnd(lastDay, city, [], counted);
  const { working, provisional } = workingDay(lastDay, city);
  const moves = (): boolean => interpretationAt(city, 'I-10', from).setting !== 'off';
  // A day of the week may yet turn out to be a holiday, and then the term ends later.
  if (working) return asEnd(lastDay, city, [], provisional && moves());
  if (!moves()) return asEnd(lastDay, city, ['I-10'], false);
  const moved = workingDayFrom(lastDay, city);
  return asEnd(moved.day, city, ['I-10'], moved.provisional);
};

const asEnd = (
  lastDay: LegalDate,
  city: CitySettings,
  interpretations: readonly InterpretationId[],
  provisional: boolean,
): TermEnd => ({ lastDay, until: endOfDay(lastDay, city.zone), interpretations, provisional });
