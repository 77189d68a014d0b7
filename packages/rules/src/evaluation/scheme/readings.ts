import type { Bilingual, Grade, StageId } from '../../vocabulary.ts';

/** Facts of a unit's letter, reports and findings that an indicator takes as they are (A7–A9). */
export const letterFacts = [
  'letter-missing',
  'letter-not-in-force',
  'letter-late',
  'report-overdue',
  'report-late',
  'report-returned',
  'finding-overdue',
  'finding-not-put-right',
] as const;

/** Every fact of a unit's year that an indicator can read by itself. */
export const indicatorFacts = [
  ...letterFacts,
  'duty-done',
  'duty-short',
  'measure',
  'graded-at-or-above',
] as const;
export type IndicatorFact = (typeof indicatorFacts)[number];

/** Details of a reading, where the fact alone does not say enough. */
interface ReadingDetails {
  /** `duty`: the id of one of the city's kinds. */
  readonly 'duty-done': { readonly duty: string };
  /** Counts the times by which a duty fell short of how often it was to be done. */
  readonly 'duty-short': { readonly duty: string; readonly times: number };
  /** Measures of a stage in that year, by I-13; revoked ones do not count. */
  readonly measure: { readonly stage: StageId };
  /** Percent of the units of a locality's own published year that have this grade or a better one (A10). */
  readonly 'graded-at-or-above': { readonly grade: Grade };
}

export type ReadingOf<F extends IndicatorFact> = { readonly fact: F } & (F extends keyof ReadingDetails
  ? ReadingDetails[F]
  : unknown);

/** A fact of a unit's year that an indicator reads by itself. */
export type Reading = { readonly [F in IndicatorFact]: ReadingOf<F> }[IndicatorFact];

/** Sources whose figures nobody enters: they are read. */
export const fillingSources = ['letters', 'cases', 'results-below'] as const;
type FillingSource = (typeof fillingSources)[number];

interface FactDefinition {
  /** The service whose events carry it, or the published years of those below. */
  readonly source: FillingSource;
  readonly name: Bilingual;
  /** It can be held against a target: what is wanted is counted, not what is wanting. */
  readonly countsTowardsTarget?: true;
}

export const factDefinitions: Readonly<Record<IndicatorFact, FactDefinition>> = {
  'letter-missing': { source: 'letters', name: { zh: '未下达责任书', en: 'letter missing' } },
  'letter-not-in-force': { source: 'letters', name: { zh: '责任书未生效', en: 'letter not in force' } },
  'letter-late': { source: 'letters', name: { zh: '责任书逾期签订', en: 'letter signed late' } },
  'report-overdue': { source: 'letters', name: { zh: '报告逾期未报', en: 'report overdue' } },
  'report-late': { source: 'letters', name: { zh: '报告迟报', en: 'report late' } },
  'report-returned': { source: 'letters', name: { zh: '报告被退回', en: 'report returned' } },
  'finding-overdue': { source: 'letters', name: { zh: '问题逾期未整改', en: 'finding overdue' } },
  'finding-not-put-right': {
    source: 'letters',
    name: { zh: '问题未整改到位', en: 'finding not put right' },
  },
  'duty-done': {
    source: 'letters',
    name: { zh: '履职次数', en: 'duty done' },
    countsTowardsTarget: true,
  },
  'duty-short': { source: 'letters', name: { zh: '履职欠缺次数', en: 'duty done too seldom' } },
  measure: { source: 'cases', name: { zh: '追责措施', en: 'measure' } },
  'graded-at-or-above': {
    source: 'results-below',
    name: { zh: '所考评单位达到等次的比例', en: 'share of the units evaluated that reach a grade' },
    countsTowardsTarget: true,
  },
};
