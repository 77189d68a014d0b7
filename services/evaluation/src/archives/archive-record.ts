import type { Post } from '@jieti/letters/contract';
import { type Archive, type ArchiveEntry, archiveEntries } from '@jieti/rules';
import type { Key } from '@jieti/store';
import { archiveHeadKey, archiveKey } from '../keys.ts';
import type { ResultRecord } from '../results/result.ts';
import { allVersions, type VersionRecord } from '../results/version-record.ts';
import { historyOf, type RecordOf, type Stored } from '../stored.ts';
import { table } from '../table.ts';
import type { PublicationRecord } from '../years.ts';

/** What was done with a holder's archive, as the table holds it beside the entries. */
export type ArchiveRecord = Stored<Archive>;

/** An entry as the table holds it: one for each year, unit, post, time in it, and version of the result. */
export interface ArchiveEntryRecord extends ArchiveEntry, Key {
  readonly entity: 'archive-entry';
}

export const archiveRecordOf = (holder: string): RecordOf => ({
  entity: 'archive',
  id: holder,
  key: archiveHeadKey(holder),
  unit: null,
});

export const findArchive = (holder: string): Promise<ArchiveRecord | undefined> =>
  table.read<ArchiveRecord>(archiveHeadKey(holder));

export const archiveHistory = (holder: string) => historyOf(archiveRecordOf(holder));

export const entryRecordOf = (entry: ArchiveEntry): ArchiveEntryRecord => ({
  ...archiveKey(entry.holder, entry, entry.version),
  entity: 'archive-entry',
  ...entry,
});

/** The entries that archives hold of a unit's published result, in all its versions. */
export const entriesOf = (
  publication: PublicationRecord,
  record: ResultRecord,
  stored: readonly VersionRecord[],
  posts: readonly Post[],
): ArchiveEntry[] => {
  const versions = allVersions(publication, record, stored).map(
    ({ version, cause, at, document, result: { year, unit, name, outcome } }) => ({
      year,
      unit,
      name,
      version,
      cause,
      score: outcome.score,
      grade: outcome.grade,
      caps: outcome.caps,
      document,
      filedAt: at,
    }),
  );
  return archiveEntries(versions, posts);
};
