import type { LegalDate, UnitFacts } from '@jieti/rules';
import type { Key } from '@jieti/store';
import type { Unit } from '../contract/records.ts';
import { allUnits, childrenOf, unitKey } from '../keys.ts';
import { load, loadAll } from '../table.ts';
import { above, type Path } from './path.ts';

/** A unit as it stands in the table. */
export interface UnitRecord extends Unit, Key {
  readonly entity: 'unit';
  readonly version: number;
  readonly path: Path;
}

/** The item of a unit, with its places in the two indexes: below its parent, and in the whole register. */
export const unitItem = (unit: Unit, path: Path, version: number): UnitRecord & Record<string, unknown> => ({
  ...unitKey(unit.id),
  entity: 'unit',
  ...unit,
  path,
  version,
  ...(unit.parent !== null && { GSI1PK: childrenOf(unit.parent), GSI1SK: path }),
  GSI2PK: allUnits,
  GSI2SK: path,
});

/** What of a record is the unit itself. */
export const unitOf = (unit: Unit): Unit => ({
  id: unit.id,
  name: unit.name,
  kind: unit.kind,
  level: unit.level,
  parent: unit.parent,
  affiliation: unit.affiliation,
  group: unit.group,
  ...datedOf(unit),
});

/** Since when it stands so, and whether it was merged or abolished: what only a dated act changes. */
export const datedOf = ({
  from,
  status,
  mergedInto,
}: Unit): Pick<Unit, 'from' | 'status' | 'mergedInto'> => ({
  ...(from !== undefined && { from }),
  ...(status !== undefined && status !== 'active' && { status }),
  ...(mergedInto !== undefined && { mergedInto }),
});

/** The day from which a unit is no more, merged or abolished; undefined while it stands. */
export const endOf = ({ from, status }: Pick<Unit, 'from' | 'status'>): LegalDate | undefined =>
  status === 'merged' || status === 'abolished' ? from : undefined;

/** A unit as the interface shows it. */
export const unitView = (record: Unit & { version: number }) => ({
  ...unitOf(record),
  version: record.version,
});

export const loadUnit = (id: string): Promise<UnitRecord | undefined> => load<UnitRecord>(unitKey(id));

/** Units by id; those that do not exist are left out. */
export const loadUnits = async (ids: readonly string[]): Promise<Map<string, UnitRecord>> => {
  const found = await loadAll<UnitRecord>([...new Set(ids)].map(unitKey));
  return new Map(found.map((unit) => [unit.id, unit]));
};

/** What the rules need to know of a unit; `units` must hold those above it. */
export const factsOf = (unit: UnitRecord, units: ReadonlyMap<string, UnitRecord>): UnitFacts => ({
  id: unit.id,
  kind: unit.kind,
  level: unit.level,
  affiliation: unit.affiliation,
  ancestors: above(unit.path)
    .reverse()
    .flatMap((id) => units.get(id) ?? [])
    .map(({ id, level, kind }) => ({ id, level, kind })),
  ...endFacts(unit),
});

/** What the rules need to know of a unit that is no more; nothing of one that stands. */
export const endFacts = (unit: Unit): Pick<UnitFacts, 'ended'> => {
  const from = endOf(unit);
  if (from === undefined) return {};
  return { ended: { from, ...(unit.mergedInto !== undefined && { into: unit.mergedInto }) } };
};
