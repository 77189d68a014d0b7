import { effects } from '@jieti/lambda';
import { hashOfState } from '@jieti/ledger';
import { type ArchiveEntry, filedEntry, fileInArchive, newArchive } from '@jieti/rules';
import { inParallel, LostRace, retryOnConflict, transact } from '@jieti/store';
import { archiveHeadKey } from '../keys.ts';
import { planRecord, stateOf } from '../stored.ts';
import { table } from '../table.ts';
import {
  type ArchiveEntryRecord,
  type ArchiveRecord,
  archiveRecordOf,
  entryRecordOf,
  findArchive,
} from './archive-record.ts';

/** Entries that are written with their history in one transaction, which takes a hundred items. */
const mostAtOnce = 90;

/** Holders whose archives are written at the same time. */
const holdersAtOnce = 8;

const nameOf = ({ PK, SK }: ArchiveEntryRecord): string => `${PK} ${SK}`;

/** Those that are not filed yet, or not as they are now. */
const unfiled = async (entries: readonly ArchiveEntry[]): Promise<ArchiveEntry[]> => {
  const filed = await table.readMany<ArchiveEntryRecord>(entries.map(entryRecordOf));
  const known = new Map(filed.map((record) => [nameOf(record), hashOfState(record)]));
  return entries.filter((entry) => {
    const record = entryRecordOf(entry);
    return known.get(nameOf(record)) !== hashOfState(record);
  });
};

/** @throws LostRace where the archive was changed since it was read. */
const fileOnce = async (
  holder: string,
  entries: readonly ArchiveEntry[],
  before: ArchiveRecord | undefined,
): Promise<void> => {
  const archive = before ? stateOf(before) : newArchive(holder);
  const filed = entries.map((entry) => filedEntry(entry, hashOfState(entry)));
  const decided = fileInArchive(archive, filed, effects.now());
  const { writes } = planRecord(archiveRecordOf(holder), before, decided);
  const puts = entries.map((entry) => table.put({ ...entryRecordOf(entry) }));
  if (!(await transact([...puts, ...writes]))) throw new LostRace();
};

/** Files entries in one holder's archive, with the history of it. */
const fileWith = async (
  holder: string,
  entries: readonly ArchiveEntry[],
  read: ArchiveRecord | undefined,
): Promise<void> => {
  let before = read;
  for (let n = 0; n < entries.length; n += mostAtOnce) {
    const some = entries.slice(n, n + mostAtOnce);
    await retryOnConflict(
      async () => {
        const archive = before ?? (await findArchive(holder));
        before = undefined;
        await fileOnce(holder, some, archive);
      },
      (error) => error instanceof LostRace,
    );
  }
};

/** Files entries, each with its holder (A11). Idempotent: what is filed already, as it is now, is left alone. */
export const fileEntries = async (all: readonly ArchiveEntry[]): Promise<void> => {
  const entries = await unfiled(all);
  const byHolder = Map.groupBy(entries, ({ holder }) => holder);
  const archives = await table.readMany<ArchiveRecord>([...byHolder.keys()].map(archiveHeadKey));
  const known = new Map(archives.map((archive) => [archive.holder, archive]));
  await inParallel([...byHolder], holdersAtOnce, ([holder, own]) => fileWith(holder, own, known.get(holder)));
};
