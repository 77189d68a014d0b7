import type { Write } from '@jieti/store';
import { reviewCountKey } from './keys.ts';
import { table } from './table.ts';

/** Reviews of a year that are not answered yet, and those that were upheld. */
export interface ReviewCount {
  readonly open: number;
  readonly upheld: number;
}

/** The count as it stands; undefined where nobody ever asked. */
export const reviewCount = (year: number): Promise<ReviewCount | undefined> =>
  table.read<ReviewCount>(reviewCountKey(year));

/** Part of a transaction: one more or less open, one more upheld. */
export const countWrite = (year: number, change: ReviewCount): Write =>
  table.update(reviewCountKey(year), { set: { entity: 'review-count' }, add: { ...change } });

/** Part of a publication: the count is as it was read, so that no review was asked for meanwhile. */
export const sameCount = (year: number, read: ReviewCount | undefined): Write =>
  table.check(reviewCountKey(year), read ? { open: read.open, upheld: read.upheld } : null);
