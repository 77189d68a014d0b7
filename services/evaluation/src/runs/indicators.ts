import {
  type CitySettings,
  type IndicatorFacts,
  indicatorScore,
  type Reading,
  readFact,
  type ScoringMethod,
} from '@jieti/rules';
import type { Indicator } from '../contract/indicators.ts';
import type { Scheme, SchemeGroup } from '../contract/scheme.ts';
import { noLetters } from '../facts/letters.ts';
import type { ScoredIndicator } from '../results/result.ts';
import { deductionColumn, scoreColumns } from '../scheme/columns.ts';
import { placing } from '../scheme/placing.ts';
import type { FrozenUnit } from './frozen.ts';

/** What a unit's indicators are scored by. */
export type ScoredFacts = Pick<FrozenUnit, 'scores' | 'survey' | 'measures' | 'letters'>;

const enteredOf = ({ scores }: ScoredFacts, column: string): number | undefined =>
  Object.hasOwn(scores, column) ? scores[column] : undefined;

/** @throws RangeError for a scheme that lacks what its method needs: it was checked when it was set. */
const must = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new RangeError(`no ${what}`);
  return value;
};

/**
 * The group a frozen unit is graded in by a scheme. Inputs frozen before schemes could be changed under them hold the group of
 * their own scheme only. @throws RangeError if the scheme has no place for it.
 */
export const groupIn = (scheme: Pick<Scheme, 'groups'>) => {
  const place = placing(scheme);
  const byId = new Map(scheme.groups.map((group) => [group.id, group] as const));
  return ({ unit, group, register }: FrozenUnit): SchemeGroup => {
    const found = register ? place({ id: unit, group: register.group }) : byId.get(group);
    return must(found, `group of ${unit}`);
  };
};

/** Indicators of a group that have nothing to be scored by: a value not entered, no survey. */
export const missingIn = (facts: ScoredFacts, { indicators }: SchemeGroup): string[] =>
  indicators
    .filter((indicator) =>
      indicator.source === 'survey'
        ? facts.survey === null
        : scoreColumns({ indicators: [indicator] }).some(({ id }) => enteredOf(facts, id) === undefined),
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

type Reader = (reading: Reading) => number;

const countsOf = (
  facts: ScoredFacts,
  { id, source, deductions = [] }: Indicator,
  read: Reader,
): IndicatorFacts => ({
  counts: Object.fromEntries(
    deductions.map((deduction) => [
      deduction.id,
      source === 'entered'
        ? must(enteredOf(facts, deductionColumn(id, deduction.id)), `count of ${deduction.id}`)
        : read(must(deduction.reads, `reading of ${deduction.id}`)),
    ]),
  ),
});

const factsOf = (facts: ScoredFacts, indicator: Indicator, read: Reader): IndicatorFacts => {
  const { id, source, method, reads } = indicator;
  if (method === 'deduction-list') return countsOf(facts, indicator, read);
  if (source === 'survey') return { value: must(facts.survey ?? undefined, 'survey') };
  if (source === 'entered') return { value: must(enteredOf(facts, id), `score on ${id}`) };
  return { value: read(must(reads, `reading of ${id}`)) };
};

const plain = ({ source, method }: Indicator): boolean => source === 'entered' && method === 'direct';

/** A unit's score on one indicator, and, unless it simply was entered, how it came about (A10). */
export const scoredOn = (
  facts: ScoredFacts,
  indicator: Indicator,
  city: CitySettings,
  year: number,
): ScoredIndicator => {
  const { id, name, weight, source } = indicator;
  const known = { letters: facts.letters ?? noLetters, measures: facts.measures };
  const read: Reader = (reading) => readFact(reading, known, city, year);
  const { score, explanation } = indicatorScore(methodOf(indicator), factsOf(facts, indicator, read));
  return { id, name, weight, score, ...(!plain(indicator) && { how: { source, ...explanation } }) };
};

/** An indicator as its total counts it. */
export const weighed = ({ id, weight, score, how }: ScoredIndicator) => ({
  id,
  weight,
  score,
  bonus: how?.method === 'bonus',
});

/**
 * A unit's indicators with those that read measures scored again by the measures known now (A10, I-9). One that was put right by
 * hand stays as it was: it no longer says what it read.
 */
export const followMeasures = (
  indicators: readonly ScoredIndicator[],
  group: SchemeGroup,
  measures: FrozenUnit['measures'],
  city: CitySettings,
  year: number,
): readonly ScoredIndicator[] => {
  const facts: ScoredFacts = { scores: {}, survey: null, measures };
  return indicators.map((one) => {
    const indicator = group.indicators.find(({ id }) => id === one.id);
    const reads = one.how?.source === 'cases' && one.how.deductions !== undefined;
    return reads && indicator ? scoredOn(facts, indicator, city, year) : one;
  });
};
