import type { liabilityRecorded, measureChanged } from '@jieti/cases/contract';
import {
  type CitySettings,
  type Conviction,
  type GradedMeasure,
  legalDateOf,
  type YearFacts,
} from '@jieti/rules';
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

/** The record that told of a liability: the case that referred the leader, or the record of its own. */
const recordOf = ({ caseId, liability }: LiabilityCopy['liability']): string => caseId ?? liability ?? '';

/** Stores a leader's criminal liability unless a newer version is there (idempotent). */
export const storeLiability = async (liability: LiabilityCopy['liability']): Promise<void> => {
  const { unit, version } = liability;
  const copy: LiabilityCopy = {
    ...liabilityKey(unit, recordOf(liability), version),
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

type Liability = LiabilityCopy['liability'];

/** A later message of the same referral ended it: the outcome was put right, or an acquittal followed (A25). */
const isLiftedBy =
  (one: Liability) =>
  ({ lifts, version, post, holder, referral, ...told }: Liability): boolean =>
    lifts === one.on &&
    version > one.version &&
    told.caseId === one.caseId &&
    told.liability === one.liability &&
    post === one.post &&
    holder === one.holder &&
    (one.referral === undefined || referral === one.referral);

/** Those that stand; in whatever order the messages came. */
const standing = (all: readonly Liability[]): Liability[] =>
  all.filter((one) => !one.isOver && !all.some(isLiftedBy(one)));

const standingIn = async (first: string, last: string): Promise<Liability[]> => {
  const copies = await table.all<LiabilityCopy>({
    partition: liabilitiesPK,
    between: unitRange(first, last),
  });
  return standing(copies.map(({ liability }) => liability));
};

/** Criminal liability, as far as it stands, of leaders of the units from `first` to `last`, each unit's in the order of case and entry. */
export const liabilitiesOf = async (
  first: string,
  last: string,
): Promise<Map<string, YearFacts['criminallyLiable'][number][]>> =>
  byUnit(
    await standingIn(first, last),
    ({ unit }) => unit,
    ({ post, role, on, caseId }) => ({ post, role, on, ...(caseId !== undefined && { caseId }) }),
  );

/** The convictions of a holder that stand, in any of these units (A25). */
export const convictionsOf = async (holder: string, units: readonly string[]): Promise<Conviction[]> => {
  const found = await Promise.all([...new Set(units)].map((unit) => standingIn(unit, unit)));
  return found
    .flat()
    .filter((one) => one.holder === holder)
    .map(({ unit, post, on, caseId = null }) => ({ unit, post, on, caseId }));
};
