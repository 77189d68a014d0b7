import type { Bilingual } from '@jieti/rules';
import type { Indicator } from '../contract/indicators.ts';
import { largestFigure } from '../contract/numbers.ts';
import type { SchemeGroup } from '../contract/scheme.ts';

/** What is entered for an indicator: a column of the year's sheet of scores. */
export interface ScoreColumn {
  /** The indicator's id; of a deduction, `indicator.deduction`. */
  readonly id: string;
  readonly name: Bilingual;
  /** The largest value it may have; the least is 0. */
  readonly most: number;
  /** A count: whole. */
  readonly whole: boolean;
}

/** How often something can have happened in a year. */
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
      zh: `${name.zh}:${deduction.name.zh}(次)`,
      en: `${name.en}: ${deduction.name.en} (times)`,
    },
    most: mostTimes,
    whole: true,
  }));
};

/** What is to be entered for the units of a group; indicators that fill themselves are not among it. */
export const scoreColumns = ({ indicators }: Pick<SchemeGroup, 'indicators'>): ScoreColumn[] =>
  indicators.flatMap(columnsOf);

/** The indicator of a group that fills itself under this name, if there is one: nobody enters its score. */
const fillsItself = (
  { indicators }: Pick<SchemeGroup, 'indicators'>,
  column: string,
): Indicator | undefined =>
  indicators.find(({ id, source }) => source !== 'entered' && (column === id || column.startsWith(`${id}.`)));

/** Why a value cannot be entered under a name, and whether the name or the value is at fault. */
export interface ColumnFault extends Bilingual {
  readonly at: 'indicator' | 'score';
  readonly code: string;
}

/** Judges a value for the units of a group: the column must be theirs to enter, and the value in its range. */
export const columnFault = (group: SchemeGroup, name: string, value: number): ColumnFault | null => {
  const column = scoreColumns(group).find(({ id }) => id === name);
  if (column && value > column.most) {
    const { most } = column;
    return {
      at: 'score',
      code: 'too-big',
      zh: `过大或过长,至多 ${most}`,
      en: `Too big or too long: at most ${most}`,
    };
  }
  if (column?.whole && !Number.isInteger(value))
    return { at: 'score', code: 'not-a-count', zh: '次数应为整数', en: 'How often: a whole number' };
  if (column) return null;
  const filled = fillsItself(group, name);
  if (filled)
    return {
      at: 'indicator',
      code: 'fills-itself',
      zh: `此指标由系统自动取数(来源:${filled.source}),不能录入`,
      en: `indicator ${filled.id} fills itself from ${filled.source}: nobody enters it`,
    };
  return {
    at: 'indicator',
    code: 'unknown-indicator',
    zh: `“${group.id}”组没有此指标:${name}`,
    en: `group ${group.id} has no indicator ${name}`,
  };
};
