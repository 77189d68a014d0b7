import type { Unit, unitChanged } from '@jieti/letters/contract';
import { type LegalDate, type Place, placeOf, type UnitFacts } from '@jieti/rules';
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
  readonly version: number;
}

/** A unit, and since when it is in the register. */
export interface KnownUnit {
  readonly unit: Unit;
  readonly enteredOn?: LegalDate | undefined;
}

/** Stores a unit unless a newer version is there (idempotent). */
export const storeUnit = async ({
  unit,
  enteredOn,
  version,
}: z.output<typeof unitChanged.detail>): Promise<void> => {
  const known = enteredOn === undefined ? {} : { enteredOn };
  const copy: UnitCopy = { ...unitKey(unit.id), entity: 'unit-copy', unit, ...known, version };
  await table.putIfNewer({ ...copy });
};

/** All units in the order of their ids, with the day they came into the register, page by page. */
export async function* knownUnitPages(pageSize: number): AsyncGenerator<KnownUnit[]> {
  for await (const page of table.pages<UnitCopy>({ partition: unitsPK, pageSize }))
    yield page.map(({ unit, enteredOn }) => ({ unit, enteredOn }));
}

/** All units in the order of their ids, page by page. */
export async function* unitPages(pageSize: number): AsyncGenerator<Unit[]> {
  for await (const page of knownUnitPages(pageSize)) yield page.map(({ unit }) => unit);
}

/** Units by id; those unknown are missing from the map. */
export const unitsById = async (ids: Iterable<string>): Promise<Map<string, Unit>> => {
  const copies = await table.readMany<UnitCopy>([...new Set(ids)].map(unitKey));
  return new Map(copies.map(({ unit }) => [unit.id, unit]));
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
  const known = new Map<string, Unit>();
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

/** A tree is at most city – county – township – unit – its institution deep; a loop in bad data ends here too. */
const maxDepth = 8;

/** Finds the ancestors of units from their parent up to the city. Parents once read are remembered. */
export const ancestry = () => {
  const known = new Map<string, Unit>();
  const learn = async (ids: readonly string[]): Promise<void> => {
    const missing = ids.filter((id) => !known.has(id));
    if (missing.length === 0) return;
    for (const [id, unit] of await unitsById(missing)) known.set(id, unit);
  };
  const up = (unit: Unit): Unit[] => {
    const chain: Unit[] = [];
    let next = unit.parent === null ? undefined : known.get(unit.parent);
    while (next && chain.length < maxDepth) {
      chain.push(next);
      next = next.parent === null ? undefined : known.get(next.parent);
    }
    return chain;
  };
  return async (units: readonly Unit[]): Promise<Map<string, Ancestors>> => {
    let parents = units.flatMap(({ parent }) => (parent === null ? [] : [parent]));
    for (let depth = 0; parents.length > 0 && depth < maxDepth; depth++) {
      await learn(parents);
      parents = [...new Set(parents.flatMap((id) => known.get(id)?.parent ?? []))];
    }
    return new Map(
      units.map((unit) => [unit.id, up(unit).map(({ id, level, kind }) => ({ id, level, kind }))]),
    );
  };
};

/** The place of a locality by its id; undefined where none is named, or it is unknown. */
export const placeOfLocality = async (id: string | null | undefined): Promise<Place | undefined> => {
  const unit = id ? (await unitsById([id])).get(id) : undefined;
  if (!unit) return undefined;
  const ancestors = (await ancestry()([unit])).get(unit.id) ?? [];
  return placeOf({ id: unit.id, ancestors });
};
