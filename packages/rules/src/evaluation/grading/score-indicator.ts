import type { CitySettings } from '../../city.ts';
import type { Bilingual } from '../../vocabulary.ts';
import type { Indicator, IndicatorSource } from '../scheme/indicator.ts';
import type { Reading } from '../scheme/readings.ts';
import type { SchemeGroup } from '../scheme/scheme.ts';
import { deductionColumn, scoreColumns } from '../scheme/score-columns.ts';
import type { GradedMeasure } from './caps.ts';
import type { GroupSettings } from './group-settings.ts';
import {
  type IndicatorExplanation,
  type IndicatorFacts,
  indicatorScore,
  type ScoringMethod,
} from './indicator-score.ts';
import { type LettersFacts, noLetters, readFact } from './read-fact.ts';

/** A unit's score on an indicator of its group. */
export interface ScoredIndicator {
  readonly id: string;
  readonly name: Bilingual;
  readonly weight: number;
  readonly score: number;
  /** The way it came about; absent where the score itself was entered, and where it was corrected by hand. */
  readonly how?: IndicatorExplanation & { readonly source: IndicatorSource };
}

/** The facts that a unit's indicators are scored by. */
export interface ScoredFacts {
  /** Column → value: everything entered. */
  readonly scores: Readonly<Record<string, number>>;
  readonly survey: number | null;
  readonly measures: readonly GradedMeasure[];
  /** Absent in inputs frozen before indicators could fill themselves. */
  readonly letters?: LettersFacts;
}

const enteredIn = ({ scores }: ScoredFacts, column: string): number | undefined =>
  Object.hasOwn(scores, column) ? scores[column] : undefined;

/** @throws RangeError for a scheme that lacks what its method needs: it was checked when it was put. */
const must = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new RangeError(`no ${what}`);
  return value;
};

/** Indicators of a group that have nothing to be scored by: a value not entered, no survey. */
export const missingIndicators = (facts: ScoredFacts, { indicators }: SchemeGroup): string[] =>
  indicators
    .filter((indicator) =>
      indicator.source === 'survey'
        ? facts.survey === null
        : scoreColumns({ indicators: [indicator] }).some(({ id }) => enteredIn(facts, id) === undefined),
    )
    .map(({ id }) => id);

const methodOf = ({ method, target, ceiling, deductions = [] }: Indicator): ScoringMethod => {
  switch (method) {
    case 'direct':
      return { method };
    case 'ratio-to-target':
      return { method, target: must(target, 'target') };
    case 'deduction-list':
      return { method, deductions: deductions.map(({ id, name, points }) => ({ id, name, points })) };
    case 'bonus':
      return { method, ceiling: must(ceiling, 'ceiling') };
  }
};

type Read = (reading: Reading) => number;

const countsOf = (
  facts: ScoredFacts,
  { id, source, deductions = [] }: Indicator,
  read: Read,
): IndicatorFacts => ({
  counts: Object.fromEntries(
    deductions.map((deduction) => [
      deduction.id,
      source === 'entered'
        ? must(enteredIn(facts, deductionColumn(id, deduction.id)), `count of ${deduction.id}`)
        : read(must(deduction.reads, `reading of ${deduction.id}`)),
    ]),
  ),
});

const factsOf = (facts: ScoredFacts, indicator: Indicator, read: Read): IndicatorFacts => {
  const { id, source, method, reads } = indicator;
  if (method === 'deduction-list') return countsOf(facts, indicator, read);
  if (source === 'survey') return { value: must(facts.survey ?? undefined, 'survey') };
  if (source === 'entered') return { value: must(enteredIn(facts, id), `score on ${id}`) };
  return { value: read(must(reads, `reading of ${id}`)) };
};

const isSimplyEntered = ({ source, method }: Indicator): boolean =>
  source === 'entered' && method === 'direct';

/** Scores a unit on one indicator (A10), and says how it came about, unless it simply was entered. */
export const scoreIndicator = (
  facts: ScoredFacts,
  indicator: Indicator,
  city: CitySettings,
  year: number,
): ScoredIndicator => {
  const { id, name, weight, source } = indicator;
  const known = { letters: facts.letters ?? noLetters, measures: facts.measures };
  const read: Read = (reading) => readFact(reading, known, city, year);
  const { score, explanation } = indicatorScore(methodOf(indicator), factsOf(facts, indicator, read));
  return { id, name, weight, score, ...(!isSimplyEntered(indicator) && { how: { source, ...explanation } }) };
};

/**
 * Scores those of a unit's indicators that read measures again by the measures known now (A10, I-9). One that was put right by
 * hand stays as it was: it no longer says what it read.
 */
export const rescoreMeasures = (
  indicators: readonly ScoredIndicator[],
  measures: readonly GradedMeasure[],
  { group, city, year }: GroupSettings,
): readonly ScoredIndicator[] => {
  const facts: ScoredFacts = { scores: {}, survey: null, measures };
  return indicators.map((one) => {
    const indicator = group.indicators.find(({ id }) => id === one.id);
    const reads = one.how?.source === 'cases' && one.how.deductions !== undefined;
    return reads && indicator ? scoreIndicator(facts, indicator, city, year) : one;
  });
};
