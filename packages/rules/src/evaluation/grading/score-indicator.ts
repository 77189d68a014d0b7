import type { CitySettings } from '../../city.ts';
import type { Bilingual } from '../../vocabulary.ts';
import { fullOf } from '../scheme/full-points.ts';
import type { Indicator, IndicatorSource, ListEntry, Round } from '../scheme/indicator.ts';
import type { Reading } from '../scheme/readings.ts';
import type { SchemeGroup } from '../scheme/scheme.ts';
import { beforeColumn, columnOf, entryColumn, markedColumn, scoreColumns } from '../scheme/score-columns.ts';
import { standingOf, type YearFigures } from './figures.ts';
import type { GroupSettings } from './group-settings.ts';
import {
  type IndicatorExplanation,
  type IndicatorFacts,
  indicatorScore,
  type ScoringMethod,
} from './indicator-score.ts';
import { itemExplanation } from './items/explain-item.ts';
import { type GroupStanding, type ItemFacts, known } from './items/item-facts.ts';
import { rangeOf } from './items/limits.ts';
import { noLetters, readFact } from './read-fact.ts';
import type { ScoredFacts } from './scored-facts.ts';

/** A unit's score on an indicator of its group. */
export interface ScoredIndicator {
  readonly id: string;
  readonly name: Bilingual;
  readonly weight: number;
  readonly score: number;
  /** Its full points, in a group scored in points; null: it works on the total. Absent in a group scored by weights. */
  readonly points?: number | null;
  /** The least and the most it can be scored with, in a group scored in points; null: without a limit. */
  readonly range?: { readonly least: number | null; readonly most: number | null };
  /** The part of the scheme under which it stands. */
  readonly part?: string;
  /** It was put right by hand after publication, and stays so whatever it had been made of. */
  readonly corrected?: true;
  /** The way it came about; absent where the score itself was entered, and where it was corrected by hand. */
  readonly how?: IndicatorExplanation & { readonly source: IndicatorSource };
}

/** The group that an indicator belongs to, and what it is scored by. */
export interface ScoringContext {
  readonly group: Pick<SchemeGroup, 'scoring'>;
  readonly city: CitySettings;
  readonly year: number;
  /** The figures of the group, where an indicator ranks or averages them. */
  readonly figures?: YearFigures[string] | undefined;
}

const enteredIn = ({ scores }: ScoredFacts, column: string): number | undefined =>
  Object.hasOwn(scores, column) ? scores[column] : undefined;

const isMissing = (facts: ScoredFacts, indicator: Indicator): boolean => {
  if (indicator.source === 'survey') return facts.survey === null;
  if (indicator.source === 'results-below') return !facts.below;
  return scoreColumns({ indicators: [indicator] }).some(({ id }) => enteredIn(facts, id) === undefined);
};

/** Indicators of a group that have nothing to be scored by: a value not entered, no survey, no year published below. */
export const missingIndicators = (facts: ScoredFacts, { indicators }: SchemeGroup): string[] =>
  indicators.filter((indicator) => isMissing(facts, indicator)).map(({ id }) => id);

/** A method that scores out of a hundred; null where the indicator is reckoned in points. */
const plainMethod = ({ method, target, ceiling, deductions = [] }: Indicator): ScoringMethod | null => {
  switch (method) {
    case 'direct':
      return { method };
    case 'ratio-to-target':
      return { method, target: known(target, 'target') };
    case 'deduction-list':
      return { method, deductions: deductions.map(({ id, name, points }) => ({ id, name, points })) };
    case 'bonus':
      return { method, ceiling: known(ceiling, 'ceiling') };
    default:
      return null;
  }
};

/** True for an indicator that says nothing but its method, and counts out of a hundred. */
const isPlain = ({ rounds, against, lessIsBetter, deductions = [] }: Indicator): boolean =>
  !rounds && !against && !lessIsBetter && !deductions.some(({ doubling }) => doubling);

type Read = (reading: Reading) => number;

type Counts = Readonly<Record<string, number>>;

const countsOf = (entries: readonly ListEntry[], count: (entry: ListEntry) => number): Counts =>
  Object.fromEntries(entries.map((entry) => [entry.id, count(entry)]));

const listFacts = (
  facts: ScoredFacts,
  { source, deductions = [], additions = [] }: Indicator,
  column: string,
  read: Read,
): { readonly counts: Counts; readonly marked: Counts } => {
  const entries = [...deductions, ...additions];
  const entered = (name: string): number => known(enteredIn(facts, name), `count of ${name}`);
  return {
    counts: countsOf(entries, ({ id, reads }) =>
      source === 'entered' ? entered(entryColumn(column, id)) : read(known(reads, `reading of ${id}`)),
    ),
    marked: countsOf(
      entries.filter(({ doubling }) => doubling?.circumstance),
      ({ id }) => (source === 'entered' ? entered(markedColumn(column, id)) : 0),
    ),
  };
};

const figureOf = (
  facts: ScoredFacts,
  { source, reads, id }: Indicator,
  column: string,
  read: Read,
): number => {
  if (source === 'survey') return known(facts.survey ?? undefined, 'survey');
  if (source === 'entered') return known(enteredIn(facts, column), `score on ${column}`);
  return read(known(reads, `reading of ${id}`));
};

const isList = ({ method }: Indicator): boolean => method === 'deduction-list' || method === 'addition-list';

const plainFacts = (facts: ScoredFacts, indicator: Indicator, read: Read): IndicatorFacts => {
  const { id } = indicator;
  if (!isList(indicator)) return { value: figureOf(facts, indicator, id, read) };
  return { counts: listFacts(facts, indicator, id, read).counts };
};

const standingIn = (
  { figures }: ScoringContext,
  { method, against, lessIsBetter = false }: Indicator,
  column: string,
  value: number,
): GroupStanding | undefined => {
  if (method !== 'rank' && against !== 'group-average') return undefined;
  return standingOf(known(figures?.[column], `figures of the group on ${column}`), value, lessIsBetter);
};

/** The facts of an indicator in one of its rounds, or in the year. */
const itemFacts = (
  facts: ScoredFacts,
  indicator: Indicator,
  context: ScoringContext,
  read: Read,
  round?: Round,
): ItemFacts => {
  const column = columnOf(indicator.id, round);
  if (isList(indicator)) return listFacts(facts, indicator, column, read);
  const value = figureOf(facts, indicator, column, read);
  const before = enteredIn(facts, beforeColumn(column));
  const group = standingIn(context, indicator, column, value);
  return { value, ...(before !== undefined && { before }), ...(group && { group }) };
};

const isSimplyEntered = ({ source, method, rounds }: Indicator): boolean =>
  source === 'entered' && method === 'direct' && !rounds;

/** Scores an indicator in points, or by a method that is only reckoned line by line. */
const scoreItem = (
  facts: ScoredFacts,
  indicator: Indicator,
  context: ScoringContext,
  read: Read,
): ScoredIndicator => {
  const { id, name, weight, source, part } = indicator;
  const inPoints = context.group.scoring !== undefined;
  // Where a group is scored by weights a hundred is the full score of each, but of a bonus.
  const own = inPoints ? (indicator.points ?? null) : 100;
  const points = indicator.method === 'bonus' ? null : own;
  const { score, explanation } = itemExplanation(
    indicator,
    (round) => itemFacts(facts, indicator, context, read, round),
    points,
  );
  const full = points === null ? null : fullOf({ points, rounds: indicator.rounds });
  return {
    id,
    name,
    weight,
    score,
    ...(inPoints && { points: full, range: rangeOf(indicator, full) }),
    ...(part !== undefined && { part }),
    how: { source, ...explanation },
  };
};

/** Scores a unit on one indicator (A10), and says how it came about, unless it simply was entered. */
export const scoreIndicator = (
  facts: ScoredFacts,
  indicator: Indicator,
  context: ScoringContext,
): ScoredIndicator => {
  const { id, name, weight, source, part } = indicator;
  const { city, year, group } = context;
  const sources = { letters: facts.letters ?? noLetters, measures: facts.measures, below: facts.below };
  const read: Read = (reading) => readFact(reading, sources, city, year);
  const method = group.scoring || !isPlain(indicator) ? null : plainMethod(indicator);
  if (!method) return scoreItem(facts, indicator, context, read);
  const { score, explanation } = indicatorScore(method, plainFacts(facts, indicator, read));
  return {
    id,
    name,
    weight,
    score,
    ...(part !== undefined && { part }),
    ...(!isSimplyEntered(indicator) && { how: { source, ...explanation } }),
  };
};

/** The facts of a published year by which indicators that fill themselves follow what is known now. */
export type FollowedFacts = Pick<ScoredFacts, 'measures' | 'survey' | 'below'>;

/** True for an indicator that is made of the published year of those below, and was not put right by hand (I-47). */
export const restsOnBelow = ({ how, corrected }: ScoredIndicator): boolean =>
  how?.source === 'results-below' && !corrected;

/** True for an indicator that is made of measures, the survey or results below as far as these are known, and was not put right by hand. */
const follows = (one: ScoredIndicator, { survey, below }: FollowedFacts): boolean => {
  const { corrected, how } = one;
  if (corrected || !how) return false;
  switch (how.source) {
    case 'cases':
      return (how.deductions ?? how.lines) !== undefined;
    case 'survey':
      return survey !== null;
    default:
      return restsOnBelow(one) && Boolean(below);
  }
};

/**
 * Scores those of a unit's indicators that read measures, the survey or the published year of those below again, by what is known of
 * these now (A10, I-9, I-23). One that was put right by hand stays as it was. A survey is held against that of the year before as it
 * was then.
 */
export const rescored = (
  indicators: readonly ScoredIndicator[],
  followed: FollowedFacts,
  settings: GroupSettings,
): readonly ScoredIndicator[] =>
  indicators.map((one) => {
    const indicator = settings.group.indicators.find(({ id }) => id === one.id);
    if (!indicator || !follows(one, followed)) return one;
    const before = one.how?.before;
    const scores = before === undefined ? {} : { [beforeColumn(one.id)]: before };
    return scoreIndicator({ scores, ...followed }, indicator, settings);
  });
