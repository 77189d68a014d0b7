import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyCity, endAll } from '../../support/journey-city.ts';
import { type Desk, deskOf } from './desk.ts';
import { playTwoYears } from './play.ts';
import { answers } from './table/answers.ts';
import { days2026 } from './table/days-2026.ts';
import { days2027 } from './table/days-2027.ts';
import { lettersAndReports } from './table/letters-and-reports.ts';
import { city2026, corrected2026, counties2026 } from './table/results-2026.ts';
import { city2027, counties2027 } from './table/results-2027.ts';
import type { Graded, Row } from './table/row.ts';

/** Two virtual years of a city and two of its counties over HTTP, held against a table that was worked out by hand. */

/** Two years take two minutes on quiet cores, and several times that on busy ones. */
const patience = 1_200_000;

let desk: Desk;
beforeAll(async () => {
  desk = deskOf(await emptyCity('2026-01-05T01:00:00.000Z'), '2026-01-05');
  await playTwoYears(desk);
}, patience);
afterAll(endAll);

const holds = (what: string, rows: readonly Row[]): void => {
  describe(what, () => {
    test.each(rows)('$key — $why', ({ key, is }) => expect(desk.book.get(key)).toEqual(is));
  });
};

/** The rows of a graded year, each under the round of grading that wrote it down. */
const graded = (round: string, lines: readonly Graded[]): readonly Row[] =>
  lines.map(({ unit, why, ...is }) => ({ key: `${round} ${unit}`, is, why }));

const tables: Readonly<Record<string, readonly Row[]>> = {
  'letters, reports and findings (A7–A9)': lettersAndReports,
  'days of the first year (A20–A24; I-8, I-10, I-19)': days2026,
  'days of the second year (A20–A24; I-6, I-8, I-10, I-18, I-19)': days2027,
  'the first year of the counties (A10, A25; I-47)': graded('2026', counties2026),
  'the first year of the city (A10, A25; I-12, I-40, I-47)': graded('2026', city2026),
  'the first year corrected (I-23)': graded('2026 corrected', corrected2026),
  'the second year of the counties (A10, A25; I-13)': graded('2027', counties2027),
  'the second year of the city (A10, A25; I-12, I-13, I-40)': graded('2027', city2027),
  'what the years led to (A11–A14, A22–A24; I-15, I-33, I-39)': answers,
};

for (const [what, rows] of Object.entries(tables)) holds(what, rows);

test('the table asks for everything that the city answered, each thing once', () => {
  const keys = Object.values(tables).flatMap((rows) => rows.map(({ key }) => key));
  expect(keys.toSorted()).toEqual([...desk.book.keys()].toSorted());
});
