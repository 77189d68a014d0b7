import type { Unit } from '@jieti/letters/contract';
import type { UnitFacts, UnitId } from '@jieti/rules';
import { unitKey } from '../keys.ts';
import { table } from '../table.ts';

interface UnitProjection {
  readonly unit: Unit;
}

/** Stores the projection of a unit, in whatever order the messages come (the highest version stands). */
export const projectUnit = async (unit: Unit, version: number): Promise<void> => {
  await table.putIfNewer({ ...unitKey(unit.id), entity: 'unit-copy', version, unit });
};

/** Merged or abolished: from which day on, and who took over. */
const endOf = ({ status, from, mergedInto }: Unit): Pick<UnitFacts, 'ended'> =>
  (status === 'merged' || status === 'abolished') && from !== undefined
    ? { ended: { from, ...(mergedInto !== undefined && { into: mergedInto }) } }
    : {};

const unitOf = async (id: UnitId): Promise<Unit | null> =>
  (await table.read<UnitProjection>(unitKey(id)))?.unit ?? null;

/** Names of units, in Chinese, as the register has them now; one that is not known here (yet) has none. */
export const unitNames = async (ids: readonly UnitId[]): Promise<Readonly<Record<UnitId, string>>> => {
  const units = await Promise.all(ids.map(unitOf));
  return Object.fromEntries(units.flatMap((unit) => (unit ? [[unit.id, unit.name.zh] as const] : [])));
};

/** Deeper than any tree of a city; a circle among projections out of order ends here. */
const deepest = 8;

/**
 * The facts of a unit that the rules need, with its ancestors from our own projections. Null if the unit, or any above it up
 * to the city, is not known here (yet): nobody can tell then whose it is.
 */
export const unitFacts = async (id: UnitId): Promise<UnitFacts | null> => {
  const unit = await unitOf(id);
  if (!unit) return null;
  const ancestors: { id: UnitId; level: Unit['level']; kind: Unit['kind'] }[] = [];
  for (let up = unit.parent; up !== null; ) {
    const above = ancestors.length < deepest ? await unitOf(up) : null;
    if (!above) return null;
    ancestors.push({ id: above.id, level: above.level, kind: above.kind });
    up = above.parent;
  }
  const { kind, level, affiliation } = unit;
  return { id: unit.id, kind, level, affiliation, ancestors, ...endOf(unit) };
};
