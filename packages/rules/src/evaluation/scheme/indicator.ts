import type { Bilingual } from '../../vocabulary.ts';
import type { Reading } from './readings.ts';

/** The sources of an indicator's figure (A10). */
export const indicatorSources = ['entered', 'letters', 'cases', 'survey'] as const;
export type IndicatorSource = (typeof indicatorSources)[number];

/** The methods by which a figure becomes points. */
export const scoringMethods = ['direct', 'ratio-to-target', 'deduction-list', 'bonus'] as const;
export type ScoringMethodId = (typeof scoringMethods)[number];

/** A named deduction: so many points for each time. */
export interface Deduction {
  readonly id: string;
  readonly name: Bilingual;
  readonly points: number;
}

/** A deduction of a scheme; where the indicator fills itself it says what it reads. */
interface SchemeDeduction extends Deduction {
  readonly reads?: Reading | undefined;
}

/** A unit is scored on indicators (A10): each has a weight, a source, and a method that makes points of its figure. */
export interface Indicator {
  readonly id: string;
  readonly name: Bilingual;
  /** Percent of the total; a bonus has none (I-29). */
  readonly weight: number;
  readonly source: IndicatorSource;
  readonly method: ScoringMethodId;
  /** Of ratio-to-target: what makes 100 points. */
  readonly target?: number | undefined;
  /** Of ratio-to-target from letters: what is counted. */
  readonly reads?: Reading | undefined;
  /** Of bonus: the most it can add. */
  readonly ceiling?: number | undefined;
  /** Of deduction-list. */
  readonly deductions?: readonly SchemeDeduction[] | undefined;
}

/** The fields that a method may need. */
export type MethodField = 'target' | 'ceiling' | 'deductions' | 'reads';

export const sourceNames: Readonly<Record<IndicatorSource, Bilingual>> = {
  entered: { zh: '录入', en: 'entered' },
  letters: { zh: '责任书与报告', en: 'letters' },
  cases: { zh: '追责', en: 'cases' },
  survey: { zh: '群众安全感测评', en: 'survey' },
};

export const methodNames: Readonly<Record<ScoringMethodId, Bilingual>> = {
  direct: { zh: '直接计分', en: 'direct' },
  'ratio-to-target': { zh: '与目标之比', en: 'ratio-to-target' },
  'deduction-list': { zh: '扣分清单', en: 'deduction-list' },
  bonus: { zh: '加分', en: 'bonus' },
};

export const fieldNames: Readonly<Record<MethodField, Bilingual>> = {
  target: { zh: '目标', en: 'target' },
  ceiling: { zh: '加分上限', en: 'ceiling' },
  deductions: { zh: '扣分项', en: 'deductions' },
  reads: { zh: '取数内容', en: 'reads' },
};

/** The methods that a source can feed. */
export const methodsOfSource: Readonly<Record<IndicatorSource, readonly ScoringMethodId[]>> = {
  entered: ['direct', 'ratio-to-target', 'deduction-list', 'bonus'],
  letters: ['ratio-to-target', 'deduction-list'],
  cases: ['deduction-list'],
  survey: ['direct', 'ratio-to-target'],
};
