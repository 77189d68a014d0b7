import { notFound, notFoundAt, type Principal, Problem } from '@jieti/lambda';
import { canRead, type Level, type Place, type PlacedUnit, unitOf } from '@jieti/rules';
import { type Path, placeAt } from './path.ts';
import { loadUnit, type UnitRecord } from './unit-record.ts';

/** Whatever has a place in the tree: a unit, or a record that carries the path of its unit. */
interface Placed {
  readonly path: Path;
  /** Of a unit. */
  readonly level?: Level;
}

/** The place of a unit, or of what carries the path of its unit, as competence and access are judged by it. */
export const placeOf = ({ path, level }: Placed): Place => {
  const place = placeAt(path);
  return level === undefined ? place : { ...place, levels: new Map([[place.id, level]]) };
};

/** A unit of the register as the rules judge it. */
export const placedUnit = (record: UnitRecord): PlacedUnit => ({
  unit: unitOf(record),
  place: placeOf(record),
});

/** True if the caller can read what is at this place: by an office over it, or as staff of the unit itself. */
export const canReadAt = (principal: Principal, placed: Placed): boolean =>
  canRead(principal, placeOf(placed));

/** The record, if there is one that the caller can read; else 404, the same for both. */
export const assertCanRead = <T extends Placed>(principal: Principal, placed: T | undefined): T => {
  if (!placed || !canReadAt(principal, placed)) throw notFound();
  return placed;
};

/** The unit of the path of a request. @throws 404 for one that does not exist and one that the caller cannot read. */
export const readUnit = async (principal: Principal, id: string): Promise<UnitRecord> =>
  assertCanRead(principal, await loadUnit(id));

/** A unit that a request names in its body; one unknown and one outside are 404 alike, and the field is named. */
export const readUnitInBody = async (
  principal: Principal,
  id: string,
  pointer: string,
): Promise<UnitRecord> => {
  try {
    return await readUnit(principal, id);
  } catch (error) {
    throw error instanceof Problem ? notFoundAt('unknown-unit', pointer) : error;
  }
};
