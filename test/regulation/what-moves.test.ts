import {
  type Comparable,
  type GradedMeasure,
  gradeUnit,
  underScheme,
  whatMoves,
  withYearSettings,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { citedAs } from '../support/cited.ts';
import { testCity } from '../support/world/city.ts';

const year = 2026;
const listed: GradedMeasure = {
  caseId: 'c1',
  stage: 'listed-supervision',
  from: '2025-12-01',
  endedOn: null,
  revoked: false,
};

interface How {
  readonly score?: number;
  readonly within?: boolean;
  readonly city?: typeof testCity;
  readonly group?: string;
  readonly measures?: readonly GradedMeasure[];
}

const graded = ({
  score = 95,
  within,
  city = testCity,
  group = 'counties',
  measures = [],
}: How = {}): Comparable => ({
  group,
  rank: 2,
  groupSize: 5,
  indicators: [{ id: 'order', weight: 100, score }],
  quota: within === undefined ? null : { places: 1, within },
  survey: null,
  outcome: gradeUnit(
    {
      ...{ unit: 'u', year, score, withinQuota: within ?? null },
      facts: { year, measures, criminallyLiable: [] },
    },
    city,
  ),
});

const kinds = (before: Comparable, after: Comparable) => {
  const { to, why } = whatMoves(before, after, testCity);
  return [to, why.map(({ kind }) => kind)];
};

describe('who moves between two gradings of the same year, and why (A10, A25)', () => {
  it('of equal gradings nothing is said', () => {
    expect(kinds(graded(), graded())).toEqual(['same', []]);
  });

  it('a score that changes and gives the same grade is said, and moves nobody', () => {
    expect(kinds(graded({ score: 95 }), graded({ score: 96 }))).toEqual(['same', ['score']]);
    expect(whatMoves(graded({ score: 95 }), graded({ score: 96 }), testCity).why[0]?.text).toEqual({
      zh: '总分由95变为96：order 95×100%→96×100%',
      en: 'a total of 96, not 95: order 95×100%→96×100%',
    });
  });

  it.each([
    [89.99, 90, 'better'],
    [90, 89.99, 'worse'],
    [90, 90.01, 'same'],
  ] as const)('from %d to %d points it is %s', (from, to, move) => {
    expect(whatMoves(graded({ score: from }), graded({ score: to }), testCity).to).toBe(move);
  });

  it('other thresholds are a reason where they give another grade by score, and not elsewhere', () => {
    const city = underScheme(testCity, year, { thresholds: { excellent: 96, good: 80, qualified: 60 } });
    expect(kinds(graded(), graded({ city }))).toEqual(['worse', ['thresholds']]);
    expect(kinds(graded({ score: 85 }), graded({ score: 85, city }))).toEqual(['same', []]);
  });

  it('a quota is a reason for whoever would be excellent by score', () => {
    expect(kinds(graded(), graded({ within: false }))).toEqual(['worse', ['quota']]);
    expect(kinds(graded({ within: false }), graded({ within: true }))).toEqual(['better', ['quota']]);
    expect(kinds(graded(), graded({ within: true }))).toEqual(['same', []]);
    expect(kinds(graded({ score: 85 }), graded({ score: 85, within: false }))).toEqual(['same', []]);
  });

  it('a measure that counts by the other reading of “in that year” is named with its case (I-13)', () => {
    const city = withYearSettings(testCity, year, { interpretations: { 'I-13': 'in-force-in-year' } });
    const [before, after] = [graded({ measures: [listed] }), graded({ measures: [listed], city })];
    expect(kinds(before, after)).toEqual(['worse', ['cap-added']]);
    expect(kinds(after, before)).toEqual(['better', ['cap-lifted']]);
    expect(whatMoves(before, after, testCity).why[0]).toMatchObject({
      article: citedAs('A25'),
      interpretations: ['I-13'],
      text: { en: 'the listed supervision (c1, 2025-12-01) caps at good' },
    });
  });

  it('a survey that falls below another limit moves no grade and is said (A23)', () => {
    const at = (belowLimit: boolean) => ({ ...graded(), survey: { percent: 64, belowLimit } });
    expect(whatMoves(at(false), at(true), testCity)).toMatchObject({
      to: 'same',
      why: [{ kind: 'survey', article: citedAs('A23'), text: { en: 'a survey of 64 % is below the limit' } }],
    });
    expect(kinds(at(true), at(true))).toEqual(['same', []]);
  });

  it('another group is named, and everything at once', () => {
    const city = withYearSettings(testCity, year, { interpretations: { 'I-13': 'in-force-in-year' } });
    const after = graded({ group: 'districts', score: 91, within: false, measures: [listed], city });
    expect(kinds(graded({ measures: [listed] }), after)).toEqual([
      'worse',
      ['group', 'score', 'quota', 'cap-added'],
    ]);
  });
});
