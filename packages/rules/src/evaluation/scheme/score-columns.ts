import { type Refusal, refusal } from '../../decision/index.ts';
import type { Bilingual } from '../../vocabulary.ts';
import { type Indicator, sourceNames } from './indicator.ts';
import type { SchemeGroup } from './scheme.ts';

/** A column of the year's scores: a value that is entered for an indicator. */
export interface ScoreColumn {
  /** The indicator's id; of a deduction, `indicator.deduction`. */
  readonly id: string;
  readonly name: Bilingual;
  /** The largest value it may have; the least is 0. */
  readonly most: number;
  /** A count: whole. */
  readonly whole: boolean;
}

/** The largest figure or target there may be; whole hundredths of it are still exact. */
export const largestFigure = 1_000_000;

/** The most often that something can have happened in a year. */
const mostTimes = 10_000;

/** The column of one of an indicator's deductions. */
export const deductionColumn = (indicator: string, deduction: string): string => `${indicator}.${deduction}`;

const columnsOf = (indicator: Indicator): ScoreColumn[] => {
  const { id, name, source, method, deductions = [] } = indicator;
  if (source !== 'entered') return [];
  if (method !== 'deduction-list')
    return [{ id, name, most: method === 'ratio-to-target' ? largestFigure : 100, whole: false }];
  return deductions.map((deduction) => ({
    id: deductionColumn(id, deduction.id),
    name: {
      zh: `${name.zh}：${deduction.name.zh}（次）`,
      en: `${name.en}: ${deduction.name.en} (times)`,
    },
    most: mostTimes,
    whole: true,
  }));
};

/** The columns to be entered for the units of a group; indicators that fill themselves are not among them. */
export const scoreColumns = ({ indicators }: Pick<SchemeGroup, 'indicators'>): ScoreColumn[] =>
  indicators.flatMap(columnsOf);

/** The indicator of a group that fills itself under this name, if there is one: nobody enters its score. */
const selfFilling = (
  { indicators }: Pick<SchemeGroup, 'indicators'>,
  column: string,
): Indicator | undefined =>
  indicators.find(({ id, source }) => source !== 'entered' && (column === id || column.startsWith(`${id}.`)));

const checkName = (group: SchemeGroup, name: string, at: string): Refusal => {
  const pointer = `${at}/indicator`;
  const filled = selfFilling(group, name);
  return filled
    ? refusal('fills-itself', { indicator: filled.id, source: sourceNames[filled.source] }, { pointer })
    : refusal('unknown-indicator', { group: group.id, indicator: name }, { pointer });
};

/**
 * Judges a value for the units of a group: the column must be theirs to enter, and the value in its range.
 * @param at pointer of the row, whose `indicator` or `score` is at fault.
 */
export const checkScore = (
  group: SchemeGroup,
  { indicator, score }: { readonly indicator: string; readonly score: number },
  at: string,
): Refusal | null => {
  const column = scoreColumns(group).find(({ id }) => id === indicator);
  if (!column) return checkName(group, indicator, at);
  const pointer = `${at}/score`;
  if (score > column.most) return refusal('too-big', { maximum: column.most }, { pointer });
  return column.whole && !Number.isInteger(score) ? refusal('not-a-count', {}, { pointer }) : null;
};
