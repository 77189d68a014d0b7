import { endOf, unitOf } from '@jieti/rules';
import { transact, type Write } from '@jieti/store';
import { type Manifest, stillAt } from '../bulk/manifest.ts';
import { unitKey } from '../keys.ts';
import { table } from '../table.ts';
import { standingAt } from './branch-counts.ts';
import { closePeriod } from './periods.ts';
import type { LyingItem, Relocation, Relocators } from './relocation.ts';
import type { StagedPlace } from './staged-place.ts';
import { sumOf } from './sums.ts';
import { unitEntry } from './unit-ledger.ts';
import { historyAfter, loadUnit, pastAfter, type UnitRecord, unitItem } from './unit-record.ts';

/** A transaction holds 100 items; the manifest, its lock and a spare are not for these. */
const capacity = 96;

/** A unit that stands is counted with its branch by every unit above it: those it leaves, and those it comes to. */
const counted = ({ was, now }: StagedPlace, before: UnitRecord, after: UnitRecord): Write[] =>
  sumOf([
    ...(endOf(before) === undefined ? standingAt(was, -1) : []),
    ...(endOf(after) === undefined ? standingAt(now, 1) : []),
  ]);

/** The unit after its change, its entry, and the time that the change closes; a unit below the head changes nothing but its path. */
const changed = ({ place: { head, now }, at }: Relocation, record: UnitRecord) => {
  if (!head) return { after: unitItem(record, now, record), own: [] };
  const { unit, before, event } = head;
  const entry = unitEntry({ ...event, state: unit }, before, unitOf(before));
  return {
    after: unitItem(unit, now, historyAfter(entry, pastAfter(record, unit, at))),
    own: [entry.write, ...closePeriod(before, unit.from ?? '')],
  };
};

/** The unit itself: its new place or its end, its entry, and the counts of units above. */
const unitWrites = async (
  move: Relocation,
  record: UnitRecord,
  withUnit: Relocators['withUnit'],
): Promise<Write[]> => {
  const { place } = move;
  const { after, own } = changed(move, record);
  return [
    table.replace(after, { version: record.version, path: place.was }),
    ...own,
    ...counted(place, record, after),
    ...(await Promise.all(withUnit.map((relocate) => relocate(move)))).flat(),
  ];
};

/** True if the unit itself has been changed already: what hangs at it comes after, when nothing new can hang wrong. */
const isDone = ({ head, now }: StagedPlace, record: UnitRecord): boolean =>
  record.path === now && (!head || record.version > head.before.version);

/** Reads everything that lies with a unit and has a place in the tree. */
const lyingWith = (unit: string): Promise<LyingItem[]> =>
  table.all<LyingItem>({ partition: unitKey(unit).PK, between: ['LETTER#', 'TARGETS$'] });

/** Takes as many parcels as one transaction holds; each is whole in itself. */
const fitting = (parcels: readonly Write[][], used: number): Write[][] => {
  let items = used;
  const end = parcels.findIndex((parcel) => {
    items += parcel.length;
    return items > capacity;
  });
  return end < 0 ? [...parcels] : parcels.slice(0, end);
};

/** Plans the rest of one unit's way: the unit's own writes if it still has them to do, and a parcel for each record. */
const leftOf = async (move: Relocation, { byEntity, withUnit }: Relocators) => {
  const { place } = move;
  const record = await loadUnit(place.id);
  if (!record) throw new Error(`unit ${place.id} is gone in the middle of a move`);
  const done = isDone(place, record);
  const own = done ? [] : await unitWrites(move, record, withUnit);
  const items = await lyingWith(place.id);
  const parcels = items.flatMap((item) => byEntity[item.entity]?.relocate(item, move, items) ?? []);
  return { done, own, parcels };
};

/**
 * Takes one unit of a branch to its new place, or to its end. First the unit itself, from when on nothing new can be
 * entered at the old place; then its posts, letters and reports, each with the counters it stands in, in as many
 * transactions as it takes; the last of them is returned, to be written with the act's next step. Each holds only where
 * the record still is what it was, so that however often it is begun it is done once. Undefined: somebody was first.
 */
export const applyRestructure =
  (relocators: Relocators) =>
  async (manifest: Manifest, rows: readonly unknown[]): Promise<Write[] | undefined> => {
    const [place] = rows as readonly StagedPlace[];
    if (!place) return [];
    const move: Relocation = { place, actor: manifest.actor, at: manifest.at };
    for (;;) {
      const { done, own, parcels } = await leftOf(move, relocators);
      const next = fitting(parcels, own.length);
      if (done && next.length === parcels.length) return next.flat();
      if (!(await transact([...own, ...next.flat(), stillAt(manifest)]))) return undefined;
    }
  };
