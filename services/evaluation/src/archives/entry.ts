import type { Post } from '@jieti/letters/contract';
import { hasArchive, heldInYear } from '@jieti/rules';
import type { Key } from '@jieti/store';
import { archiveKey } from '../keys.ts';
import { type Result, type ResultRecord, versionOf } from '../results/result.ts';
import { firstVersion, type VersionRecord } from '../versions/version.ts';
import type { Publication } from '../years.ts';

/** A published result in the archive of somebody who answered for the unit in that year (A11). Written once for each version. */
export interface ArchiveEntry extends Key {
  readonly entity: 'archive-entry';
  readonly holder: string;
  readonly year: number;
  readonly unit: string;
  readonly name: Result['name'];
  readonly post: string;
  readonly title: Post['title'];
  readonly role: Post['role'];
  /** First and last day in the post, within the year. */
  readonly from: string;
  readonly to: string;
  readonly version: number;
  readonly cause: VersionRecord['cause'];
  readonly score: number;
  readonly grade: Result['outcome']['grade'];
  readonly caps: Result['outcome']['caps'];
  readonly document: VersionRecord['document'];
  readonly filedAt: string;
}

type Version = Pick<VersionRecord, 'version' | 'cause' | 'at' | 'document' | 'result'>;

/** All versions of a published result, the first included. */
const versionsIn = (
  publication: Publication,
  record: ResultRecord,
  kept: readonly VersionRecord[],
): readonly Version[] => (versionOf(record) === 1 ? [firstVersion(publication, record)] : kept);

/** What belongs in archives of a unit's published result: for each principal and leader in charge, by their days in the post. */
export const entriesOf = (
  publication: Publication,
  record: ResultRecord,
  kept: readonly VersionRecord[],
  posts: readonly Post[],
): ArchiveEntry[] => {
  const { year, unit } = record.result;
  return posts
    .filter((post) => post.unit === unit && hasArchive(post.role))
    .flatMap(({ id: post, title, role, tenures }) =>
      heldInYear(tenures, year).flatMap(({ holder, from, to }) =>
        versionsIn(publication, record, kept).map(({ version, cause, at, document, result }) => ({
          ...archiveKey(holder, { year, unit, post, from }, version),
          ...({ entity: 'archive-entry', holder, year, unit, name: result.name } as const),
          ...{ post, title, role, from, to, version, cause },
          ...{ score: result.outcome.score, grade: result.outcome.grade, caps: result.outcome.caps },
          ...{ document, filedAt: at },
        })),
      ),
    );
};
