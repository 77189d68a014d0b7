import { type Refusal, refusal } from '../../decision/index.ts';
import type { Commended } from '../../law/kinds/index.ts';
import type { Level } from '../../vocabulary.ts';

/** So many places for units, or for holders, of a level or of a group of the register; of all if neither is said. */
export interface Quota {
  readonly whom: Commended;
  readonly level?: Level | undefined;
  readonly group?: string | undefined;
  readonly places: number;
}

/** Who is to be commended, by the unit they are named for. */
export interface Named {
  readonly whom: Commended;
  readonly level: Level;
  readonly group: string | null;
}

const counts = (quota: Quota, { whom, level, group }: Named): boolean =>
  quota.whom === whom &&
  (quota.level === undefined || quota.level === level) &&
  (quota.group === undefined || quota.group === group);

/** Counts the places of each quota that are taken once these are commended too. A name takes a place of each that it falls under. */
export const placesTaken = (
  quotas: readonly Quota[],
  used: readonly number[],
  names: readonly Named[],
): number[] => quotas.map((quota, n) => (used[n] ?? 0) + names.filter((name) => counts(quota, name)).length);

const exceeded = (quota: Quota, n: number, used: number): Refusal => {
  const { places } = quota;
  return refusal('quota-exceeded', { places, used }, { facts: { quota, n, places, used } });
};

/** Refuses names for which no quota has a place, and quotas that would be exceeded (A14). `used` counts who was commended before. */
export const checkQuotas = (
  quotas: readonly Quota[],
  used: readonly number[],
  names: readonly Named[],
): readonly Refusal[] => [
  ...names.flatMap((name, n) =>
    quotas.some((quota) => counts(quota, name)) ? [] : [refusal('no-quota', {}, { pointer: `/names/${n}` })],
  ),
  ...placesTaken(quotas, used, names).flatMap((total, n) => {
    const quota = quotas[n];
    return quota && total > quota.places ? [exceeded(quota, n, total)] : [];
  }),
];
