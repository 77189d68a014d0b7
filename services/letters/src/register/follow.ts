import type { Key, Write } from '@jieti/store';
import { type Deed, historyOf } from '../history.ts';
import { type StandingRecord, standingItem, standingOf } from '../inspections/standing-record.ts';
import { letterKey, targetsKey } from '../keys.ts';
import { countOf } from '../letters/count-of.ts';
import { type LetterRecord, type LetterState, letterItem, letterOf } from '../letters/letter-record.ts';
import { type PostRecord, postItem, postOf } from '../posts/post-record.ts';
import { type ReportRecord, reportItem } from '../reports/report-record.ts';
import { countMoved } from '../signing/counters.ts';
import { putVersion } from '../table.ts';
import { type BreakdownRecord, breakdownItem, breakdownOf } from '../targets/breakdown-record.ts';
import type { StagedPlace } from './restructure.ts';
import { endOf } from './unit-record.ts';

/** What lies with a unit under a place in the tree; anything else that lies there stays as it is. */
export type Placed =
  | BreakdownRecord
  | LetterRecord
  | PostRecord
  | ReportRecord
  | StandingRecord
  | (Key & { readonly entity: 'unit-period' });

/** A letter nobody has signed yet is one with whoever is now above; one that anybody signed stays between those two (I-32). */
const addressed = (letter: LetterState, { head }: StagedPlace): Pick<LetterState, 'superior'> => {
  const { unit, before } = head ?? {};
  const year = Number(unit?.from?.slice(0, 4));
  const open = letter.status === 'issued' && letter.superior === before?.parent && letter.year >= year;
  return { superior: open ? (unit?.parent ?? letter.superior) : letter.superior };
};

/** A letter as it stands at its unit's place, or after its unit's end. */
const letterThen = (before: LetterState, place: StagedPlace): LetterState => {
  const endedOn = place.head && endOf(place.head.unit);
  return {
    ...before,
    path: place.now,
    ...(endedOn === undefined ? addressed(before, place) : { endedOn }),
  };
};

const letterFollows = (letter: LetterRecord, place: StagedPlace, deed: Deed): Write[][] => {
  const { now, head } = place;
  const endedOn = head && endOf(head.unit);
  if (letter.path === now && (endedOn === undefined || letter.endedOn !== undefined)) return [];
  const before = letterOf(letter);
  const moved = letterThen(before, place);
  const changed = moved.superior !== before.superior || moved.endedOn !== before.endedOn;
  const after = changed ? { ...moved, version: before.version + 1 } : moved;
  const what = endedOn === undefined ? 'letter-readdressed' : 'letter-ended';
  return [
    [
      putVersion(letterItem(after), before.version, before.path),
      ...(changed ? [historyOf(letterKey(after.year, after.unit), what, deed, before, after)] : []),
      ...countMoved(
        letter.year,
        { path: before.path, amounts: countOf(before) },
        { path: now, amounts: countOf(after) },
      ),
    ],
  ];
};

const postFollows = (post: PostRecord, { now }: StagedPlace): Write[][] => {
  const moved = postItem(postOf(post), now, post.version);
  const index = (item: object): unknown => Reflect.get(item, 'GSI1SK');
  return index(moved) === index(post) ? [] : [[putVersion(moved, post.version)]];
};

const reportFollows = (report: ReportRecord, { now }: StagedPlace): Write[][] =>
  report.path === now
    ? []
    : [[putVersion(reportItem({ ...report, path: now }), report.version, report.path)]];

/** Targets are broken down under the superior side of their letter, whichever of the two was taken along first. */
const targetsFollow = (
  record: BreakdownRecord,
  letter: LetterRecord | undefined,
  place: StagedPlace,
  deed: Deed,
): Write[][] => {
  const before = breakdownOf(record);
  const superior = letter ? letterThen(letterOf(letter), place).superior : before.superior;
  const changed = superior !== before.superior;
  if (record.path === place.now && !changed) return [];
  const version = changed ? before.version + 1 : before.version;
  const after = { ...before, path: place.now, superior, version };
  return [
    [
      putVersion(breakdownItem(after), before.version, before.path),
      ...(changed
        ? [historyOf(targetsKey(before.year, before.unit), 'targets-readdressed', deed, before, after)]
        : []),
    ],
  ];
};

const findingFollows = (record: StandingRecord, { now }: StagedPlace): Write[][] =>
  record.path === now
    ? []
    : [[putVersion(standingItem({ ...standingOf(record), path: now }), record.version, record.path)]];

const letterOfYear = (items: readonly Placed[], wanted: number): LetterRecord | undefined =>
  items.find((item): item is LetterRecord => item.entity === 'letter' && item.year === wanted);

/**
 * What takes something that lies with a unit along to the unit's place, or lets it end with the unit: nothing if it is done.
 * `items` is all that lies with it.
 */
export const follow = (item: Placed, items: readonly Placed[], place: StagedPlace, deed: Deed): Write[][] => {
  switch (item.entity) {
    case 'letter':
      return letterFollows(item, place, deed);
    case 'post':
      return postFollows(item, place);
    case 'report':
      return reportFollows(item, place);
    case 'finding-standing':
      return findingFollows(item, place);
    case 'targets':
      return targetsFollow(item, letterOfYear(items, item.year), place, deed);
    default:
      return [];
  }
};
