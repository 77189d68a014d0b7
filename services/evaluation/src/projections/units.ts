import type { Unit, unitChanged } from '@jieti/letters/contract';
import {
  ancestorsOf,
  type EarlierPosition,
  type FindUnit,
  type LegalDate,
  type Place,
  parentsSince,
  placeOf,
  type UnitFacts,
  type WithPositions,
} from '@jieti/rules';
import type { Key } from '@jieti/store';
import type { z } from 'zod';
import { unitKey, unitsPK } from '../keys.ts';
import { table } from '../table.ts';

/** The projection of a unit, from the events of letters. */
export interface UnitCopy extends Key {
  readonly entity: 'unit-copy';
  readonly unit: Unit;
  /** The day it came into the register; absent in a copy of an older message. */
  readonly enteredOn?: LegalDate;
  /** Where it hung before it was moved; absent of one that never was, and in a copy of an older message. */
  readonly earlier?: readonly EarlierPosition[];
  readonly version: number;
}

/** A unit as it stands, with the positions that it left. */
export type PositionedUnit = WithPositions<Unit>;

/** A unit, and since when it is in the register. */
export interface KnownUnit {
  readonly unit: PositionedUnit;
  readonly enteredOn?: LegalDate | undefined;
}

/** Stores a unit unless a newer version is there (idempotent). */
export const storeUnit = async ({
  unit,
  enteredOn,
  earlier,
  version,
}: z.output<typeof unitChanged.detail>): Promise<void> => {
  const known = { ...(enteredOn !== undefined && { enteredOn }), ...(earlier && { earlier }) };
  const copy: UnitCopy = { ...unitKey(unit.id), entity: 'unit-copy', unit, ...known, version };
  await table.putIfNewer({ ...copy });
};

/** The unit out of its copy. */
export const unitIn = ({ unit, earlier }: UnitCopy): PositionedUnit =>
  earlier ? { ...unit, earlier } : unit;

/** All units in the order of their ids, with the day they came into the register, page by page. */
export async function* knownUnitPages(pageSize: number): AsyncGenerator<KnownUnit[]> {
  for await (const page of table.pages<UnitCopy>({ partition: unitsPK, pageSize }))
    yield page.map((copy) => ({ unit: unitIn(copy), enteredOn: copy.enteredOn }));
}

/** All units in the order of their ids, page by page. */
export async function* unitPages(pageSize: number): AsyncGenerator<PositionedUnit[]> {
  for await (const page of knownUnitPages(pageSize)) yield page.map(({ unit }) => unit);
}

/** Units by id; those unknown are missing from the map. */
export const unitsById = async (ids: Iterable<string>): Promise<Map<string, PositionedUnit>> => {
  const copies = await table.readMany<UnitCopy>([...new Set(ids)].map(unitKey));
  return new Map(copies.map((copy) => [copy.unit.id, unitIn(copy)]));
};

/**
 * The kind of a unit among those that were read.
 * @throws Error where it is not known here yet: whoever asks is run again, and nothing that rests on it is lost.
 */
export const kindIn = (units: ReadonlyMap<string, Unit>, id: string): Unit['kind'] => {
  const unit = units.get(id);
  if (!unit) throw new Error(`the unit ${id} is not known here`);
  return unit.kind;
};

/** Finds units by id. */
export type UnitsById = typeof unitsById;

/** Finds units by id, and reads none of them twice. */
export const rememberedUnits = (): UnitsById => {
  const known = new Map<string, PositionedUnit>();
  const asked = new Set<string>();
  return async (ids) => {
    const wanted = [...new Set(ids)];
    const missing = wanted.filter((id) => !asked.has(id));
    for (const [id, unit] of await unitsById(missing)) known.set(id, unit);
    for (const id of missing) asked.add(id);
    return new Map(
      wanted.flatMap((id) => {
        const unit = known.get(id);
        return unit ? [[id, unit] as const] : [];
      }),
    );
  };
};

/** From which day on a unit is no more, and who took over; undefined while it stands. */
export const endOf = ({ status, from, mergedInto }: Unit): UnitFacts['ended'] =>
  (status === 'merged' || status === 'abolished') && from !== undefined
    ? { from, ...(mergedInto !== undefined && { into: mergedInto }) }
    : undefined;

export type Ancestors = UnitFacts['ancestors'];

/** A loop in bad data ends here. */
const maxDepth = 8;

/** What a unit hangs below, and with a day what it hung below on any day since. */
const parentsOf = (unit: PositionedUnit, since: LegalDate | undefined): readonly string[] =>
  since === undefined ? [unit.parent ?? []].flat() : parentsSince(unit, since);

/** Reads what stands above units, up to the top: now, and with a day on any day since. What was once read is remembered. */
export const registerAbove = (since?: LegalDate) => {
  const known = new Map<string, PositionedUnit>();
  const find: FindUnit = (id) => known.get(id);
  const learn = async (ids: readonly string[]): Promise<void> => {
    const missing = ids.filter((id) => !known.has(id));
    if (missing.length === 0) return;
    for (const [id, unit] of await unitsById(missing)) known.set(id, unit);
  };
  return async (units: readonly PositionedUnit[]): Promise<FindUnit> => {
    let parents = units.flatMap((unit) => parentsOf(unit, since));
    for (let depth = 0; parents.length > 0 && depth < maxDepth; depth++) {
      await learn(parents);
      parents = [
        ...new Set(
          parents.flatMap((id) => {
            const parent = known.get(id);
            return parent ? parentsOf(parent, since) : [];
          }),
        ),
      ];
    }
    return find;
  };
};

/** Finds the ancestors of units as they are now, from their parent up to the city. */
export const ancestry = () => {
  const above = registerAbove();
  return async (units: readonly PositionedUnit[]): Promise<Map<string, Ancestors>> => {
    const find = await above(units);
    return new Map(units.map((unit) => [unit.id, ancestorsOf(unit, find)]));
  };
};

/** The place of a locality by its id; undefined where none is named, or it is unknown. */
export const placeOfLocality = async (id: string | null | undefined): Promise<Place | undefined> => {
  const unit = id ? (await unitsById([id])).get(id) : undefined;
  if (!unit) return undefined;
  const ancestors = (await ancestry()([unit])).get(unit.id) ?? [];
  return placeOf({ id: unit.id, ancestors });
};
