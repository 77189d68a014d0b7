import { type StrangeDay, strangeDays } from '../../calendar/index.ts';
import type { WorkCalendarYear } from '../../city.ts';
import type { LegalDate } from '../../vocabulary.ts';
import { type Fault, faultAt } from '../fault/index.ts';
import { check, placed } from './check.ts';
import { repeatedFaults } from './repeated.ts';

/** Grounds are named once, and so are the elements of each (A18). */
export const groundsCheck = check(['grounds'], ({ grounds }) => [
  ...repeatedFaults(
    grounds.map(({ code }) => code),
    (n) => ['grounds', n, 'code'],
  ),
  ...placed(grounds, 'grounds').flatMap(([{ elements }, at]) =>
    repeatedFaults(
      elements.map(({ id }) => id),
      (n) => [...at, 'elements', n, 'id'],
    ),
  ),
]);

/** Circumstances are named once in their list; one may stand in both lists (A28, A29). */
export const factorsCheck = check(['aggravating', 'mitigating'], (city) =>
  (['aggravating', 'mitigating'] as const).flatMap((list) =>
    repeatedFaults(
      city[list].map(({ id }) => id),
      (n) => [list, n, 'id'],
    ),
  ),
);

const says: Readonly<Record<StrangeDay['why'], (day: LegalDate, year: string) => string>> = {
  'other-year': (day, year) => `${day} is no day of ${year}`,
  twice: (day) => `${day} stands twice in the list`,
  'workday-anyway': (day) => `${day} is no day of a weekend: offices work on it anyway`,
};

const yearFaults = (year: string, calendar: WorkCalendarYear): Fault[] =>
  strangeDays(Number(year), calendar).map(({ list, index, day, why }) =>
    faultAt(['workCalendar', year, list, index], says[why](day, year)),
  );

/** A day is a holiday or a make-up workday of its own year, once; make-up workdays are days of weekends. */
export const workCalendarCheck = check(['workCalendar'], ({ workCalendar }) =>
  Object.entries(workCalendar).flatMap(([year, calendar]) => yearFaults(year, calendar)),
);
