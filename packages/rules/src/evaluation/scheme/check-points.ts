import { collect, type Refusal, refusal } from '../../decision/index.ts';
import type { Bilingual } from '../../vocabulary.ts';
import type { Indicator, Round, Slope, Step } from './indicator.ts';

/** Counted in hundredths, so that sums and multiples are exact. */
const hundredths = (value: number): number => Math.round(value * 100);

/** Methods whose points are a figure in the indicator's own unit, or a share of its full score. */
const needsPoints = ({ method }: Indicator): boolean => method === 'direct' || method === 'ratio-to-target';

const checkOwnPoints = (at: string, indicator: Indicator): Refusal | null => {
  const { points, method, source } = indicator;
  const pointer = `${at}/points`;
  if (method === 'bonus')
    return points === undefined ? null : refusal('bonus-has-no-weight', {}, { pointer });
  if (points === undefined) return needsPoints(indicator) ? refusal('points-missing', {}, { pointer }) : null;
  // A survey is in percent, and counts as it is.
  return source === 'survey' && method === 'direct' && points !== 100
    ? refusal('survey-is-percent', {}, { pointer })
    : null;
};

/** An item with points of its own is limited by them; one on the total by a ceiling. */
const checkCeiling = (at: string, { points, ceiling, method }: Indicator): Refusal | null =>
  points !== undefined && ceiling !== undefined && method !== 'bonus'
    ? refusal('ceiling-of-the-total', {}, { pointer: `${at}/ceiling` })
    : null;

const checkStep = (at: string, { points, step }: Indicator): Refusal | null =>
  points !== undefined && step !== undefined && hundredths(points) % hundredths(step) !== 0
    ? refusal('points-not-in-steps', { points, step }, { pointer: `${at}/points` })
    : null;

const checkStepPoints = (at: string, { points, steps = [], otherwise = 0 }: Indicator): Refusal[] => {
  if (points === undefined) return [];
  const isOutside = (one: number): boolean => one < 0 || one > points;
  const beyond = (pointer: string): Refusal => refusal('points-beyond-item', { most: points }, { pointer });
  return [
    ...steps.flatMap((step, n) => (isOutside(step.points) ? [beyond(`${at}/steps/${n}/points`)] : [])),
    ...(isOutside(otherwise) ? [beyond(`${at}/otherwise`)] : []),
  ];
};

/** An indicator of a group scored in points has no weight, and what its method needs to be in points. */
export const checkPoints = (at: string, indicator: Indicator): Refusal[] => [
  ...collect(
    indicator.weight === 0 ? null : refusal('weight-beside-points', {}, { pointer: `${at}/weight` }),
    checkOwnPoints(at, indicator),
    checkCeiling(at, indicator),
    checkStep(at, indicator),
  ),
  ...checkStepPoints(at, indicator),
];

/** True where the smaller figure is the better one, as steps are read; an improvement and a rank have their own sense. */
const isLessBetter = ({ method, lessIsBetter, against, countedFrom }: Indicator): boolean => {
  if (method === 'rank') return countedFrom !== 'last';
  return against === undefined && lessIsBetter === true;
};

const isFalling = (values: readonly number[]): boolean =>
  values.every((value, n) => n === 0 || value < (values[n - 1] ?? 0));

const isNotRising = (values: readonly number[]): boolean =>
  values.every((value, n) => n === 0 || value <= (values[n - 1] ?? 0));

/** A better figure never makes fewer points: from the best step to the last, and to none, they do not rise. */
const checkSteps = (at: string, indicator: Indicator): Refusal[] => {
  const { steps, otherwise = 0 } = indicator;
  if (!steps) return [];
  const less = isLessBetter(indicator);
  const ordered = steps.toSorted((a: Step, b: Step) => (less ? a.at - b.at : b.at - a.at));
  const ats = ordered.map((step) => (less ? -step.at : step.at));
  const points = [...ordered.map((step) => step.points), otherwise];
  return [
    ...collect(
      isFalling(ats) ? null : refusal('step-twice', {}, { pointer: `${at}/steps` }),
      isNotRising(points) ? null : refusal('steps-not-rising', {}, { pointer: `${at}/steps` }),
    ),
  ];
};

const checkRankSteps = (at: string, { method, steps = [] }: Indicator): Refusal[] =>
  method === 'rank'
    ? steps.flatMap((step, n) =>
        Number.isInteger(step.at) && step.at > 0
          ? []
          : [refusal('not-a-rank', {}, { pointer: `${at}/steps/${n}/at` })],
      )
    : [];

const checkSlopes = (at: string, { slopes = [] }: Indicator): Refusal[] => {
  const bounds = slopes.map(({ beyond }: Slope) => beyond);
  return new Set(bounds).size === bounds.length
    ? []
    : [refusal('step-twice', {}, { pointer: `${at}/slopes` })];
};

const onlyEntered: Bilingual = { zh: '录入', en: 'entered' };

/** Steps and slopes go one way; only what is entered can be held against the year before. */
export const checkFigures = (at: string, indicator: Indicator): Refusal[] => [
  ...checkSteps(at, indicator),
  ...checkRankSteps(at, indicator),
  ...checkSlopes(at, indicator),
  ...(indicator.against === 'year-before' && indicator.source !== 'entered'
    ? [refusal('only-from-source', { source: onlyEntered }, { pointer: `${at}/against` })]
    : []),
  ...(indicator.against === 'group-average' &&
  (indicator.source === 'letters' || indicator.source === 'results-below')
    ? [refusal('only-from-source', { source: onlyEntered }, { pointer: `${at}/against` })]
    : []),
];

const checkRoundIds = (at: string, each: readonly Round[]): Refusal[] =>
  each.flatMap(({ id }, n) =>
    each.findIndex((one) => one.id === id) === n
      ? []
      : [refusal('round-twice', { round: id }, { pointer: `${at}/each/${n}/id` })],
  );

const checkRoundWeights = (
  at: string,
  { combine, each }: NonNullable<Indicator['rounds']>,
): Refusal | null => {
  const weights = each.flatMap(({ weight }) => weight ?? []);
  if (combine !== 'weights')
    return weights.length === 0 ? null : refusal('round-weights-unused', {}, { pointer: at });
  const sum = weights.reduce((total, weight) => total + hundredths(weight), 0);
  return weights.length === each.length && sum === 10_000
    ? null
    : refusal('round-weights-not-100', { sum: sum / 100 }, { pointer: at });
};

/** Rounds are entered one by one, each once; their weights, if they have any, are a hundred together. */
export const checkRounds = (at: string, { rounds, source }: Indicator): Refusal[] => {
  if (!rounds) return [];
  const pointer = `${at}/rounds`;
  return [
    ...(source === 'entered' ? [] : [refusal('only-from-source', { source: onlyEntered }, { pointer })]),
    ...checkRoundIds(pointer, rounds.each),
    ...collect(checkRoundWeights(pointer, rounds)),
  ];
};
