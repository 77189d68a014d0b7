import type { CitySettings } from '../city.ts';
import { interpretationAt } from '../interpretations/index.ts';
import type { Instant, LegalDate } from '../vocabulary.ts';
import { endOfDay } from './day-bounds.ts';
import { addWorkingDays, workingDay } from './working-day.ts';

/** An end that was counted by the calendars known; `provisional`: the calendar of a year on the way may yet move it. */
export interface CountedEnd {
  readonly lastDay: LegalDate;
  readonly until: Instant;
  readonly provisional: boolean;
}

/** The end of the n-th working day after a day. @throws RangeError as `addWorkingDays`. */
export const endInWorkingDays = (
  from: LegalDate,
  n: number,
  city: Pick<CitySettings, 'workCalendar' | 'zone'>,
): CountedEnd => {
  const { day, provisional } = addWorkingDays(from, n, city);
  return { lastDay: day, until: endOfDay(day, city.zone), provisional };
};

/** True of a last day that I-10, as set on the first day of its term, moves on if the calendar of its year should say that it is no working day. */
export const mayYetMove = (lastDay: LegalDate, from: LegalDate, city: CitySettings): boolean =>
  interpretationAt(city, 'I-10', from).setting !== 'off' && workingDay(lastDay, city).provisional;
