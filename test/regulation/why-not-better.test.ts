import {
  type CitySettings,
  cappedAt,
  capsOn,
  type DatedInterpretation,
  type Grade,
  type GradeChange,
  type GradedMeasure,
  type GradedUnit,
  type GroupRank,
  gradeUnit,
  whyNotBetter,
  type YearFacts,
} from '@jieti/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupRanks } from '../support/group-ranks.ts';
import { testCity } from '../support/world/city.ts';

const year = 2026;

const withQuota = (
  percent: number | null,
  setting: 'none' | 'ties-within' | 'ties-outside',
): CitySettings => ({
  ...testCity,
  parameters: testCity.parameters.map((one) =>
    one.id === 'excellent-quota-percent' ? { ...one, value: percent } : one,
  ),
  interpretations: testCity.interpretations.map((one) => (one.id === 'I-12' ? { ...one, setting } : one)),
});

const settling = (city: CitySettings, setting: string): CitySettings => ({
  ...city,
  interpretations: city.interpretations.map(
    (one) => (one.id === 'I-40' ? { ...one, setting } : one) as DatedInterpretation,
  ),
});

const noFacts: YearFacts = { year, measures: [], criminallyLiable: [] };

const measure = (stage: GradedMeasure['stage']): GradedMeasure => ({
  ...{ caseId: `case-${stage}`, stage, from: '2026-05-01', endedOn: null, revoked: false },
});

interface Asked {
  readonly score: number;
  readonly facts: YearFacts;
  readonly others: readonly number[];
  /** Scores of others that are capped at good. */
  readonly capped?: readonly number[];
  readonly city: CitySettings;
}

/** The unit `x` in its group, graded. */
const graded = ({
  score,
  facts,
  others,
  capped = [],
  city,
}: Asked): { unit: GradedUnit; place: GroupRank } => {
  const group = [
    { id: 'x', score, cap: cappedAt(capsOn(facts, city), city) },
    ...others.map((points, n) => ({ id: `other-${n}`, score: points })),
    ...capped.map((points, n) => ({ id: `capped-${n}`, score: points, cap: 'good' })),
  ];
  const place = groupRanks(group, city, year).get('x');
  if (!place) throw new Error('x is not in its group');
  const withinQuota = place.quota?.within ?? null;
  return { unit: gradeUnit({ unit: 'x', year, score, withinQuota, facts }, city), place };
};

const why = (asked: Asked) => {
  const { unit, place } = graded(asked);
  return whyNotBetter(unit, place, asked.city);
};

const said = (asked: Asked): string[] => (why(asked)?.changes ?? []).map(({ text }) => text.en);

const alone = (score: number, facts: YearFacts = noFacts): Asked => ({
  score,
  facts,
  others: [],
  city: testCity,
});

describe('why not better: points (A10, I-11)', () => {
  it.each([
    [87.5, 'excellent', '2.5 points more (90 in all)'],
    [89.99, 'excellent', '0.01 points more (90 in all)'],
    [79.99, 'good', '0.01 points more (80 in all)'],
    [60, 'good', '20 points more (80 in all)'],
    [59.99, 'qualified', '0.01 points more (60 in all)'],
    [0, 'qualified', '60 points more (60 in all)'],
  ])('%d points: %s with %s', (score, next, sentence) => {
    expect(why(alone(score))?.next).toBe(next);
    expect(said(alone(score))).toEqual([sentence]);
  });

  it('nothing is better than excellent', () => {
    expect(why(alone(90))).toBeNull();
  });

  it('of a threshold between two totals the upper one is named: 89.995 needs 90', () => {
    const city = {
      ...testCity,
      parameters: testCity.parameters.map((one) =>
        one.id === 'grade-excellent' ? { ...one, value: 89.995 } : one,
      ),
    };
    expect(said({ ...alone(89.99), city })).toEqual(['0.01 points more (90 in all)']);
  });
});

describe('why not better: caps (A25)', () => {
  const warned = { ...noFacts, measures: [measure('veto-warning')] };

  it('92 points and a warning: good without the warning of that case', () => {
    expect(why(alone(92, warned))?.next).toBe('good');
    expect(said(alone(92, warned))).toEqual([
      'without the veto warning of case case-veto-warning of 2026-05-01',
    ]);
  });

  it('a listing is not in the way of good, so only the warning is named', () => {
    const both = { ...noFacts, measures: [measure('listed-supervision'), measure('veto-warning')] };
    expect(said(alone(92, both))).toHaveLength(1);
  });

  it('points and caps together, where both are lacking', () => {
    expect(said(alone(75, warned))).toEqual([
      '5 points more (80 in all)',
      'without the veto warning of case case-veto-warning of 2026-05-01',
    ]);
  });

  it('two that are both in the way are both named', () => {
    const both = {
      ...noFacts,
      measures: [measure('listed-supervision')],
      criminallyLiable: [{ post: 'secretary', role: 'principal' as const, on: '2026-07-01' }],
    };
    expect(said(alone(95, both))).toEqual([
      'without the listed supervision of case case-listed-supervision of 2026-05-01',
      'without the criminal liability of a leader in post secretary of 2026-07-01',
    ]);
  });

  it('each with its article, its case and the open point', () => {
    expect(why(alone(92, warned))?.changes).toMatchObject([
      { kind: 'without-cap', why: 'veto-warned', article: 'A25', interpretations: ['I-13'] },
    ]);
  });
});

describe('why not better: the quota (A10, I-12)', () => {
  const group = (
    setting: 'ties-within' | 'ties-outside',
    score: number,
    others: number[],
    percent = 40,
  ): Asked => ({
    ...{ score, facts: noFacts, others, city: withQuota(percent, setting) },
  });

  it('two places of five: the fifth needs the second’s 96 where ties come in', () => {
    expect(said(group('ties-within', 91, [98, 96, 94, 93]))).toEqual([
      '5 points more (96 in all), which is rank 2 instead of 5 under a quota of 2',
    ]);
  });

  it('and a hundredth more than the second where ties stay out', () => {
    expect(said(group('ties-outside', 91, [98, 96, 94, 93]))).toEqual([
      '5.01 points more (96.01 in all), which is rank 2 instead of 5 under a quota of 2',
    ]);
  });

  it('who ties across the last place needs a hundredth', () => {
    expect(said(group('ties-outside', 95, [97, 95, 92, 91]))).toEqual([
      '0.01 points more (95.01 in all), which takes rank 2 alone under a quota of 2',
    ]);
  });

  it('below the threshold, with a place in reach, only the threshold is lacking', () => {
    expect(said(group('ties-within', 85, [95, 84, 83, 82]))).toEqual(['5 points more (90 in all)']);
    expect(said(group('ties-within', 85, [89, 88, 83, 82]))).toEqual(['5 points more (90 in all)']);
  });

  it('two places of five: those of the capped are free, so 94 is enough (I-40)', () => {
    const of = { ...group('ties-within', 91, [96, 94]), capped: [99, 98] };
    expect(said(of)).toEqual(['3 points more (94 in all), which is rank 2 instead of 5 under a quota of 2']);
  });

  it('a listed unit whose score has no place needs the points and its measure gone (I-40)', () => {
    const listed = { ...noFacts, measures: [measure('listed-supervision')] };
    expect(said({ ...group('ties-within', 91, [98, 96, 94, 93]), facts: listed })).toEqual([
      '5 points more (96 in all), which is rank 2 instead of 5 under a quota of 2',
      'without the listed supervision of case case-listed-supervision of 2026-05-01',
    ]);
  });

  it('a quota of nobody: no points help, and it is said so', () => {
    const city = withQuota(30, 'ties-within');
    const quota = { ...city.evaluation.quota, rounding: 'down', atLeastOne: false } as const;
    const of = {
      ...group('ties-within', 95, [97, 91], 30),
      city: { ...city, evaluation: { ...city.evaluation, quota } },
    };
    expect(why(of)?.changes.map(({ kind }) => kind)).toEqual(['more-places']);
  });

  it('full of those with 100 points, where ties stay out: no points help', () => {
    const kinds = why(group('ties-outside', 95, [100, 100, 92, 91]))?.changes.map(({ kind }) => kind);
    expect(kinds).toEqual(['more-places']);
  });
});

describe('for any unit of any group (A10, A25)', () => {
  const points = fc.oneof(
    fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100),
    fc.constantFrom(59.99, 60, 79.99, 80, 89.99, 90, 95, 95.01, 100),
  );
  const stages = ['notice', 'listed-supervision', 'veto-warning', 'veto'] as const;
  const asked: fc.Arbitrary<Asked> = fc.record({
    score: points,
    others: fc.array(points, { maxLength: 8 }),
    capped: fc.array(points, { maxLength: 4 }),
    city: fc
      .tuple(
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom('none', 'ties-within', 'ties-outside'),
        fc.constantFrom('capped-takes-no-place', 'capped-takes-place'),
      )
      .map(([percent, setting, capped]) =>
        settling(withQuota(setting === 'none' ? null : percent, setting), capped),
      ),
    facts: fc.tuple(fc.subarray([...stages]), fc.boolean()).map(
      ([of, liable]): YearFacts => ({
        year,
        measures: of.map(measure),
        criminallyLiable: liable ? [{ post: 'p', role: 'principal', on: '2026-07-01' }] : [],
      }),
    ),
  });

  /** The same year with some of the changes: more points, and facts that had not been. */
  const changed = (of: Asked, changes: readonly GradeChange[], fewer = 0): Asked => {
    const gone = changes.flatMap((change) => (change.kind === 'without-cap' ? [change] : []));
    const more = changes.find((change) => change.kind === 'more-points');
    return {
      ...of,
      score: more ? Math.round((of.score + more.points - fewer) * 100) / 100 : of.score,
      facts: {
        ...of.facts,
        measures: of.facts.measures.filter(({ caseId }) => !gone.some((one) => one.caseId === caseId)),
        criminallyLiable: of.facts.criminallyLiable.filter(
          ({ post }) => !gone.some((one) => one.post === post),
        ),
      },
    };
  };

  const order: readonly Grade[] = ['poor', 'qualified', 'good', 'excellent'];
  const reaches = (of: Asked, grade: Grade): boolean =>
    order.indexOf(graded(of).unit.grade) >= order.indexOf(grade);

  const withChanges = (look: (of: Asked, next: Grade, changes: readonly GradeChange[]) => void) =>
    fc.assert(
      fc.property(asked, (of) => {
        const found = why(of);
        if (found && !found.changes.some(({ kind }) => kind === 'more-places'))
          look(of, found.next, found.changes);
      }),
      { numRuns: 3_000 },
    );

  it('all the changes together give at least the next grade, and none of them is empty', () => {
    withChanges((of, next, changes) => {
      expect(changes.length).toBeGreaterThan(0);
      expect(reaches(changed(of, changes), next)).toBe(true);
    });
  });

  it('with any one of them left out they do not', () => {
    withChanges((of, next, changes) => {
      for (const one of changes) {
        const others = changes.filter((other) => other !== one);
        expect(reaches(changed(of, others), next), one.text.en).toBe(false);
      }
    });
  });

  it('nor with a hundredth of a point less', () => {
    withChanges((of, next, changes) => {
      if (changes.some(({ kind }) => kind === 'more-points'))
        expect(reaches(changed(of, changes, 0.01), next)).toBe(false);
    });
  });

  it('the rank it names is the one those points would have given', () => {
    withChanges((of, _next, changes) => {
      for (const change of changes)
        if (change.kind === 'more-points' && change.rank)
          expect(graded(changed(of, changes)).place.rank).toBe(change.rank.to);
    });
  });

  it('where the quota is said to be full, not even 100 points and no cap would have done', () => {
    fc.assert(
      fc.property(asked, (of) => {
        if (why(of)?.changes.some(({ kind }) => kind === 'more-places'))
          expect(reaches({ ...of, score: 100, facts: noFacts }, 'excellent')).toBe(false);
      }),
      { numRuns: 3_000 },
    );
  });
});
