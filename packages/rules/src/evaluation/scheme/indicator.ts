import type { Bilingual } from '../../vocabulary.ts';
import type { Reading } from './readings.ts';

/** The sources of an indicator's figure (A10). */
export const indicatorSources = ['entered', 'letters', 'cases', 'survey', 'results-below'] as const;
export type IndicatorSource = (typeof indicatorSources)[number];

/** The methods by which a figure becomes points. */
export const scoringMethods = [
  'direct',
  'ratio-to-target',
  'deduction-list',
  'bonus',
  'addition-list',
  'steps',
  'slope',
  'rank',
] as const;
export type ScoringMethodId = (typeof scoringMethods)[number];

/** A named deduction: so many points for each time. */
export interface Deduction {
  readonly id: string;
  readonly name: Bilingual;
  readonly points: number;
}

/** Some of the times count as several: every time after the first, or those under a circumstance, such as a key period. */
interface Doubling {
  /** A whole number: 2 doubles. */
  readonly factor: number;
  readonly repeated?: boolean | undefined;
  /** The name of the circumstance; the times under it are entered in a column of their own. */
  readonly circumstance?: Bilingual | undefined;
}

/** A deduction or an addition of a scheme; where the indicator fills itself it says what it reads. */
export interface ListEntry extends Deduction {
  readonly reads?: Reading | undefined;
  readonly doubling?: Doubling | undefined;
}

/** So many points from a figure, an improvement or a rank on. */
export interface Step {
  readonly at: number;
  readonly points: number;
}

/** So many points are lost for each so much by which a figure is worse than `beyond`; the next one takes over where it begins. */
export interface Slope {
  readonly beyond: number;
  readonly points: number;
  readonly per: number;
}

/** A part of `per` is lost in proportion, only when it is full, or as soon as it has begun. */
export const slopeCountings = ['proportional', 'full', 'started'] as const;
type SlopeCounting = (typeof slopeCountings)[number];

/** A figure may be held against one of these: the average of its group, or the same unit's figure of the year before. */
export const references = ['group-average', 'year-before'] as const;
type Reference = (typeof references)[number];

/** An improvement is counted in the figure's own unit, or in percent of what it is held against. */
export const improvementUnits = ['difference', 'percent'] as const;
type ImprovementUnit = (typeof improvementUnits)[number];

/** The results of several rounds make one in one of these ways. */
export const roundCombinations = ['sum', 'average', 'weights'] as const;

/** One of several times in a year at which an indicator is scored: a quarter, a half-year, a month. */
export interface Round {
  readonly id: string;
  readonly name: Bilingual;
  /** Percent; only where the rounds are combined by weights. */
  readonly weight?: number | undefined;
}

export interface Rounds {
  readonly combine: (typeof roundCombinations)[number];
  readonly each: readonly Round[];
}

/** Ranks are counted from the best, or from the last. */
export const rankEnds = ['best', 'last'] as const;

/**
 * A unit is scored on indicators (A10): each has a source, and a method that makes points of its figure. In a group that is scored by
 * weights each has a weight, and 100 points are its full score; in one scored in points it has points of its own or, where it has
 * none, takes off the total or adds to it.
 */
export interface Indicator {
  readonly id: string;
  readonly name: Bilingual;
  /** Percent of the total; a bonus has none (I-29). */
  readonly weight: number;
  readonly source: IndicatorSource;
  readonly method: ScoringMethodId;
  /** Its full score in points, in a group scored in points; none: it works on the total itself. */
  readonly points?: number | undefined;
  /** Points that are entered are a multiple of it. */
  readonly step?: number | undefined;
  /** The part of the scheme under which it stands. */
  readonly part?: string | undefined;
  /** Several times in the year, each scored by the method. */
  readonly rounds?: Rounds | undefined;
  /** Of ratio-to-target: what makes the full score. */
  readonly target?: number | undefined;
  /** Of ratio-to-target and steps where the indicator fills itself: what is counted. */
  readonly reads?: Reading | undefined;
  /** Of bonus: the most it can add; of what works on the total: the most it can take off or add. */
  readonly ceiling?: number | undefined;
  /** Of deduction-list. */
  readonly deductions?: readonly ListEntry[] | undefined;
  /** Of addition-list. */
  readonly additions?: readonly ListEntry[] | undefined;
  /** Of steps and of rank: points from a figure, an improvement or a rank on. */
  readonly steps?: readonly Step[] | undefined;
  /** Of steps and of rank: the points where none is reached; 0 if not said. */
  readonly otherwise?: number | undefined;
  /** Of slope. */
  readonly slopes?: readonly Slope[] | undefined;
  /** Of slope; in proportion if not said. */
  readonly counting?: SlopeCounting | undefined;
  /** The smaller figure is the better one. */
  readonly lessIsBetter?: boolean | undefined;
  /** The figure counts by how much better it is than this. */
  readonly against?: Reference | undefined;
  /** Of `against`; the difference if not said. */
  readonly improvement?: ImprovementUnit | undefined;
  /** Of rank; from the best if not said. */
  readonly countedFrom?: (typeof rankEnds)[number] | undefined;
}

/** The fields that a method may need. */
export type MethodField =
  | 'target'
  | 'ceiling'
  | 'deductions'
  | 'additions'
  | 'reads'
  | 'step'
  | 'steps'
  | 'otherwise'
  | 'slopes'
  | 'counting'
  | 'lessIsBetter'
  | 'against'
  | 'improvement'
  | 'countedFrom'
  | 'rounds';

export const sourceNames: Readonly<Record<IndicatorSource, Bilingual>> = {
  entered: { zh: '录入', en: 'entered' },
  letters: { zh: '责任书与报告', en: 'letters' },
  cases: { zh: '追责', en: 'cases' },
  survey: { zh: '群众安全感测评', en: 'survey' },
  'results-below': { zh: '下级考评结果', en: 'results-below' },
};

export const methodNames: Readonly<Record<ScoringMethodId, Bilingual>> = {
  direct: { zh: '直接计分', en: 'direct' },
  'ratio-to-target': { zh: '与目标之比', en: 'ratio-to-target' },
  'deduction-list': { zh: '扣分清单', en: 'deduction-list' },
  bonus: { zh: '加分', en: 'bonus' },
  'addition-list': { zh: '加分清单', en: 'addition-list' },
  steps: { zh: '分档计分', en: 'steps' },
  slope: { zh: '按幅度扣分', en: 'slope' },
  rank: { zh: '按名次计分', en: 'rank' },
};

export const fieldNames: Readonly<Record<MethodField, Bilingual>> = {
  target: { zh: '目标', en: 'target' },
  ceiling: { zh: '加分上限', en: 'ceiling' },
  deductions: { zh: '扣分项', en: 'deductions' },
  reads: { zh: '取数内容', en: 'reads' },
  additions: { zh: '加分项', en: 'additions' },
  step: { zh: '最小分值', en: 'step' },
  steps: { zh: '各档分值', en: 'steps' },
  otherwise: { zh: '未达任何一档的分值', en: 'otherwise' },
  slopes: { zh: '扣分幅度', en: 'slopes' },
  counting: { zh: '不足一个幅度的计法', en: 'counting' },
  lessIsBetter: { zh: '以少为优', en: 'lessIsBetter' },
  against: { zh: '对比对象', en: 'against' },
  improvement: { zh: '对比单位', en: 'improvement' },
  countedFrom: { zh: '名次起点', en: 'countedFrom' },
  rounds: { zh: '考核轮次', en: 'rounds' },
};

/** The methods that a source can feed. */
export const methodsOfSource: Readonly<Record<IndicatorSource, readonly ScoringMethodId[]>> = {
  entered: scoringMethods,
  letters: ['ratio-to-target', 'deduction-list', 'steps'],
  cases: ['deduction-list'],
  survey: ['direct', 'ratio-to-target', 'steps', 'slope', 'rank'],
  'results-below': ['ratio-to-target', 'steps'],
};
