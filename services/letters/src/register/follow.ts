import type { Key, Write } from '@jieti/store';
import { type StandingRecord, standingItem, standingOf } from '../inspections/standing-record.ts';
import { letterFollows } from '../letters/follow-unit.ts';
import type { LetterRecord } from '../letters/letter-record.ts';
import { type PostRecord, postItem, postOf } from '../posts/post-record.ts';
import { type ReportRecord, reportItem } from '../reports/report-record.ts';
import { putVersion } from '../table.ts';
import type { BreakdownRecord } from '../targets/breakdown-record.ts';
import { targetsFollow } from '../targets/follow-unit.ts';
import type { StagedPlace } from './restructure.ts';

/** What lies with a unit under a place in the tree; anything else that lies there stays as it is. */
export type Placed =
  | BreakdownRecord
  | LetterRecord
  | PostRecord
  | ReportRecord
  | StandingRecord
  | (Key & { readonly entity: 'unit-period' });

const postFollows = (post: PostRecord, { now }: StagedPlace): Write[][] => {
  const moved = postItem(postOf(post), now, post.version);
  const index = (item: object): unknown => Reflect.get(item, 'GSI1SK');
  return index(moved) === index(post) ? [] : [[putVersion(moved, post.version)]];
};

const reportFollows = (report: ReportRecord, { now }: StagedPlace): Write[][] =>
  report.path === now
    ? []
    : [[putVersion(reportItem({ ...report, path: now }), report.version, report.path)]];

const findingFollows = (record: StandingRecord, { now }: StagedPlace): Write[][] =>
  record.path === now
    ? []
    : [[putVersion(standingItem({ ...standingOf(record), path: now }), record.version, record.path)]];

const letterOfYear = (items: readonly Placed[], wanted: number): LetterRecord | undefined =>
  items.find((item): item is LetterRecord => item.entity === 'letter' && item.year === wanted);

/**
 * What takes something that lies with a unit along to the unit's place, or lets it end with the unit: nothing if it is done.
 * `items` is all that lies with it, `at` the instant of the act that moved or ended the unit.
 */
export const follow = (item: Placed, items: readonly Placed[], place: StagedPlace, at: string): Write[][] => {
  switch (item.entity) {
    case 'letter':
      return letterFollows(item, place, at);
    case 'post':
      return postFollows(item, place);
    case 'report':
      return reportFollows(item, place);
    case 'finding-standing':
      return findingFollows(item, place);
    case 'targets':
      return targetsFollow(item, letterOfYear(items, item.year), place, at);
    default:
      return [];
  }
};
