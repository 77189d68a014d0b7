import type { InputError } from '@jieti/lambda';
import type { Correction } from '../contract/publication.ts';
import type { Result, ResultRecord } from '../results/result.ts';
import type { Corrected } from './version.ts';

const fault = (n: number, field: string, code: string, zh: string, en: string): InputError => ({
  pointer: `/corrections/${n}/${field}`,
  code,
  detail: { zh, en },
});

/** What a correction changes in a unit's result, or null where it has no such value. */
const valueNow = (result: Result, correction: Correction): number | null =>
  correction.kind === 'survey'
    ? (result.survey?.percent ?? null)
    : (result.indicators.find(({ id }) => id === correction.indicator)?.score ?? null);

/** The most a bonus can add; null for what is no bonus. */
const ceilingOf = ({ indicators }: Result, indicator: string): number | null =>
  indicators.find(({ id }) => id === indicator)?.how?.ceiling ?? null;

const place = (correction: Correction): string =>
  `${correction.unit} ${correction.kind === 'score' ? correction.indicator : ''}`;

const faultOf = (
  n: number,
  correction: Correction,
  record: ResultRecord | undefined,
  twice: boolean,
): InputError | null => {
  const { unit, kind } = correction;
  if (!record)
    return fault(
      n,
      'unit',
      'unknown-unit',
      `本年度未评定此单位:${unit}`,
      `${unit} was not graded in that year`,
    );
  const now = valueNow(record.result, correction);
  if (now === null && kind === 'survey')
    return fault(n, 'unit', 'no-survey', `${unit}没有测评结果`, `${unit} has no survey to correct`);
  if (now === null)
    return fault(n, 'indicator', 'unknown-indicator', `${unit}没有此指标`, `${unit} has no such indicator`);
  if (twice)
    return fault(n, 'unit', 'given-twice', '同一数值更正了两次', 'The same value is corrected twice');
  const to = kind === 'survey' ? correction.percent : correction.score;
  const ceiling = kind === 'survey' ? null : ceilingOf(record.result, correction.indicator);
  if (ceiling !== null && to > ceiling)
    return fault(
      n,
      'score',
      'above-ceiling',
      `加分上限为${ceiling}`,
      `The ceiling of this bonus is ${ceiling}`,
    );
  if (to !== now) return null;
  const field = kind === 'survey' ? 'percent' : 'score';
  return fault(n, field, 'nothing-changed', `现为${now},没有变化`, `It is ${now} already`);
};

/** A result and what of it is put right. */
export interface Correctable {
  readonly record: ResultRecord;
  readonly corrected: readonly Corrected[];
}

const correctedOf = (correction: Correction, from: number): Corrected =>
  correction.kind === 'survey'
    ? { indicator: null, from, to: correction.percent, reason: correction.reason }
    : { indicator: correction.indicator, from, to: correction.score, reason: correction.reason };

/** Corrections as they fit the results they are about, unit by unit; or every fault, at its place. */
export const judgeCorrections = (
  corrections: readonly Correction[],
  results: ReadonlyMap<string, ResultRecord>,
): { readonly faults: readonly InputError[]; readonly right: readonly Correctable[] } => {
  const faults: InputError[] = [];
  const right = new Map<string, Correctable>();
  const seen = new Set<string>();
  for (const [n, correction] of corrections.entries()) {
    const { unit } = correction;
    const record = results.get(unit);
    const found = faultOf(n, correction, record, seen.has(place(correction)));
    seen.add(place(correction));
    if (found) faults.push(found);
    if (found || !record) continue;
    const corrected = right.get(unit)?.corrected ?? [];
    const from = valueNow(record.result, correction) ?? 0;
    right.set(unit, { record, corrected: [...corrected, correctedOf(correction, from)] });
  }
  return { faults, right: [...right.values()] };
};
