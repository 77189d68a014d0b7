import { type Key, transact, type Write } from '@jieti/store';

import { type Manifest, stillAt } from '../bulk/manifest.ts';
import { historyOf } from '../history.ts';
import { unitKey } from '../keys.ts';
import { putVersion, queryAll } from '../table.ts';
import { standingAt } from './branch-counts.ts';
import { follow, type Placed } from './follow.ts';
import { closePeriod } from './periods.ts';
import type { StagedPlace } from './restructure.ts';
import { sumOf } from './sums.ts';
import { endOf, loadUnit, type UnitRecord, unitItem } from './unit-record.ts';
import { withoutLetterFollows } from '../issuing/without-letter.ts';

/** A transaction holds 100 items; the manifest, its lock and a spare are not for these. */
const room = 96;

/** A unit that stands is counted with its branch by every unit above it: those it leaves, and those it comes to. */
const counted = ({ was, now }: StagedPlace, before: UnitRecord, after: UnitRecord): Write[] =>
  sumOf([
    ...(endOf(before) === undefined ? standingAt(was, -1) : []),
    ...(endOf(after) === undefined ? standingAt(now, 1) : []),
  ]);

/** The unit itself: its new place or its end, the history of it, and the counts of units above. */
const unitWrites = async (place: StagedPlace, record: UnitRecord, manifest: Manifest): Promise<Write[]> => {
  const { head, now, was } = place;
  const after = head ? unitItem(head.unit, now, head.version + 1) : unitItem(record, now, record.version);
  const own = head
    ? [
        historyOf(
          unitKey(place.id),
          head.what,
          manifest.deed,
          { ...head.before, version: head.version },
          { ...head.unit, version: head.version + 1 },
        ),
        ...closePeriod({ ...head.before, version: head.version }, head.unit.from ?? ''),
      ]
    : [];
  return [
    putVersion(after, record.version, was),
    ...own,
    ...counted(place, record, after),
    ...(await withoutLetterFollows(place)),
  ];
};

/** Whether the unit itself has been changed already: what hangs at it comes after, when nothing new can hang wrong. */
const isDone = ({ head, now }: StagedPlace, record: UnitRecord): boolean =>
  record.path === now && (!head || record.version > head.version);

/** What lies with a unit and has a place in the tree. */
const placedAt = (unit: string): Promise<Placed[]> =>
  queryAll<Placed & Key>({
    KeyConditionExpression: 'PK = :pk AND SK BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': unitKey(unit).PK, ':from': 'LETTER#', ':to': 'TARGETS$' },
    ConsistentRead: true,
  });

/** As many as one transaction takes; each is whole in itself. */
const fitting = (parcels: readonly Write[][], used: number): Write[][] => {
  let items = used;
  const end = parcels.findIndex((parcel) => {
    items += parcel.length;
    return items > room;
  });
  return end < 0 ? [...parcels] : parcels.slice(0, end);
};

/**
 * Takes one unit of a branch to its new place, or to its end. First the unit itself, from when on nothing new can be
 * entered at the old place; then its posts, letters and reports, each with the counters it stands in, in as many
 * transactions as it takes; the last of them is returned, to be written with the act's next step. Each holds only where
 * the record still is what it was, so that however often it is begun it is done once. Undefined: somebody was first.
 */
export const applyRestructure = async (
  manifest: Manifest,
  rows: readonly unknown[],
): Promise<Write[] | undefined> => {
  const [place] = rows as readonly StagedPlace[];
  if (!place) return [];
  for (;;) {
    const record = await loadUnit(place.id);
    if (!record) throw new Error(`bulk act ${manifest.id}: unit ${place.id} is gone`);
    const done = isDone(place, record);
    const own = done ? [] : await unitWrites(place, record, manifest);
    const items = await placedAt(place.id);
    const parcels = items.flatMap((item) => follow(item, items, place, manifest.deed.at));
    const next = fitting(parcels, own.length);
    if (done && next.length === parcels.length) return next.flat();
    if (!(await transact([...own, ...next.flat(), stillAt(manifest)]))) return undefined;
  }
};
