import type { Authority, CitySettings } from '../../city.ts';
import type { LegalDate } from '../../vocabulary.ts';
import { type Fault, faultAt, type Path } from '../fault/index.ts';
import { check, placed } from './check.ts';
import { firstDayOf } from './first-day.ts';

const documents = (
  city: Pick<CitySettings, 'measure' | 'letterAuthority' | 'ladder'>,
): (readonly [Authority, Path])[] => [
  [city.measure, ['measure']],
  [city.letterAuthority, ['letterAuthority']],
  ...placed(city.ladder, 'ladder').flatMap(([{ authority }, at]) =>
    authority ? [[authority, [...at, 'authority']] as const] : [],
  ),
];

/** A document that is to be issued some day allows nothing today. */
export const documentsCheck = check(['measure', 'letterAuthority', 'ladder'], (city, { today }) =>
  documents(city)
    .filter(([{ date }]) => date > today)
    .map(([{ date }, at]) => faultAt([...at, 'date'], `${date} is after today, ${today}`)),
);

const lateFaults = (first: LegalDate, today: LegalDate): Fault[] =>
  first <= today
    ? []
    : [faultAt(['parameters'], `nothing holds on ${today}: the law begins on ${first}, the earliest from`)];

/** A law that begins some day answers nothing today. */
export const firstDayCheck = check(['parameters', 'interpretations', 'measure'], (city, { today }) =>
  lateFaults(firstDayOf(city), today),
);
