import { type Refusal, refusal } from '../../decision/index.ts';
import type { Bilingual } from '../../vocabulary.ts';
import { type Indicator, type ListEntry, type Round, sourceNames } from './indicator.ts';
import type { SchemeGroup } from './scheme.ts';

/** A column of the year's scores: a value that is entered for an indicator. */
export interface ScoreColumn {
  /** The indicator's id; then, where there are any, after points: the round, the deduction or addition, what of it. */
  readonly id: string;
  readonly name: Bilingual;
  /** The largest value it may have; the least is 0. */
  readonly most: number;
  /** A count: whole. */
  readonly whole: boolean;
  /** A multiple of this. */
  readonly step?: number;
}

/** The largest figure or target there may be; whole hundredths of it are still exact. */
export const largestFigure = 1_000_000;

/** The most often that something can have happened in a year. */
const mostTimes = 10_000;

/** The name of an indicator's own column, in one of its rounds if it has any. */
export const columnOf = (indicator: string, round?: Pick<Round, 'id'>): string =>
  round ? `${indicator}.${round.id}` : indicator;

/** The column of one of an indicator's deductions or additions. */
export const entryColumn = (column: string, entry: string): string => `${column}.${entry}`;

/** The column of how many of an entry's times were under the circumstance that counts several times. */
export const markedColumn = (column: string, entry: string): string => `${column}.${entry}.marked`;

/** The column of the figure of the year before. */
export const beforeColumn = (column: string): string => `${column}.before`;

type Named = Pick<ScoreColumn, 'id' | 'name'>;

const countColumn = (column: Named, { id, name, doubling }: ListEntry): ScoreColumn[] => {
  const count = {
    id: entryColumn(column.id, id),
    name: {
      zh: `${column.name.zh}：${name.zh}（次）`,
      en: `${column.name.en}: ${name.en} (times)`,
    },
    most: mostTimes,
    whole: true,
  };
  const circumstance = doubling?.circumstance;
  if (!circumstance) return [count];
  const marked = {
    ...count,
    id: markedColumn(column.id, id),
    name: {
      zh: `${column.name.zh}：${name.zh}（其中${circumstance.zh}，次）`,
      en: `${column.name.en}: ${name.en} (${circumstance.en}, times)`,
    },
  };
  return [count, marked];
};

const isList = ({ method }: Indicator): boolean => method === 'deduction-list' || method === 'addition-list';

/** Points are entered up to the full score; a bonus up to any, for its ceiling is applied to it; figures as large as they are. */
const mostOf = ({ method, points }: Indicator): number => {
  if (method === 'direct') return points ?? 100;
  return method === 'bonus' ? 100 : largestFigure;
};

const figureColumnsIn = (indicator: Indicator, { id, name }: Named): ScoreColumn[] => {
  const { step, against } = indicator;
  const own = { id, name, most: mostOf(indicator), whole: false, ...(step !== undefined && { step }) };
  if (against !== 'year-before') return [own];
  const before = { zh: `${name.zh}（上年）`, en: `${name.en} (the year before)` };
  return [own, { ...own, id: beforeColumn(id), name: before }];
};

/** The columns of an indicator in one round, or in the year. */
const columnsIn = (indicator: Indicator, column: Named): ScoreColumn[] =>
  isList(indicator)
    ? [...(indicator.deductions ?? []), ...(indicator.additions ?? [])].flatMap((entry) =>
        countColumn(column, entry),
      )
    : figureColumnsIn(indicator, column);

const columnsOf = (indicator: Indicator): ScoreColumn[] => {
  const { id, name, source, rounds } = indicator;
  if (source !== 'entered') return [];
  if (!rounds) return columnsIn(indicator, { id, name });
  return rounds.each.flatMap((round) =>
    columnsIn(indicator, {
      id: columnOf(id, round),
      name: { zh: `${name.zh}（${round.name.zh}）`, en: `${name.en} (${round.name.en})` },
    }),
  );
};

/** The columns that hold an indicator's figure, one for each round if it has any. */
export const figureColumns = ({ id, rounds }: Pick<Indicator, 'id' | 'rounds'>): string[] =>
  rounds ? rounds.each.map((round) => columnOf(id, round)) : [id];

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

/** Counted in hundredths, so that 0.3 is a multiple of 0.1. */
const isMultiple = (value: number, step: number): boolean =>
  Math.round(value * 100) % Math.round(step * 100) === 0;

/**
 * Judges a value for the units of a group: the column must be theirs to enter, and the value in its range and its steps.
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
  if (column.whole && !Number.isInteger(score)) return refusal('not-a-count', {}, { pointer });
  const { step } = column;
  return step !== undefined && !isMultiple(score, step)
    ? refusal('not-in-steps', { step }, { pointer })
    : null;
};
