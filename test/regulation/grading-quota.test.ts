import { type CitySettings, excellentQuota, gradeUnit } from '@jieti/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupRanks, rankGroup, withinQuota } from '../support/group-ranks.ts';
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
    [4, 1],
    [5, 2],
    [14, 4],
    [15, 5],
    [3, 1],
    [1, 1],
    [0, 0],
  ])('30 %% of a group of %i are %i, rounded to nearest, one at least', (size, quota) => {
    expect(excellentQuota(size, withQuota(30, 'ties-within'), 2026)).toBe(quota);
  });

  it.each([
    [3, 0],
    [15, 4],
    [20, 6],
  ])('30 %% of a group of %i are %i where the law rounds down, and may leave nobody', (size, quota) => {
    const city = withQuota(30, 'ties-within');
    const law = { ...city.evaluation, quota: { ...city.evaluation.quota, rounding: 'down' as const } };
    const down = { ...city, evaluation: { ...law, quota: { ...law.quota, atLeastOne: false } } };
    expect(excellentQuota(size, down, 2026)).toBe(quota);
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

describe('a capped unit and the quota (A25, I-12, I-40)', () => {
  const of = (
    setting: 'capped-takes-no-place' | 'capped-takes-place',
    ties: 'ties-within' | 'ties-outside',
  ) => {
    const city = withQuota(40, ties);
    return {
      ...city,
      interpretations: city.interpretations.map((one) => (one.id === 'I-40' ? { ...one, setting } : one)),
    } as CitySettings;
  };
  /** Five units, two places. The first is listed for supervision, so good at best. */
  const units = [
    { id: 'listed', score: 99, cap: 'good' },
    { id: 'second', score: 95 },
    { id: 'third', score: 94 },
    { id: 'fourth', score: 91 },
    { id: 'fifth', score: 85 },
  ];
  const places = (city: CitySettings, group: typeof units = units) => {
    const ranks = groupRanks(group, city, 2026);
    return group.map(({ id }) => [id, ranks.get(id)?.rank, ranks.get(id)?.quota?.within]);
  };

  it('takes no place: the second and the third are excellent; it is listed after them, first of the good', () => {
    expect(places(of('capped-takes-no-place', 'ties-within'))).toEqual([
      ['listed', 3, true],
      ['second', 1, true],
      ['third', 2, true],
      ['fourth', 4, false],
      ['fifth', 5, false],
    ]);
    const ranks = groupRanks(units, of('capped-takes-no-place', 'ties-within'), 2026);
    expect(ranks.get('listed')?.quota?.takesNoPlace).toBe(true);
    expect(ranks.get('second')?.quota?.takesNoPlace).toBeUndefined();
  });

  it('by the other setting takes it: only the second is excellent, and the listed stands first', () => {
    expect(places(of('capped-takes-place', 'ties-within'))).toEqual([
      ['listed', 1, true],
      ['second', 2, true],
      ['third', 3, false],
      ['fourth', 4, false],
      ['fifth', 5, false],
    ]);
  });

  it('ties on the last place are those of the others: 94 and 94 both stay out where ties do, the capped aside', () => {
    const tied = units.map((one) => (one.id === 'fourth' ? { ...one, score: 94 } : one));
    expect(places(of('capped-takes-no-place', 'ties-outside'), tied)).toEqual([
      ['listed', 2, true],
      ['second', 1, true],
      ['third', 3, false],
      ['fourth', 3, false],
      ['fifth', 5, false],
    ]);
  });

  it.each([
    ['below the last place', 93.99, false],
    ['at it', 94, true],
    ['above it', 94.01, true],
  ])('the score of a capped unit is told to be within or not: %s', (_, score, within) => {
    const group = units.map((one) => (one.id === 'listed' ? { ...one, score } : one));
    expect(groupRanks(group, of('capped-takes-no-place', 'ties-within'), 2026).get('listed')).toMatchObject({
      rank: 3,
      quota: { within, takesNoPlace: true },
    });
  });

  it('a lighter cap goes before a heavier one, whatever they scored; equals of one grade by score', () => {
    const group = [
      { id: 'vetoed', score: 98, cap: 'poor' },
      { id: 'warned', score: 97, cap: 'qualified' },
      { id: 'listed', score: 81, cap: 'good' },
      { id: 'free', score: 82 },
      { id: 'low', score: 61 },
    ];
    expect(places(of('capped-takes-no-place', 'ties-within'), group).map(([id, rank]) => [id, rank])).toEqual(
      [
        ['vetoed', 5],
        ['warned', 3],
        ['listed', 2],
        ['free', 1],
        ['low', 4],
      ],
    );
  });
});
