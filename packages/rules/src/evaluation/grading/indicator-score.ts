import type { Bilingual } from '../../vocabulary.ts';
import type { Deduction, ScoringMethodId } from '../scheme/indicator.ts';
import { largestFigure } from '../scheme/score-columns.ts';
import type { BetterFact, ScoreLine } from './items/item.ts';
import type { GroupStanding } from './items/item-facts.ts';

/** A method makes points on an indicator of the facts known of a unit (A10). Figures have at most two decimals. */
export type ScoringMethod =
  /** The figure is the score. */
  | { readonly method: 'direct' }
  /** The share of the target that was reached, never above 100. */
  | { readonly method: 'ratio-to-target'; readonly target: number }
  /** From 100 points, so many off for each time a named thing happened, never below 0. */
  | { readonly method: 'deduction-list'; readonly deductions: readonly Deduction[] }
  /** Points on top of the total, never above the ceiling. */
  | { readonly method: 'bonus'; readonly ceiling: number };

/** Facts known of a unit for one indicator: a figure, or the count of each deduction (absent: never). */
export type IndicatorFacts =
  | { readonly value: number }
  | { readonly counts: Readonly<Record<string, number>> };

/** One of an indicator's rounds, as it was reckoned. */
export interface RoundExplanation {
  readonly id: string;
  readonly name: Bilingual;
  readonly score: number;
  readonly limited: boolean;
  readonly lines: readonly ScoreLine[];
  readonly better: BetterFact | null;
  readonly text: Bilingual;
}

/** The way a score came about, enough to reckon it again by hand. */
export interface IndicatorExplanation {
  readonly method: ScoringMethodId;
  /** The figure of the year before, where the figure was held against it. */
  readonly before?: number;
  /** The figure's place in its group, where it was ranked or held against the average. */
  readonly group?: GroupStanding;
  /** The reckoning line by line: the points of all lines together are the score. Absent where it is out of a hundred. */
  readonly lines?: readonly ScoreLine[];
  /** The nearest change of a fact that would have given more; null: none would have. */
  readonly better?: BetterFact | null;
  readonly rounds?: readonly RoundExplanation[];
  readonly value?: number;
  readonly target?: number;
  readonly ceiling?: number;
  /** Only those that took something off. */
  readonly deductions?: readonly (Deduction & { readonly count: number })[];
  /** The score stopped at its limit: 100, 0, or the ceiling of a bonus. */
  readonly limited: boolean;
  readonly text: Bilingual;
}

export interface IndicatorScore {
  /** 0–100 points; of a bonus, the points it adds. */
  readonly score: number;
  readonly explanation: IndicatorExplanation;
}

const hundredths = (value: number): number => Math.round(value * 100);

/** @throws RangeError on what is no figure of the kind the method takes. */
const figure = (facts: IndicatorFacts, most: number): number => {
  if (!('value' in facts)) throw new RangeError('this method takes a figure, not counts');
  if (!(facts.value >= 0 && facts.value <= most)) throw new RangeError(`not a figure: ${facts.value}`);
  return facts.value;
};

const direct = (facts: IndicatorFacts): IndicatorScore => {
  const value = figure(facts, 100);
  const text = { zh: `得分${value}`, en: `scored ${value}` };
  return { score: value, explanation: { method: 'direct', value, limited: false, text } };
};

const ratio = (target: number, facts: IndicatorFacts): IndicatorScore => {
  if (!(target > 0 && target <= largestFigure)) throw new RangeError(`not a target: ${target}`);
  const value = figure(facts, largestFigure);
  const [of, to] = [hundredths(value), hundredths(target)];
  // In hundredths of a point, rounded half up; the only rounding there is.
  const score = Math.min(10_000, Math.floor((2 * of * 10_000 + to) / (2 * to))) / 100;
  const limited = of > to;
  const text = {
    zh: `${value}÷目标${target}${limited ? '，超出目标仍计100' : ''}`,
    en: `${value} of a target of ${target}${limited ? ', which counts as 100' : ''}`,
  };
  return { score, explanation: { method: 'ratio-to-target', value, target, limited, text } };
};

const countOf = (facts: IndicatorFacts, id: string): number => {
  if (!('counts' in facts)) throw new RangeError('a deduction list takes counts');
  const count = Object.hasOwn(facts.counts, id) ? (facts.counts[id] ?? 0) : 0;
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`);
  return count;
};

const deducted = (deductions: readonly Deduction[], facts: IndicatorFacts): IndicatorScore => {
  const earned = deductions
    .map((deduction) => ({ ...deduction, count: countOf(facts, deduction.id) }))
    .filter(({ count }) => count > 0);
  const off = earned.reduce((sum, { points, count }) => sum + hundredths(points) * count, 0);
  const limited = off > 10_000;
  const list = (say: (one: (typeof earned)[number]) => string): string =>
    earned.length === 0 ? '' : ` − ${earned.map(say).join(' − ')}`;
  const text = {
    zh: `100${list(({ name, points, count }) => `${name.zh}${count}×${points}`)}${limited ? '，扣完为止' : ''}`,
    en: `100${list(({ name, points, count }) => `${name.en} ${count} × ${points}`)}${limited ? ', not below 0' : ''}`,
  };
  return {
    score: Math.max(0, 10_000 - off) / 100,
    explanation: { method: 'deduction-list', deductions: earned, limited, text },
  };
};

const bonus = (ceiling: number, facts: IndicatorFacts): IndicatorScore => {
  const value = figure(facts, largestFigure);
  const limited = value > ceiling;
  const score = Math.min(value, ceiling);
  const text = {
    zh: `加${score}分${limited ? `（上限${ceiling}）` : ''}`,
    en: `${score} points on top${limited ? `, the ceiling of ${value} given` : ''}`,
  };
  return { score, explanation: { method: 'bonus', value, ceiling, limited, text } };
};

/**
 * A unit's score on one indicator (A10), rounded once, half up, to two decimals – only a ratio can need it. It never falls when
 * the figure rises, and never rises when something more is deducted.
 * @throws RangeError on facts that are not of the kind the method takes, or out of range.
 */
export const indicatorScore = (method: ScoringMethod, facts: IndicatorFacts): IndicatorScore => {
  switch (method.method) {
    case 'direct':
      return direct(facts);
    case 'ratio-to-target':
      return ratio(method.target, facts);
    case 'deduction-list':
      return deducted(method.deductions, facts);
    case 'bonus':
      return bonus(method.ceiling, facts);
  }
};
