import { atVersion, type Write } from '@jieti/store';
import type { Manifest } from '../bulk/manifest.ts';
import { postEntry } from '../posts/post-ledger.ts';
import { postItem } from '../posts/post-record.ts';
import { countUnits } from '../register/branch-counts.ts';
import { unitEntry } from '../register/unit-ledger.ts';
import { historyAfter, unitItem } from '../register/unit-record.ts';
import { table } from '../table.ts';
import type { StagedPost, StagedUnit } from './staged-rows.ts';

/** Plans the writes of one unit of an import: the record, and its entry. */
const unitWrites = ({ unit, path, before, enteredOn, earlier, event }: StagedUnit): Write[] => {
  const entry = unitEntry({ ...event, state: unit }, before);
  const past = enteredOn === undefined ? undefined : { enteredOn, ...(earlier && { earlier }) };
  return [
    table.replace(unitItem(unit, path, historyAfter(entry, past)), atVersion(before?.version)),
    entry.write,
  ];
};

/** Plans the writes of one post of an import: the record, and its entry. */
const postWrites = ({ post, path, before, event }: StagedPost): Write[] => {
  const { version, head, write } = postEntry({ ...event, state: post }, before);
  return [table.replace(postItem(post, path, { version, head }), atVersion(before?.version)), write];
};

/** Plans a chunk of an import. */
export const applyImport = (_: Manifest, rows: readonly unknown[]): Write[] => {
  const staged = rows as readonly (StagedUnit | StagedPost)[];
  const created = staged.flatMap((row) => ('unit' in row && row.before === null ? [row.path] : []));
  return [
    ...staged.flatMap((row) => ('unit' in row ? unitWrites(row) : postWrites(row))),
    ...countUnits(created),
  ];
};
