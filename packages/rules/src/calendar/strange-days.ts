import type { WorkCalendarYear } from '../city.ts';
import type { LegalDate } from '../vocabulary.ts';
import { isOnWeekend, yearOf } from './legal-date.ts';

/** What is wrong with a day of a calendar: it is none of its year, stands there twice, or is no day of a weekend made a workday. */
type Strangeness = 'other-year' | 'twice' | 'workday-anyway';

export interface StrangeDay {
  readonly list: 'holidays' | 'workdays';
  readonly index: number;
  readonly day: LegalDate;
  readonly why: Strangeness;
}

/** The days of a calendar that cannot be right: a day is a holiday or a make-up workday of its own year, once; make-up workdays are days of weekends. */
export const strangeDays = (year: number, calendar: WorkCalendarYear): readonly StrangeDay[] => {
  const days = (['holidays', 'workdays'] as const).flatMap((list) =>
    calendar[list].map((day, index) => ({ list, index, day })),
  );
  const strange = (why: Strangeness, is: (one: (typeof days)[number], n: number) => boolean): StrangeDay[] =>
    days.filter(is).map((one) => ({ ...one, why }));
  return [
    ...strange('other-year', ({ day }) => yearOf(day) !== year),
    ...strange('twice', ({ day }, n) => days.findIndex((other) => other.day === day) < n),
    ...strange('workday-anyway', ({ list, day }) => list === 'workdays' && !isOnWeekend(day)),
  ];
};
