import type { liabilityRecorded, measureChanged } from '@jieti/cases/contract';
import { type CitySettings, type GradedMeasure, legalDateOf, type YearFacts } from '@jieti/rules';
import type { Key } from '@jieti/store';
import type { z } from 'zod';
import { liabilitiesPK, liabilityKey, measureKey, measuresPK, unitRange } from '../keys.ts';
import { table } from '../table.ts';

/** The projection of a measure, from the events of cases. */
export interface MeasureCopy extends Key {
  readonly entity: 'measure-copy';
  readonly measure: z.output<typeof measureChanged.detail>;
  readonly version: number;
}

/** A leader held criminally liable (A25): it was decided elsewhere (A27), this is our copy of the outcome cases recorded. */
interface LiabilityCopy extends Key {
  readonly entity: 'liability-copy';
  readonly liability: z.output<typeof liabilityRecorded.detail>;
  readonly version: number;
}

/** Stores a measure unless a newer version is there (idempotent). */
export const storeMeasure = async (measure: MeasureCopy['measure']): Promise<void> => {
  const { unit, caseId, entry, version } = measure;
  const copy: MeasureCopy = { ...measureKey(unit, caseId, entry), entity: 'measure-copy', measure, version };
  await table.putIfNewer({ ...copy });
};

/** Stores a leader's criminal liability unless a newer version is there (idempotent). */
export const storeLiability = async (liability: LiabilityCopy['liability']): Promise<void> => {
  const { unit, caseId, version } = liability;
  const copy: LiabilityCopy = {
    ...liabilityKey(unit, caseId, version),
    entity: 'liability-copy',
    liability,
    version,
  };
  await table.putIfNewer({ ...copy });
};

const byUnit = <T, V>(
  items: readonly T[],
  unitOf: (item: T) => string,
  value: (item: T) => V,
): Map<string, V[]> =>
  new Map([...Map.groupBy(items, unitOf)].map(([unit, group]) => [unit, group.map(value)] as const));

/** Measures of the units from `first` to `last`, as grading sees them, each unit's in the order of case and entry. */
export const measuresOf = async (
  first: string,
  last: string,
  { zone }: Pick<CitySettings, 'zone'>,
): Promise<Map<string, GradedMeasure[]>> => {
  const copies = await table.all<MeasureCopy>({ partition: measuresPK, between: unitRange(first, last) });
  return byUnit(
    copies.map(({ measure }) => measure),
    ({ unit }) => unit,
    ({ caseId, stage, from, endedAt, status }) => ({
      caseId,
      stage,
      from,
      endedOn: endedAt === null ? null : legalDateOf(endedAt, zone),
      revoked: status === 'revoked',
    }),
  );
};

/** Criminal liability of leaders of the units from `first` to `last`, each unit's in the order of case and entry. */
export const liabilitiesOf = async (
  first: string,
  last: string,
): Promise<Map<string, YearFacts['criminallyLiable'][number][]>> => {
  const copies = await table.all<LiabilityCopy>({
    partition: liabilitiesPK,
    between: unitRange(first, last),
  });
  return byUnit(
    copies.map(({ liability }) => liability),
    ({ unit }) => unit,
    ({ post, role, on, caseId }) => ({ post, role, on, caseId }),
  );
};
