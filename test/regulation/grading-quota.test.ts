import { type CitySettings, excellentQuota, gradeUnit } from '@jieti/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankGroup, withinQuota } from '../support/group-ranks.ts';
import { testCity } from '../support/world/city.ts';

const withQuota = (percent: number, setting: 'ties-within' | 'ties-outside'): CitySettings => ({
  ...testCity,
  parameters: testCity.parameters.map((one) =>
    one.id === 'excellent-quota-percent' ? { ...one, value: percent } : one,
  ),
  interpretations: testCity.interpretations.map((one) => (one.id === 'I-12' ? { ...one, setting } : one)),
});

const group = rankGroup([
  { id: 'east', score: 95 },
  { id: 'north', score: 97 },
  { id: 'south', score: 95 },
  { id: 'west', score: 91 },
]);

describe('rank in a group (A10)', () => {
  it('runs from the best; equal scores share a rank, and the next rank counts them all', () => {
    expect(group).toEqual([
      { id: 'north', rank: 1 },
      { id: 'east', rank: 2 },
      { id: 'south', rank: 2 },
      { id: 'west', rank: 4 },
    ]);
  });

  it('of nobody is nothing', () => {
    expect(rankGroup([])).toEqual([]);
  });

  it('is one more than the number of those who scored more, for everybody, in whatever order they came', () => {
    const unit = fc.record({ id: fc.uuid(), score: fc.integer({ min: 80, max: 90 }) });
    fc.assert(
      fc.property(fc.uniqueArray(unit, { selector: ({ id }) => id, maxLength: 30 }), (units) => {
        const ranked = rankGroup(units);
        expect(rankGroup(units.toReversed())).toEqual(ranked);
        for (const { id, score } of units) {
          const better = units.filter((other) => other.score > score).length;
          expect(ranked.find((one) => one.id === id)?.rank).toBe(better + 1);
        }
      }),
    );
  });
});

describe('a quota of excellent units (A10, I-12)', () => {
  it('there is none unless the city sets one', () => {
    expect(excellentQuota(18, testCity, 2026)).toBeNull();
    expect(withinQuota(group, null, testCity, 2026)).toBeNull();
  });

  it.each([
    [18, 5],
    [20, 6],
    [3, 0],
    [4, 1],
    [0, 0],
  ])('30 %% of a group of %i are %i, rounded down', (size, quota) => {
    expect(excellentQuota(size, withQuota(30, 'ties-within'), 2026)).toBe(quota);
  });

  it.each([
    [
      'two of four, ties within: both who share the last place come in',
      'ties-within',
      2,
      ['north', 'east', 'south'],
    ],
    ['two of four, ties outside: neither of them does', 'ties-outside', 2, ['north']],
    ['three of four, ties outside: both fit', 'ties-outside', 3, ['north', 'east', 'south']],
    ['one of four: the best alone', 'ties-within', 1, ['north']],
    ['none of four: nobody', 'ties-within', 0, []],
  ] as const)('%s', (_sentence, setting, quota, within) => {
    expect([...(withinQuota(group, quota, withQuota(50, setting), 2026) ?? [])]).toEqual(within);
  });

  const grade = (score: number, inQuota: boolean | null) =>
    gradeUnit(
      {
        unit: 'west',
        year: 2026,
        score,
        withinQuota: inQuota,
        facts: { year: 2026, measures: [], criminallyLiable: [] },
      },
      withQuota(50, 'ties-within'),
    );

  it('outside the quota 91 points are good, within it excellent', () => {
    expect(grade(91, false)).toMatchObject({ base: 'excellent', afterQuota: 'good', grade: 'good' });
    expect(grade(91, true)).toMatchObject({ base: 'excellent', afterQuota: 'excellent', grade: 'excellent' });
  });

  it.each([59.99, 60, 79.99, 80, 89.99])('it changes nothing for %d points', (score) => {
    expect(grade(score, false).grade).toBe(grade(score, true).grade);
  });

  it('is named in the explanation, with its share, where there is one and only there', () => {
    expect(grade(91, false).explanation.interpretations).toContain('I-12');
    expect(grade(91, false).explanation.parameters['excellent-quota-percent']?.value).toBe(50);
    expect(grade(91, null).explanation.interpretations).not.toContain('I-12');
  });
});
