import type { Principal } from '@jieti/lambda';
import { type Case, canRead, placeOf, type StageId, type UnitFacts, type UnitId } from '@jieti/rules';
import { scopePartition, statusPartition, unitPartition } from '../keys.ts';
import { unitFacts } from '../projections/units.ts';

/** A part of an index that a list is read from; all parts of one list have the same order and share no case. */
export interface Partition {
  readonly index: 'GSI1' | 'GSI2';
  readonly key: string;
}

export interface Filters {
  readonly status?: Case['status'] | undefined;
  readonly stage?: StageId | undefined;
  readonly unit?: UnitId | undefined;
}

const known = async (ids: readonly UnitId[]): Promise<UnitFacts[]> =>
  (await Promise.all([...new Set(ids)].map(unitFacts))).filter((facts) => facts !== null);

const lieUnder = (unit: UnitFacts, scopes: readonly UnitFacts[]): boolean =>
  scopes.some((scope) => scope.id !== unit.id && unit.ancestors.some((a) => a.id === scope.id));

const ofScope = (scope: UnitId, status: string | undefined): Partition =>
  status === undefined
    ? { index: 'GSI1', key: scopePartition(scope) }
    : { index: 'GSI2', key: statusPartition(scope, status) };

const ofUnit = (unit: UnitId): Partition => ({ index: 'GSI1', key: unitPartition(unit) });

/** The localities whose lists the caller's offices read; a jurisdiction inside another of theirs is left out. */
export const scopesOf = async (principal: Principal): Promise<UnitFacts[]> => {
  const jurisdictions = await known(principal.offices.map((office) => office.jurisdiction));
  return jurisdictions.filter((j) => !lieUnder(j, jurisdictions));
};

/**
 * The partitions that the caller's list is read from: they are chosen by what the caller can read, so that nothing outside is
 * even read. A jurisdiction inside another of theirs is left out, and so is a unit of theirs inside a jurisdiction.
 */
export const partitionsFor = async (principal: Principal, filters: Filters): Promise<Partition[]> => {
  if (filters.unit !== undefined) {
    const unit = await unitFacts(filters.unit);
    return unit && canRead(principal, placeOf(unit)) ? [ofUnit(unit.id)] : [];
  }
  const scopes = await scopesOf(principal);
  const covered = (unit: UnitFacts) => scopes.some((s) => s.id === unit.id) || lieUnder(unit, scopes);
  const own = (await known(principal.units)).filter((unit) => !covered(unit));
  return [...scopes.map((s) => ofScope(s.id, filters.status)), ...own.map((u) => ofUnit(u.id))];
};
