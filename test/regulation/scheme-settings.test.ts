import {
  baseGrade,
  type CitySettings,
  excellentQuota,
  gradeUnit,
  rankScores,
  underScheme,
  withYearSettings,
  type YearSettings,
} from '@jieti/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupRanks, rankGroup, withinQuota } from '../support/group-ranks.ts';
import { testCity } from '../support/world/city.ts';

const year = 2026;
const thresholds = { excellent: 92, good: 82, qualified: 62 };

describe('thresholds of a scheme go before the city’s (A10, I-11)', () => {
  const city = underScheme(testCity, year, { thresholds });

  it.each([
    [91.99, 'good'],
    [92, 'excellent'],
    [92.01, 'excellent'],
    [81.99, 'qualified'],
    [82, 'good'],
    [61.99, 'poor'],
    [62, 'qualified'],
  ] as const)('%d points are %s', (score, grade) => {
    expect(baseGrade(score, city, year).grade).toBe(grade);
  });

  it('the explanation says them, from the first day of the year they are for', () => {
    expect(baseGrade(92, city, year).explanation.parameters['grade-excellent']).toEqual({
      value: 92,
      from: '2026-01-01',
    });
  });

  it('also over what the city amended in the course of that year', () => {
    const amended: CitySettings = {
      ...testCity,
      parameters: [
        ...testCity.parameters,
        { id: 'grade-excellent', from: '2026-06-01', value: 85, unit: 'points', article: 'A10' },
      ],
    };
    expect(baseGrade(91, amended, year).grade).toBe('excellent');
    expect(baseGrade(91, underScheme(amended, year, { thresholds }), year).grade).toBe('good');
  });

  it('a scheme that says nothing changes nothing', () => {
    expect(underScheme(testCity, year, {})).toBe(testCity);
  });
});

describe('a quota of a scheme’s group goes before the city’s (A10, I-12)', () => {
  const group = [95, 93, 93, 91, 90].map((score, i) => ({ id: `u${i}`, score }));
  const within = (percent: number, ties: 'within' | 'outside') => {
    const city = underScheme(testCity, year, { quota: { percent, ties } });
    return [...groupRanks(group, city, year)].filter(([, one]) => one.quota?.within).map(([id]) => id);
  };

  it.each([
    [29.99, 'within', ['u0']],
    [30, 'within', ['u0', 'u1', 'u2']],
    [40, 'within', ['u0', 'u1', 'u2']],
    [40, 'outside', ['u0']],
    [60, 'outside', ['u0', 'u1', 'u2']],
    [0, 'within', ['u0']],
    [100, 'outside', ['u0', 'u1', 'u2', 'u3', 'u4']],
  ] as const)('%d %% of five with ties %s: %j', (percent, ties, ids) => {
    expect(within(percent, ties)).toEqual(ids);
  });
});

describe('other values of one year (I-13)', () => {
  const measure = {
    caseId: 'c',
    stage: 'veto-warning',
    from: '2025-03-01',
    endedOn: '2026-03-01',
    revoked: false,
  } as const;
  const grade = (city: CitySettings, of = year) =>
    gradeUnit(
      {
        unit: 'u',
        year: of,
        score: 95,
        withinQuota: null,
        facts: { year: of, measures: [measure], criminallyLiable: [] },
      },
      city,
    ).grade;
  const other = withYearSettings(testCity, year, { interpretations: { 'I-13': 'in-force-in-year' } });

  it('a warning of the year before caps this one where it counts while in force', () => {
    expect([grade(testCity), grade(other)]).toEqual(['excellent', 'qualified']);
  });

  it('and the year before is what it was', () => {
    expect(grade(other, 2025)).toBe(grade(testCity, 2025));
  });

  it('a parameter that no city has is a fault of whoever asks', () => {
    const unknown = { 'grade-splendid': 99 } as YearSettings['parameters'];
    expect(() => withYearSettings(testCity, year, { parameters: unknown })).toThrow(RangeError);
  });
});

describe('a group ranked by its scores alone, four bytes a unit', () => {
  const scores = fc.array(
    fc.integer({ min: 0, max: 40 }).map((n) => n / 4 + 90),
    { minLength: 1, maxLength: 60 },
  );
  const quota = fc.record({
    percent: fc.integer({ min: 0, max: 100 }),
    ties: fc.constantFrom('within' as const, 'outside' as const),
  });

  it('gives everybody the rank and the place in the quota that the list of all of them gives (I-12)', () => {
    fc.assert(
      fc.property(scores, quota, (group, of) => {
        const city = underScheme(testCity, year, { quota: of });
        const units = group.map((score, i) => ({ id: `u${i}`, score }));
        const ranked = rankGroup(units);
        const inside = withinQuota(ranked, excellentQuota(units.length, city, year), city, year);
        const ranking = rankScores(new Map([[null, group]]), city, year);
        for (const { id, rank } of ranked) {
          const place = ranking.rankOf(units.find((one) => one.id === id)?.score ?? 0);
          expect([place.rank, place.quota?.within]).toEqual([rank, inside?.has(id)]);
        }
      }),
    );
  });
});
