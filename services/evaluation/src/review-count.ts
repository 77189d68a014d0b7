import type { GradedYear } from '@jieti/rules';
import type { Write } from '@jieti/store';
import { reviewCountKey } from './keys.ts';
import { table } from './table.ts';

/** Reviews of a year that are not answered yet, and those that were upheld. */
export interface ReviewCount {
  readonly open: number;
  readonly upheld: number;
}

/** The count as it stands; undefined where nobody ever asked. */
export const reviewCount = (of: GradedYear): Promise<ReviewCount | undefined> =>
  table.read<ReviewCount>(reviewCountKey(of));

/** Part of a transaction: one more or less open, one more upheld. */
export const countWrite = (of: GradedYear, change: ReviewCount): Write =>
  table.update(reviewCountKey(of), { set: { entity: 'review-count' }, add: { ...change } });

/** Part of a publication: the count is as it was read, so that no review was asked for meanwhile. */
export const sameCount = (of: GradedYear, read: ReviewCount | undefined): Write =>
  table.check(reviewCountKey(of), read ? { open: read.open, upheld: read.upheld } : null);
