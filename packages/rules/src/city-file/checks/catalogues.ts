import { Temporal } from 'temporal-polyfill';
import type { WorkCalendarYear } from '../../city.ts';
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

const friday = 5;

const yearFaults = (year: string, calendar: WorkCalendarYear): Fault[] => {
  const days = (['holidays', 'workdays'] as const).flatMap((list) =>
    placed(calendar[list], 'workCalendar', year, list),
  );
  const strange = days.filter(([day]) => !day.startsWith(`${year}-`));
  return [
    ...strange.map(([day, at]) => faultAt(at, `${day} is no day of ${year}`)),
    ...repeatedFaults(
      days.map(([day]) => day),
      (n) => days[n]?.[1] ?? [],
    ),
    ...placed(calendar.workdays, 'workCalendar', year, 'workdays')
      .filter(([day]) => Temporal.PlainDate.from(day).dayOfWeek <= friday)
      .map(([day, at]) => faultAt(at, `${day} is no day of a weekend: offices work on it anyway`)),
  ];
};

/** A day is a holiday or a make-up workday of its own year, once; make-up workdays are days of weekends. */
export const workCalendarCheck = check(['workCalendar'], ({ workCalendar }) =>
  Object.entries(workCalendar).flatMap(([year, calendar]) => yearFaults(year, calendar)),
);
