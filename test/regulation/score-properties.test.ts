import {
  checkScheme,
  figuresTally,
  groupSettings,
  type Indicator,
  type Scheme,
  type SchemeGroup,
  scoreColumns,
  scoreIndicator,
} from '@jieti/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testCity } from '../support/world/city.ts';

/** Whatever a scheme says: a better fact never makes a worse score, and what is explained adds up to the score exactly (A10). */

const year = 2025;
const name = { zh: '项', en: 'item' };
const hundredths = (points: number): number => Math.round(points * 100);

const cents = (least: number, most: number) => fc.integer({ min: least, max: most }).map((n) => n / 100);

/** Points that do not fall as the figure betters, of as many steps as there are bounds. */
const stepsOf = (bounds: readonly number[], points: readonly number[], less: boolean) => {
  const ats = [...new Set(bounds)].toSorted((a, b) => (less ? a - b : b - a));
  const falling = points.toSorted((a, b) => b - a);
  return ats.map((at, n) => ({ at, points: falling[n] ?? 0 }));
};

const base = { id: 'one', name, weight: 0, source: 'entered' } as const;

interface Case {
  readonly indicator: Indicator;
  /** True if a larger figure, or a larger count, is the better one. */
  readonly moreIsBetter: boolean;
}

const doubling = fc.option(
  fc.record({
    factor: fc.integer({ min: 2, max: 4 }),
    repeated: fc.constant(true),
    circumstance: fc.option(fc.constant({ zh: '重点时期', en: 'key period' }), { nil: undefined }),
  }),
  { nil: undefined },
);

const lists: fc.Arbitrary<Case> = fc
  .record({
    adds: fc.boolean(),
    points: fc.option(cents(100, 2_000), { nil: undefined }),
    ceiling: fc.option(cents(1, 1_000), { nil: undefined }),
    entries: fc.array(fc.record({ points: cents(1, 500), doubling }), { minLength: 1, maxLength: 3 }),
  })
  .map(({ adds, points, ceiling, entries }) => {
    const named = entries.map((one, n) => ({ id: `e${n}`, name, ...one }));
    return {
      moreIsBetter: adds,
      indicator: {
        ...base,
        method: adds ? 'addition-list' : 'deduction-list',
        ...(adds ? { additions: named } : { deductions: named }),
        ...(points === undefined ? { ceiling } : { points }),
      },
    };
  });

const figures: fc.Arbitrary<Case> = fc
  .record({
    method: fc.constantFrom('steps' as const, 'slope' as const, 'ratio-to-target' as const),
    less: fc.boolean(),
    points: cents(100, 2_000),
    bounds: fc.array(cents(0, 10_000), { minLength: 1, maxLength: 4 }),
    worths: fc.array(cents(0, 100), { minLength: 4, maxLength: 4 }),
    counting: fc.constantFrom('proportional' as const, 'full' as const, 'started' as const),
    per: cents(1, 1_000),
  })
  .map(({ method, less, points, bounds, worths, counting, per }) => {
    const distinct = [...new Set(bounds)];
    const how = {
      steps: { steps: stepsOf(bounds, worths, less) },
      slope: {
        counting,
        slopes: distinct.map((beyond, n) => ({ beyond, per, points: (worths[n] ?? 0) + 0.01 })),
      },
      'ratio-to-target': { target: (bounds[0] ?? 0) + 1 },
    }[method];
    return {
      moreIsBetter: !less,
      indicator: { ...base, method, points, ...(less && { lessIsBetter: true }), ...how },
    };
  });

const withRounds = (inner: fc.Arbitrary<Case>): fc.Arbitrary<Case> =>
  fc
    .tuple(inner, fc.option(fc.constantFrom('sum' as const, 'average' as const), { nil: undefined }))
    .map(([one, combine]) =>
      combine === undefined
        ? one
        : {
            ...one,
            indicator: {
              ...one.indicator,
              rounds: { combine, each: ['a', 'b', 'c'].map((id) => ({ id, name })) },
            },
          },
    );

const groupOf = (indicator: Indicator): SchemeGroup => ({
  ...{ id: 'g', name, registerGroups: ['g'], units: [], scoring: { base: 100 } },
  // Whatever its full score is, the thresholds lie within it.
  ...{ thresholds: { excellent: 3, good: 2, qualified: 1 }, indicators: [indicator] },
});

type Values = Readonly<Record<string, number>>;

const scored = (indicator: Indicator, scores: Values) => {
  const group = groupOf(indicator);
  const facts = { scores, survey: null, measures: [] };
  const tally = figuresTally(testCity);
  tally.add(group, facts);
  const scheme: Scheme = { groups: [group] };
  const settings = groupSettings({ year, city: testCity, scheme, figures: tally.all() })('g');
  return scoreIndicator(facts, indicator, settings);
};

/** Values for every column of an indicator; whole where they are counts. */
const valuesOf = (indicator: Indicator): fc.Arbitrary<Values> =>
  fc.record(
    Object.fromEntries(
      scoreColumns({ indicators: [indicator] }).map(({ id, whole }) => [
        id,
        whole ? fc.integer({ min: 0, max: 6 }) : cents(0, 12_000),
      ]),
    ),
  );

const cases = withRounds(fc.oneof(lists, figures)).chain((one) =>
  fc.tuple(fc.constant(one), valuesOf(one.indicator), fc.nat(), fc.integer({ min: 1, max: 3_000 })),
);

describe('whatever a scheme in points says (A10)', () => {
  it('it is a scheme that can be put', () => {
    fc.assert(
      fc.property(cases, ([{ indicator }]) => {
        const faults = checkScheme({ groups: [groupOf(indicator)] }, [{ id: 'u', group: 'g' }], testCity);
        expect(faults.map(({ code, pointer }) => `${pointer} ${code}`)).toEqual([]);
      }),
    );
  });

  it('the points of all lines are the score exactly, of every round too, and it stays in its range', () => {
    fc.assert(
      fc.property(cases, ([{ indicator }, values]) => {
        const { score, how, range } = scored(indicator, values);
        const sums = [{ score, lines: how?.lines ?? [] }, ...(how?.rounds ?? [])];
        for (const one of sums) {
          const sum = one.lines.reduce((total, { points }) => total + hundredths(points), 0);
          expect(sum).toBe(hundredths(one.score));
        }
        expect(score).toBeGreaterThanOrEqual(range?.least ?? Number.NEGATIVE_INFINITY);
        expect(score).toBeLessThanOrEqual(range?.most ?? Number.POSITIVE_INFINITY);
        expect(hundredths(score) / 100).toBe(score);
      }),
    );
  });

  it('a better fact never makes a worse score', () => {
    fc.assert(
      fc.property(cases, ([{ indicator, moreIsBetter }, values, which, by]) => {
        // Of what is marked only how much of the count it is changes, so a count is what is made better.
        const columns = Object.keys(values).filter((column) => !column.endsWith('.marked'));
        const column = columns[which % columns.length] ?? '';
        const whole = scoreColumns({ indicators: [indicator] }).find(({ id }) => id === column)?.whole;
        const step = whole ? 1 : by / 100;
        const now = values[column] ?? 0;
        const better = moreIsBetter ? now + step : Math.max(0, now - step);
        const rounded = Math.round(better * 100) / 100;
        expect(scored(indicator, { ...values, [column]: rounded }).score).toBeGreaterThanOrEqual(
          scored(indicator, values).score,
        );
      }),
    );
  });

  it('what would have been better says how many points more, and they are within the range', () => {
    fc.assert(
      fc.property(cases, ([{ indicator }, values]) => {
        const { score, how, range } = scored(indicator, values);
        const better = how?.better;
        if (!better) return;
        expect(better.points).toBeGreaterThan(0);
        expect(hundredths(score + better.points)).toBeLessThanOrEqual(
          hundredths(range?.most ?? Number.MAX_SAFE_INTEGER / 1_000),
        );
      }),
    );
  });
});
