import { indicatorScore, type ScoringMethod, totalScore } from '@jieti/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const name = (id: string) => ({ zh: id, en: id });
const ratio = (target: number): ScoringMethod => ({ method: 'ratio-to-target', target });
const bonus = (ceiling: number): ScoringMethod => ({ method: 'bonus', ceiling });
const list: ScoringMethod = {
  method: 'deduction-list',
  deductions: [
    { id: 'late', name: name('late'), points: 2.5 },
    { id: 'missing', name: name('missing'), points: 40 },
  ],
};
const scored = (method: ScoringMethod, value: number): number => indicatorScore(method, { value }).score;
const deducted = (counts: Record<string, number>): number => indicatorScore(list, { counts }).score;

describe('a score entered as such (A10)', () => {
  it.each([0, 59.99, 100])('%d points are %d points', (value) => {
    expect(scored({ method: 'direct' }, value)).toBe(value);
  });

  it.each([-0.01, 100.01, Number.NaN])('%d is no score', (value) => {
    expect(() => scored({ method: 'direct' }, value)).toThrow(RangeError);
  });
});

describe('the share of a target that was reached (A10)', () => {
  it.each([
    [0, 4, 0],
    [1, 4, 25],
    [3.99, 4, 99.75],
    [4, 4, 100],
    [4.01, 4, 100],
    [400, 4, 100],
    [1, 3, 33.33],
    [2, 3, 66.67],
    // 1 of 800 is 0.125 points: half a hundredth goes up.
    [1, 800, 0.13],
  ])('%d of a target of %d are %d points', (value, target, score) => {
    expect(scored(ratio(target), value)).toBe(score);
  });

  it('what passes the target is said to count as 100', () => {
    expect(indicatorScore(ratio(4), { value: 6 }).explanation).toEqual({
      method: 'ratio-to-target',
      value: 6,
      target: 4,
      limited: true,
      text: { zh: '6÷目标4，超出目标仍计100', en: '6 of a target of 4, which counts as 100' },
    });
  });
});

describe('a list of deductions (A10)', () => {
  it.each([
    [{}, 100],
    [{ late: 1 }, 97.5],
    [{ late: 2, missing: 1 }, 55],
    [{ missing: 2 }, 20],
    [{ late: 8, missing: 2 }, 0],
    [{ late: 9, missing: 2 }, 0],
    [{ missing: 1000 }, 0],
  ])('%o leaves %d of 100 points, never below 0', (counts, score) => {
    expect(deducted(counts)).toBe(score);
  });

  it('names each deduction with its points and how often it was, and nothing that was not', () => {
    expect(indicatorScore(list, { counts: { late: 2, missing: 0 } }).explanation).toEqual({
      method: 'deduction-list',
      deductions: [{ id: 'late', name: name('late'), points: 2.5, count: 2 }],
      limited: false,
      text: { zh: '100 − late2×2.5', en: '100 − late 2 × 2.5' },
    });
  });
});

describe('a bonus and the total (A10, I-29)', () => {
  it.each([
    [0, 0],
    [2.99, 2.99],
    [3, 3],
    [3.01, 3],
    [50, 3],
  ])('%d points under a ceiling of 3 add %d', (value, score) => {
    expect(scored(bonus(3), value)).toBe(score);
  });

  const total = (score: number, onTop: number): number =>
    totalScore([
      { id: 'order', weight: 100, score },
      { id: 'prize', weight: 0, score: onTop, bonus: true },
    ]);

  it('comes on top of the weighted score, and the total never passes 100', () => {
    expect(total(80, 3)).toBe(83);
    expect(total(97, 3)).toBe(100);
    expect(total(97.01, 3)).toBe(100);
    expect(total(100, 5)).toBe(100);
    expect(total(89.99, 0.01)).toBe(90);
  });

  it('a group of nothing but bonuses has no total', () => {
    expect(() => totalScore([{ id: 'prize', weight: 0, score: 3, bonus: true }])).toThrow(RangeError);
  });
});

const hundredths = (most: number) => fc.integer({ min: 0, max: most }).map((n) => n / 100);

describe('whatever the figures are', () => {
  it('a score is 0–100 points with two decimals, and grows with the figure', () => {
    fc.assert(
      fc.property(
        hundredths(10_000_000),
        hundredths(10_000_000),
        fc.integer({ min: 1, max: 10_000_000 }),
        (a, b, target) => {
          const [low, high] = a <= b ? [a, b] : [b, a];
          const [less, more] = [scored(ratio(target / 100), low), scored(ratio(target / 100), high)];
          expect(less).toBeGreaterThanOrEqual(0);
          expect(more).toBeLessThanOrEqual(100);
          expect(Number(more.toFixed(2))).toBe(more);
          expect(less).toBeLessThanOrEqual(more);
          expect(scored(bonus(5), low)).toBeLessThanOrEqual(scored(bonus(5), high));
        },
      ),
    );
  });

  it('never rises when something more is deducted', () => {
    const count = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(count, count, count, (late, missing, more) => {
        const before = deducted({ late, missing });
        expect(before).toBeGreaterThanOrEqual(0);
        expect(before).toBeLessThanOrEqual(100);
        expect(deducted({ late: late + more, missing })).toBeLessThanOrEqual(before);
        expect(deducted({ late, missing: missing + more })).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('a bonus never lowers a total, and adds no more than itself', () => {
    fc.assert(
      fc.property(hundredths(10_000), hundredths(10_000), (score, onTop) => {
        const both = totalScore([
          { id: 'a', weight: 100, score },
          { id: 'b', weight: 0, score: onTop, bonus: true },
        ]);
        expect(both).toBe(Math.min(10_000, Math.round(score * 100) + Math.round(onTop * 100)) / 100);
      }),
    );
  });
});
