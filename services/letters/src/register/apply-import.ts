import type { Write } from '@jieti/store';
import type { Manifest } from '../bulk/manifest.ts';
import { deedOf, historyOf } from '../history.ts';
import { postKey, unitKey } from '../keys.ts';
import type { StagedPost } from '../posts/plan-posts.ts';
import { postItem } from '../posts/post-record.ts';
import { putVersion } from '../table.ts';
import { countUnits } from './branch-counts.ts';
import type { StagedUnit } from './plan-import.ts';
import { unitItem } from './unit-record.ts';

/** What one unit of an import writes: the record, and its history. */
const unitWrites = ({ unit, path, before, version }: StagedUnit, manifest: Manifest): Write[] => [
  putVersion(unitItem(unit, path, version + 1), version),
  historyOf(
    unitKey(unit.id),
    'unit-imported',
    deedOf(manifest),
    before ? { ...before, version } : undefined,
    {
      ...unit,
      version: version + 1,
    },
  ),
];

/** What one post of an import writes: the record, and its history. */
const postWrites = ({ post, path, before, version }: StagedPost, manifest: Manifest): Write[] => [
  putVersion(postItem(post, path, version + 1), version),
  historyOf(
    postKey(post.unit, post.id),
    'post-imported',
    deedOf(manifest),
    before ? { ...before, version } : undefined,
    { ...post, version: version + 1 },
  ),
];

/** What a chunk of an import writes. */
export const applyImport = (manifest: Manifest, rows: readonly unknown[]): Write[] => {
  const staged = rows as readonly (StagedUnit | StagedPost)[];
  const created = staged.flatMap((row) => ('unit' in row && row.before === null ? [row.path] : []));
  return [
    ...staged.flatMap((row) => ('unit' in row ? unitWrites(row, manifest) : postWrites(row, manifest))),
    ...countUnits(created),
  ];
};
