import { city, effects } from '@jieti/lambda';
import type { Post } from '@jieti/letters/contract';
import { type GradedYear, legalDateOf, yearOf } from '@jieti/rules';
import type { Key } from '@jieti/store';
import { archiveBatchKey, resultsPK } from '../keys.ts';
import { postCopy, postsBetween, storeHolders } from '../projections/posts.ts';
import { type ResultRecord, resultOf, versionOf } from '../results/result.ts';
import { versionsOf } from '../results/version-record.ts';
import { table } from '../table.ts';
import { type PublicationRecord, publicationOf, publicationOfUnit } from '../years.ts';
import { entriesOf } from './archive-record.ts';
import { fileEntries } from './file-entries.ts';

/** A batch of a published year's units whose results are to be filed; the table's stream carries it out. */
export interface ArchiveBatch extends Key, GradedYear {
  readonly entity: 'archive-batch';
  readonly n: number;
  /** The last unit of the batch before; empty for the first. */
  readonly after: string;
}

const batchOf = ({ year, by }: GradedYear, n: number, after: string): ArchiveBatch => ({
  ...archiveBatchKey({ year, by }, n),
  entity: 'archive-batch',
  year,
  ...(by !== undefined && { by }),
  n,
  after,
});

/** Units that a batch holds at most; only tests and benches set it. */
const batchUnits = (): number => Number(process.env.ARCHIVE_BATCH_UNITS ?? 250);

/** Begins to file a published year in the archives (A11). */
export const startFiling = async (publication: PublicationRecord): Promise<void> => {
  await table.insertNow({ ...batchOf(publication, 0, '') });
};

const file = async (
  publication: PublicationRecord,
  records: readonly ResultRecord[],
  posts: readonly Post[],
): Promise<void> => {
  await storeHolders(posts);
  const entries = await Promise.all(
    records.map(async (record) => {
      const { year, unit } = record.result;
      const kept = versionOf(record) > 1 ? await versionsOf(year, unit) : [];
      return entriesOf(publication, record, kept, posts);
    }),
  );
  await fileEntries(entries.flat());
};

/**
 * Files one batch and asks for the next: whatever a city's size, no call does more than a batch. Idempotent: what is filed already
 * is left alone. A result or a post that changes meanwhile is filed anew by whoever changed it.
 */
export const fileBatch = async ({ n, after, ...of }: ArchiveBatch): Promise<void> => {
  const publication = await publicationOf(of);
  if (!publication) return;
  // `!` sorts before all that ids are made of: what comes after the last unit of the batch before.
  const { items: page } = await table.page<ResultRecord>({
    partition: resultsPK(of.year, publication.runId),
    between: [`${after}!`, '~'],
    pageSize: batchUnits(),
  });
  const [first, last] = [page[0]?.result.unit, page.at(-1)?.result.unit];
  if (first === undefined || last === undefined) return;
  await file(publication, page, await postsBetween(first, last));
  await table.insertNow({ ...batchOf(of, n + 1, last) });
};

/** Files a unit's result anew: there is a new version of it (I-23). The old ones stay beside it. */
export const fileVersion = async (year: number, unit: string): Promise<void> => {
  const publication = await publicationOfUnit(year, unit);
  const record = publication && (await resultOf(year, publication.runId, unit));
  if (record) await file(publication, [record], await postsBetween(unit, unit));
};

/** The first year that can be graded. */
const firstYear = 2000;

/**
 * Files what was published already for a post whose holders, or their days in it, became known since. By our copy of it, not by the
 * message that told: messages come in any order.
 */
export const filePost = async (unit: string, id: string): Promise<void> => {
  const post = await postCopy(unit, id);
  if (!post) return;
  const now = yearOf(legalDateOf(effects.now(), city().zone));
  const since = Math.min(now + 1, ...post.tenures.map(({ from }) => yearOf(from)));
  for (let year = Math.max(since, firstYear); year <= now; year++) {
    const publication = await publicationOfUnit(year, unit);
    const record = publication && (await resultOf(year, publication.runId, unit));
    if (record) await file(publication, [record], [post]);
  }
};
