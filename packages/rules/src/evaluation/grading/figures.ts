import type { WithEvaluation } from '../../law/evaluation-law.ts';
import type { Indicator } from '../scheme/indicator.ts';
import type { SchemeGroup } from '../scheme/scheme.ts';
import { figureColumns } from '../scheme/score-columns.ts';
import type { GroupStanding } from './items/item-facts.ts';
import { fromHundredths, hundredths, rounded } from './items/points.ts';
import type { ScoredFacts } from './scored-facts.ts';

/** All figures of a group under one column: each value, in ascending order, with how many units have it. */
export type Figures = readonly (readonly [value: number, units: number])[];

/** Group → column → figures: what ranks and averages of a year are reckoned from, frozen with its inputs. */
export type YearFigures = Readonly<Record<string, Readonly<Record<string, Figures>>>>;

/** The column under which a group's surveys stand among the figures; no indicator has this name. */
const surveyColumn = '~survey';

/** True for an indicator whose points depend on the figures of others. */
const isRelative = ({ method, against }: Indicator): boolean =>
  method === 'rank' || against === 'group-average';

/** True if the law asks whether a survey is among the last of its group. */
const asksForLast = ({ evaluation }: WithEvaluation): boolean =>
  evaluation.consequences.some(({ when }) => 'surveyBelow' in when && when.amongLast !== undefined);

/** A unit's figures that others are ranked or averaged with. */
const figuresOf = (
  { indicators }: Pick<SchemeGroup, 'indicators'>,
  { scores, survey }: ScoredFacts,
  withSurvey: boolean,
): (readonly [column: string, value: number])[] => [
  ...indicators.filter(isRelative).flatMap((indicator) =>
    figureColumns(indicator).flatMap((column) => {
      const value = indicator.source === 'survey' ? (survey ?? undefined) : scores[column];
      return value === undefined ? [] : [[column, value] as const];
    }),
  ),
  ...(withSurvey && survey !== null ? [[surveyColumn, survey] as const] : []),
];

/** Collects the figures of a year as its units come in. A column holds its distinct values, not its units. */
export const figuresTally = (city: WithEvaluation) => {
  const withSurvey = asksForLast(city);
  const groups = new Map<string, Map<string, Map<number, number>>>();
  return {
    add: (group: SchemeGroup, facts: ScoredFacts): void => {
      const columns = groups.get(group.id) ?? new Map<string, Map<number, number>>();
      groups.set(group.id, columns);
      for (const [column, value] of figuresOf(group, facts, withSurvey)) {
        const values = columns.get(column) ?? new Map<number, number>();
        columns.set(column, values);
        values.set(value, (values.get(value) ?? 0) + 1);
      }
    },
    all: (): YearFigures =>
      Object.fromEntries(
        [...groups]
          .filter(([, columns]) => columns.size > 0)
          .map(([group, columns]) => [
            group,
            Object.fromEntries(
              [...columns].map(([column, values]) => [column, [...values].sort(([a], [b]) => a - b)]),
            ),
          ]),
      ),
  };
};

/** A locality's survey that was put right after its year was published. */
export interface SurveyChange {
  readonly from: number;
  readonly to: number;
}

/** True if points of a group are made of the place of a survey among those of others, or of their average. */
export const ranksSurveys = ({ indicators }: Pick<SchemeGroup, 'indicators'>): boolean =>
  indicators.some((indicator) => indicator.source === 'survey' && isRelative(indicator));

const surveyColumns = ({ indicators }: Pick<SchemeGroup, 'indicators'>): readonly string[] => [
  ...indicators
    .filter((indicator) => indicator.source === 'survey' && isRelative(indicator))
    .flatMap((indicator) => figureColumns(indicator)),
  surveyColumn,
];

const withChanges = (figures: Figures, changes: readonly SurveyChange[]): Figures => {
  const counts = new Map(figures);
  for (const { from, to } of changes) {
    counts.set(from, (counts.get(from) ?? 0) - 1);
    counts.set(to, (counts.get(to) ?? 0) + 1);
  }
  return [...counts].filter(([, units]) => units > 0).sort(([a], [b]) => a - b);
};

/** The figures of a group with surveys that were put right since they were frozen (A10, I-23). */
export const withSurveys = (
  figures: YearFigures[string] | undefined,
  group: Pick<SchemeGroup, 'indicators'>,
  changes: readonly SurveyChange[],
): YearFigures[string] | undefined => {
  if (!figures || changes.length === 0) return figures;
  const concerned = new Set(surveyColumns(group));
  return Object.fromEntries(
    Object.entries(figures).map(([column, own]) => [
      column,
      concerned.has(column) ? withChanges(own, changes) : own,
    ]),
  );
};

const unitsIn = (figures: Figures): number => figures.reduce((sum, [, units]) => sum + units, 0);

/** The mean of all figures, rounded half up to two decimals. */
const averageOf = (figures: Figures): number => {
  const total = figures.reduce((sum, [value, units]) => sum + BigInt(hundredths(value)) * BigInt(units), 0n);
  return fromHundredths(rounded(total, BigInt(unitsIn(figures))));
};

/** The place of a figure among those of its group; who ties shares the better rank, from either end. */
export const standingOf = (figures: Figures, value: number, lessIsBetter: boolean): GroupStanding => {
  const smaller = unitsIn(figures.filter(([one]) => one < value));
  const larger = unitsIn(figures.filter(([one]) => one > value));
  const [better, worse] = lessIsBetter ? [smaller, larger] : [larger, smaller];
  return { average: averageOf(figures), rank: better + 1, fromLast: worse + 1, of: unitsIn(figures) };
};

/** The place of a survey from the last of its group; undefined where nobody asks for it. */
export const surveyFromLast = (
  figures: YearFigures[string] | undefined,
  percent: number,
): number | undefined => {
  const surveys = figures?.[surveyColumn];
  return surveys && standingOf(surveys, percent, false).fromLast;
};
