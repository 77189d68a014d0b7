import { type Refusal, refusal } from '../../decision/index.ts';
import type { UnitId } from '../../vocabulary.ts';
import type { UnitResult } from '../grading/index.ts';
import type { CorrectedValue, VersionInForce } from './result-version.ts';

/** An error found in a published year: a score or the survey of one unit, what it should have been, and why. */
export type ResultCorrection =
  | {
      readonly kind: 'score';
      readonly unit: UnitId;
      readonly indicator: string;
      readonly score: number;
      readonly reason: string;
    }
  | { readonly kind: 'survey'; readonly unit: UnitId; readonly percent: number; readonly reason: string };

/** A published result, and what of it is put right. */
export interface Correctable {
  readonly over: VersionInForce;
  readonly corrected: readonly CorrectedValue[];
}

const indicatorOf = (correction: ResultCorrection): string | null =>
  correction.kind === 'score' ? correction.indicator : null;

const rightValue = (correction: ResultCorrection): number =>
  correction.kind === 'score' ? correction.score : correction.percent;

/** The value that a correction changes, or null where the unit has no such value. */
const valueNow = ({ survey, indicators }: UnitResult, correction: ResultCorrection): number | null =>
  correction.kind === 'survey'
    ? (survey?.percent ?? null)
    : (indicators.find(({ id }) => id === correction.indicator)?.score ?? null);

/** The most a bonus can add; null for what is no bonus. */
const ceilingOf = ({ indicators }: UnitResult, correction: ResultCorrection): number | null =>
  indicators.find(({ id }) => id === indicatorOf(correction))?.how?.ceiling ?? null;

const notThere = (correction: ResultCorrection, { group }: UnitResult, at: string): Refusal =>
  correction.kind === 'survey'
    ? refusal('no-survey', { unit: correction.unit }, { pointer: `${at}/unit` })
    : refusal(
        'unknown-indicator',
        { group, indicator: correction.indicator },
        { pointer: `${at}/indicator` },
      );

const notGraded = (unit: UnitId, at: string): Refusal =>
  refusal(
    'unknown-unit',
    { unit: { zh: `${unit}（本年度未评定）`, en: `${unit} that was graded in that year` } },
    { pointer: `${at}/unit`, facts: { unit } },
  );

/** A score stays in the range of its indicator: 0–100 where it counts out of a hundred. */
const checkRange = (correction: ResultCorrection, { indicators }: UnitResult, at: string): Refusal | null => {
  if (correction.kind === 'survey') return null;
  const { least, most } = indicators.find(({ id }) => id === correction.indicator)?.range ?? hundred;
  const { score } = correction;
  if (least !== null && score < least)
    return refusal('too-small', { minimum: least }, { pointer: `${at}/score` });
  return most !== null && score > most
    ? refusal('too-big', { maximum: most }, { pointer: `${at}/score` })
    : null;
};

const hundred = { least: 0, most: 100 } as const;

const checkValue = (correction: ResultCorrection, result: UnitResult, at: string): Refusal | null => {
  const value = rightValue(correction);
  const ceiling = ceilingOf(result, correction);
  if (ceiling !== null && value > ceiling)
    return refusal('above-ceiling', { ceiling }, { pointer: `${at}/score` });
  const outside = checkRange(correction, result, at);
  if (outside) return outside;
  if (value !== valueNow(result, correction)) return null;
  const field = correction.kind === 'survey' ? 'percent' : 'score';
  return refusal('nothing-changed', { value }, { pointer: `${at}/${field}` });
};

const checkCorrection = (
  correction: ResultCorrection,
  at: string,
  result: UnitResult | undefined,
  isTwice: boolean,
): Refusal | null => {
  if (!result) return notGraded(correction.unit, at);
  if (valueNow(result, correction) === null) return notThere(correction, result, at);
  if (isTwice) return refusal('given-twice', {}, { pointer: `${at}/unit` });
  return checkValue(correction, result, at);
};

/** The most results that are put right in one act: each is written with its version, its history and its standing. */
export const mostCorrected = 20;

const checkHowMany = (corrections: readonly ResultCorrection[]): Refusal | null =>
  new Set(corrections.map(({ unit }) => unit)).size > mostCorrected
    ? refusal('too-many-results', { most: mostCorrected }, { pointer: '/corrections' })
    : null;

type Results = ReadonlyMap<UnitId, VersionInForce>;

/** Corrections must fit the results they are about; every one that does not is named at its place. */
export const checkCorrections = (corrections: readonly ResultCorrection[], results: Results): Refusal[] => {
  const places = corrections.map((one) => `${one.unit} ${indicatorOf(one) ?? ''}`);
  const each = corrections.flatMap((one, n) => {
    const isTwice = places.indexOf(places[n] ?? '') !== n;
    return checkCorrection(one, `/corrections/${n}`, results.get(one.unit)?.result, isTwice) ?? [];
  });
  const many = checkHowMany(corrections);
  return many ? [many, ...each] : each;
};

/** Corrections that were found to fit, unit by unit. */
export const correctablesOf = (corrections: readonly ResultCorrection[], results: Results): Correctable[] =>
  [...Map.groupBy(corrections, ({ unit }) => unit)].flatMap(([unit, own]) => {
    const over = results.get(unit);
    if (!over) return [];
    const corrected = own.map((one) => ({
      indicator: indicatorOf(one),
      from: valueNow(over.result, one) ?? 0,
      to: rightValue(one),
      reason: one.reason,
    }));
    return [{ over, corrected }];
  });
