import { city } from '@jieti/lambda';
import {
  type EarlierPosition,
  earlierAfter,
  endOf,
  type Instant,
  type LegalDate,
  legalDateOf,
  type Unit,
  type UnitFacts,
  unitOf,
} from '@jieti/rules';
import type { Chained, Key, PlannedEntry } from '@jieti/store';
import { allUnits, childrenOf, unitKey } from '../keys.ts';
import { table } from '../table.ts';
import { above, type Path } from './path.ts';

/** Where the history of a unit stands, and the day it began. */
interface UnitHistory extends Chained {
  /** The day the unit came into the register, that of its first entry: what fell due before is not owed by it (A8). */
  readonly enteredOn: LegalDate;
  /** Where it hung before it was moved, the earliest first; absent of one that never was. */
  readonly earlier?: readonly EarlierPosition[];
}

/** A unit as it stands in the table. */
export interface UnitRecord extends Unit, Key, UnitHistory {
  readonly entity: 'unit';
  readonly path: Path;
}

/** A unit with the number of its last change. */
export type VersionedUnit = Unit & Pick<Chained, 'version'>;

/** What a unit has of its past: all of it stays, whatever is entered of the unit. */
type Past = Pick<UnitHistory, 'enteredOn' | 'earlier'>;

/** The history of a unit after an entry: it began with this one where there was no unit before. */
export const historyAfter = (
  { version, head, entry }: PlannedEntry,
  before: Past | undefined,
): UnitHistory => ({
  version,
  head,
  enteredOn: before?.enteredOn ?? legalDateOf(entry.at, city().zone),
  ...(before?.earlier && { earlier: before.earlier }),
});

/** The past of a unit once it stands otherwise from a day on: a move leaves a position. */
export const pastAfter = (before: Unit & Past, unit: Unit, at: Instant): Past => {
  const earlier = earlierAfter(before, unit, legalDateOf(at, city().zone));
  return { enteredOn: before.enteredOn, ...(earlier.length > 0 && { earlier }) };
};

/** The item of a unit, with its places in the two indexes: below its parent, and in the whole register. */
export const unitItem = (
  unit: Unit,
  path: Path,
  { version, head, enteredOn, earlier }: UnitHistory,
): UnitRecord & Record<string, unknown> => ({
  ...unitKey(unit.id),
  entity: 'unit',
  ...unitOf(unit),
  path,
  version,
  head,
  enteredOn,
  ...(earlier && { earlier }),
  ...(unit.parent !== null && { GSI1PK: childrenOf(unit.parent), GSI1SK: path }),
  GSI2PK: allUnits,
  GSI2SK: path,
});

/** A unit as the interface shows it. */
export const unitView = (record: VersionedUnit) => ({
  ...unitOf(record),
  version: record.version,
});

export const loadUnit = (id: string): Promise<UnitRecord | undefined> => table.read<UnitRecord>(unitKey(id));

/** Units by id; those that do not exist are left out. */
export const loadUnits = async (ids: readonly string[]): Promise<Map<string, UnitRecord>> => {
  const found = await table.readMany<UnitRecord>([...new Set(ids)].map(unitKey));
  return new Map(found.map((unit) => [unit.id, unit]));
};

/** The facts of a unit that the rules judge by; `units` must hold those above it. */
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

/** The facts of a unit that is no more; nothing of one that stands. */
export const endFacts = (unit: Unit): Pick<UnitFacts, 'ended'> => {
  const from = endOf(unit);
  if (from === undefined) return {};
  return { ended: { from, ...(unit.mergedInto !== undefined && { into: unit.mergedInto }) } };
};
