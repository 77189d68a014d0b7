import { postOf, unitOf } from '@jieti/rules';
import { atVersion, type Chained, type Key, type Write } from '@jieti/store';
import type { Manifest } from '../bulk/manifest.ts';
import { postKey, unitKey } from '../keys.ts';
import { postEntry } from '../posts/post-ledger.ts';
import { type PostRecord, postItem } from '../posts/post-record.ts';
import { countUnits } from '../register/branch-counts.ts';
import { unitEntry } from '../register/unit-ledger.ts';
import { historyAfter, type UnitRecord, unitItem } from '../register/unit-record.ts';
import { table } from '../table.ts';
import type { StagedPost, StagedUnit } from './staged-rows.ts';

type StagedRow = StagedUnit | StagedPost;

const keyOfRow = (row: StagedRow): Key =>
  'unit' in row ? unitKey(row.unit.id) : postKey(row.post.unit, row.post.id);

const named = ({ PK, SK }: Key): string => `${PK} ${SK}`;

/** The records that rows go over, as they stand. */
type Standing = ReadonlyMap<string, UnitRecord | PostRecord>;

const standingOf = async (rows: readonly StagedRow[]): Promise<Standing> => {
  const keys = rows.filter(({ before }) => before !== null).map(keyOfRow);
  const records = await table.readMany<UnitRecord | PostRecord>(keys);
  return new Map(records.map((record) => [named(record), record]));
};

/** The record that a row was judged by; another stands there where somebody has applied the row already, whose race this one loses. */
const judgedBy = <R extends Chained>(record: R | undefined, before: Chained | null): R | undefined =>
  record?.version === before?.version ? record : undefined;

/** Plans the writes of one unit of an import: the record, and its entry. */
const unitWrites = (row: StagedUnit, standing: Standing): Write[] => {
  const { unit, path, before, enteredOn, event } = row;
  const record = judgedBy(standing.get(named(keyOfRow(row))) as UnitRecord | undefined, before);
  const entry = unitEntry({ ...event, state: unit }, before, record && unitOf(record));
  return [
    table.replace(unitItem(unit, path, historyAfter(entry, enteredOn)), atVersion(before?.version)),
    entry.write,
  ];
};

/** Plans the writes of one post of an import: the record, and its entry. */
const postWrites = (row: StagedPost, standing: Standing): Write[] => {
  const { post, path, before, event } = row;
  const record = judgedBy(standing.get(named(keyOfRow(row))) as PostRecord | undefined, before);
  const { version, head, write } = postEntry({ ...event, state: post }, before, record && postOf(record));
  return [table.replace(postItem(post, path, { version, head }), atVersion(before?.version)), write];
};

/** Plans a chunk of an import; what it goes over is held against its ledger, as it stands now. */
export const applyImport = async (_: Manifest, rows: readonly unknown[]): Promise<Write[]> => {
  const staged = rows as readonly StagedRow[];
  const standing = await standingOf(staged);
  const created = staged.flatMap((row) => ('unit' in row && row.before === null ? [row.path] : []));
  return [
    ...staged.flatMap((row) => ('unit' in row ? unitWrites(row, standing) : postWrites(row, standing))),
    ...countUnits(created),
  ];
};
