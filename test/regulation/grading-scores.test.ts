import { baseGrade, type CitySettings, surveyBelowLimit, totalScore } from '@jieti/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testCity } from '../support/world/city.ts';

describe('the grade a score earns (A10, I-11)', () => {
  it.each([
    [0, 'poor'],
    [59.98, 'poor'],
    [59.99, 'poor'],
    [60, 'qualified'],
    [60.01, 'qualified'],
    [79.99, 'qualified'],
    [80, 'good'],
    [80.01, 'good'],
    [89.99, 'good'],
    [90, 'excellent'],
    [90.01, 'excellent'],
    [100, 'excellent'],
  ] as const)('%d points are %s', (score, grade) => {
    expect(baseGrade(score, testCity, 2026).grade).toBe(grade);
  });

  it('is explained by article, score, thresholds with their dates, and the open point it rests on', () => {
    expect(baseGrade(80, testCity, 2026).explanation).toEqual({
      articles: ['A10'],
      facts: { score: 80 },
      parameters: {
        'grade-excellent': { value: 90, from: '2017-11-21' },
        'grade-good': { value: 80, from: '2017-11-21' },
        'grade-qualified': { value: 60, from: '2017-11-21' },
      },
      interpretations: ['I-11'],
    });
  });

  it('follows the thresholds of the year graded: 90 of 2026 is excellent, 90 of 2027, when 92 is asked, is good', () => {
    const amended: CitySettings = {
      ...testCity,
      parameters: [
        ...testCity.parameters,
        { id: 'grade-excellent', from: '2027-01-01', value: 92, unit: 'points', article: 'A10' },
      ],
    };
    expect(baseGrade(90, amended, 2026).grade).toBe('excellent');
    expect(baseGrade(90, amended, 2027).grade).toBe('good');
    expect(baseGrade(92, amended, 2027).grade).toBe('excellent');
    expect(baseGrade(90, amended, 2027).explanation.parameters['grade-excellent']).toEqual({
      value: 92,
      from: '2027-01-01',
    });
  });

  it('never falls when the score rises', () => {
    const rank: Readonly<Record<string, number>> = { poor: 0, qualified: 1, good: 2, excellent: 3 };
    const score = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100);
    fc.assert(
      fc.property(score, score, (a, b) => {
        const [low, high] = a <= b ? [a, b] : [b, a];
        const grade = (points: number) => rank[baseGrade(points, testCity, 2026).grade] ?? -1;
        expect(grade(low)).toBeLessThanOrEqual(grade(high));
      }),
    );
  });
});

describe('the total score (A10)', () => {
  const of = (...pairs: readonly (readonly [weight: number, score: number])[]) =>
    totalScore(pairs.map(([weight, score], index) => ({ id: `i${index}`, weight, score })));

  it('weighs the indicators: 60 % of 90 and 40 % of 70 are 82', () => {
    expect(of([60, 90], [40, 70])).toBe(82);
  });

  it('is the same whether weights sum to 100 or to 1', () => {
    expect(of([0.6, 90], [0.4, 70])).toBe(82);
  });

  it('is rounded once, half up: 89.995 is 90, 89.994 is 89.99, 59.995 is 60', () => {
    expect(of([50, 89.99], [50, 90])).toBe(90);
    expect(of([100, 89.994])).toBe(89.99);
    expect(of([50, 59.99], [50, 60])).toBe(60);
  });

  it('is rounded at the end only: three thirds of 33.333 points do not lose a hundredth each', () => {
    expect(of([1, 33.335], [1, 33.335], [1, 33.332])).toBe(33.33);
    expect(of([1, 33.335], [1, 33.335], [1, 33.335])).toBe(33.34);
  });

  it('does not miss a threshold by a binary hair: ten tenths of 60 are 60', () => {
    expect(of(...Array.from({ length: 10 }, () => [0.1, 60] as const))).toBe(60);
    expect(of([10.1, 60], [20.2, 60], [69.7, 60])).toBe(60);
    expect(of([1, 1.005])).toBe(1.01);
  });

  it('lies between the lowest and the highest score', () => {
    const points = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100);
    const weight = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(fc.array(fc.tuple(weight, points), { minLength: 1, maxLength: 12 }), (pairs) => {
        const total = of(...pairs);
        const scores = pairs.map(([, score]) => score);
        expect(total).toBeGreaterThanOrEqual(Math.min(...scores));
        expect(total).toBeLessThanOrEqual(Math.max(...scores));
      }),
    );
  });

  it('does not depend on the order of the indicators', () => {
    const points = fc.integer({ min: 0, max: 1_000_000 }).map((n) => n / 10_000);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 100 }), points), { minLength: 1 }), (pairs) => {
        expect(of(...pairs.toReversed())).toBe(of(...pairs));
      }),
    );
  });

  it.each([
    ['no indicators', []],
    ['no weight', [[0, 50]]],
    ['a negative weight', [[-1, 50]]],
    ['a score over 100', [[1, 100.01]]],
    ['a negative score', [[1, -0.01]]],
    ['no number', [[1, Number.NaN]]],
  ] as const)('is refused with %s', (_what, pairs) => {
    expect(() => of(...pairs)).toThrow(RangeError);
  });
});

describe('the yearly public-safety survey (A23)', () => {
  it.each([
    ['59.9 % is below 60 %', 59.9, true],
    ['59.99 % is below 60 %', 59.99, true],
    ['60.0 % itself is not below', 60, false],
    ['60.1 % is not below', 60.1, false],
    ['0 % is below', 0, true],
    ['100 % is not below', 100, false],
  ])('%s', (_sentence, percent, below) => {
    expect(surveyBelowLimit(percent, testCity, 2026)).toBe(below);
  });

  it('is measured by the limit of its year', () => {
    const amended: CitySettings = {
      ...testCity,
      parameters: [
        ...testCity.parameters,
        { id: 'survey-limit-percent', from: '2027-01-01', value: 70, unit: 'percent', article: 'A23' },
      ],
    };
    expect(surveyBelowLimit(65, amended, 2026)).toBe(false);
    expect(surveyBelowLimit(65, amended, 2027)).toBe(true);
  });
});
