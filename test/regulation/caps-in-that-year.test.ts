import { type CitySettings, capsOn, type GradedMeasure, type YearFacts } from '@jieti/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testCity } from '../support/world/city.ts';

const inForce: CitySettings = {
  ...testCity,
  interpretations: testCity.interpretations.map((one) =>
    one.id === 'I-13' ? { ...one, setting: 'in-force-in-year' } : one,
  ),
};

const measure = (more: Partial<GradedMeasure>): GradedMeasure => ({
  caseId: 'case-1',
  stage: 'veto',
  from: '2026-05-01',
  endedOn: null,
  revoked: false,
  ...more,
});

const capped = (city: CitySettings, more: Partial<GradedMeasure>, year = 2026): boolean =>
  capsOn({ year, measures: [measure(more)], criminallyLiable: [] }, city).length > 0;

describe('“in that year” is the year it was imposed in (A25, I-13)', () => {
  it.each([
    ['imposed on the last day of the year before: no cap', { from: '2025-12-31' }, false],
    ['imposed on 1 January: a cap', { from: '2026-01-01' }, true],
    ['imposed on 31 December: a cap', { from: '2026-12-31' }, true],
    ['imposed on 1 January of the next year: no cap', { from: '2027-01-01' }, false],
    ['imposed in the year and released in it: still a cap', { endedOn: '2026-06-01' }, true],
    ['imposed in the year and released on the same day: still a cap', { endedOn: '2026-05-01' }, true],
    ['imposed the year before and in force all year: no cap', { from: '2025-03-01' }, false],
    ['imposed in the year and revoked: never a cap', { endedOn: '2026-06-01', revoked: true }, false],
    [
      'imposed in the year and revoked in the next: never a cap',
      { endedOn: '2027-02-01', revoked: true },
      false,
    ],
  ])('%s', (_sentence, more, expected) => {
    expect(capped(testCity, more)).toBe(expected);
  });
});

describe('where the city so sets it, “in that year” is any day it was in force (A25, I-13)', () => {
  it.each([
    ['imposed the year before and in force all year: a cap', { from: '2025-03-01' }, true],
    ['ended on 31 December of the year before: no cap', { from: '2025-03-01', endedOn: '2025-12-31' }, false],
    [
      'ended on 1 January: it was in force that day, a cap',
      { from: '2025-03-01', endedOn: '2026-01-01' },
      true,
    ],
    ['ended on 2 January: a cap', { from: '2025-03-01', endedOn: '2026-01-02' }, true],
    ['imposed on 31 December: a cap', { from: '2026-12-31' }, true],
    ['imposed on 1 January of the next year: no cap', { from: '2027-01-01' }, false],
    ['imposed and released on the same day: a cap', { endedOn: '2026-05-01' }, true],
    ['in force all year but revoked: never a cap', { from: '2025-03-01', revoked: true }, false],
  ])('%s', (_sentence, more, expected) => {
    expect(capped(inForce, more)).toBe(expected);
  });

  it('it follows the setting of the year graded', () => {
    const changed: CitySettings = {
      ...testCity,
      interpretations: [
        ...testCity.interpretations,
        { id: 'I-13', from: '2027-01-01', setting: 'in-force-in-year' },
      ],
    };
    expect(capped(changed, { from: '2025-06-01' }, 2026)).toBe(false);
    expect(capped(changed, { from: '2026-06-01' }, 2027)).toBe(true);
  });
});

describe('what does not cap (A25)', () => {
  it.each(['notice', 'interview'] as const)('%s alone', (stage) => {
    expect(capped(testCity, { stage })).toBe(false);
    expect(capped(inForce, { stage })).toBe(false);
  });
});

describe('a leader held criminally liable (A25)', () => {
  const liable = (role: YearFacts['criminallyLiable'][number]['role'], on: string) =>
    capsOn({ year: 2026, measures: [], criminallyLiable: [{ post: 'p1', role, on }] }, testCity).length > 0;

  it.each([
    ['the principal caps', 'principal', '2026-07-01', true],
    ['the supervising leader caps', 'supervising', '2026-07-01', true],
    ['the in-charge leader caps', 'in-charge', '2026-07-01', true],
    ['another member does not', 'member', '2026-07-01', false],
    ['on 31 December of the year before: no cap', 'principal', '2025-12-31', false],
    ['on 1 January: a cap', 'principal', '2026-01-01', true],
    ['on 31 December: a cap', 'principal', '2026-12-31', true],
    ['on 1 January of the next year: no cap', 'principal', '2027-01-01', false],
  ] as const)('%s', (_sentence, role, on, expected) => {
    expect(liable(role, on)).toBe(expected);
  });
});

describe('for any measures of a year (A25)', () => {
  const day = fc.integer({ min: 0, max: 1094 }).map((n) => {
    return new Date(Date.UTC(2025, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
  });
  const any: fc.Arbitrary<GradedMeasure> = fc
    .record({
      caseId: fc.uuid(),
      stage: fc.constantFrom('notice', 'interview', 'listed-supervision', 'veto-warning', 'veto'),
      from: day,
      length: fc.option(fc.integer({ min: 0, max: 500 })),
      revoked: fc.boolean(),
    })
    .map(({ length, ...one }) => ({
      ...one,
      endedOn:
        length === null
          ? null
          : new Date(Date.parse(one.from) + length * 86_400_000).toISOString().slice(0, 10),
    }));
  const facts = (measures: readonly GradedMeasure[]): YearFacts => ({
    year: 2026,
    measures,
    criminallyLiable: [],
  });

  it('whatever was imposed in a year was also in force in it: the wider setting never caps less', () => {
    fc.assert(
      fc.property(fc.array(any), (measures) => {
        const wide = capsOn(facts(measures), inForce).map(({ caseId }) => caseId);
        expect(wide).toEqual(
          expect.arrayContaining(capsOn(facts(measures), testCity).map(({ caseId }) => caseId)),
        );
      }),
    );
  });

  it('revoking all of them lifts every cap', () => {
    fc.assert(
      fc.property(fc.array(any), (measures) => {
        const revoked = measures.map((one) => ({ ...one, revoked: true }));
        expect(capsOn(facts(revoked), inForce)).toEqual([]);
      }),
    );
  });
});
