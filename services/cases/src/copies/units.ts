import type { Unit } from '@jieti/letters/contract';
import type { UnitFacts, UnitId } from '@jieti/rules';
import { unitKey } from '../keys.ts';
import { table } from '../table.ts';

interface UnitCopy {
  readonly unit: Unit;
}

/** Keeps this service's own copy of a unit, whatever order the messages come in. */
export const copyUnit = async (unit: Unit, version: number): Promise<void> => {
  await table.putIfNewer({ ...unitKey(unit.id), entity: 'unit-copy', version, unit });
};

/** Merged or abolished: from which day on, and who took over. */
const endOf = ({ status, from, mergedInto }: Unit): Pick<UnitFacts, 'ended'> =>
  (status === 'merged' || status === 'abolished') && from !== undefined
    ? { ended: { from, ...(mergedInto !== undefined && { into: mergedInto }) } }
    : {};

const unitCopy = async (id: UnitId): Promise<Unit | null> =>
  (await table.read<UnitCopy>(unitKey(id)))?.unit ?? null;

/** Deeper than any tree of a city; a circle among copies out of order ends here. */
const deepest = 8;

/**
 * What the rules need to know of a unit, ancestors walked in our own copies. Null if the unit, or anybody above
 * it up to the city, is not known here (yet): whose it is cannot be told then.
 */
export const unitFacts = async (id: UnitId): Promise<UnitFacts | null> => {
  const unit = await unitCopy(id);
  if (!unit) return null;
  const ancestors: { id: UnitId; level: Unit['level']; kind: Unit['kind'] }[] = [];
  for (let up = unit.parent; up !== null; ) {
    const above = ancestors.length < deepest ? await unitCopy(up) : null;
    if (!above) return null;
    ancestors.push({ id: above.id, level: above.level, kind: above.kind });
    up = above.parent;
  }
  const { kind, level, affiliation } = unit;
  return { id: unit.id, kind, level, affiliation, ancestors, ...endOf(unit) };
};
