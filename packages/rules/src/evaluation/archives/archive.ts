import type { DocumentRef } from '../../decision/index.ts';
import type { Bilingual, Grade, Instant, LegalDate, PostRole, UnitId } from '../../vocabulary.ts';
import type { Cap } from '../grading/index.ts';
import { hasArchive, heldInYear, type TenureDays } from './tenures.ts';

/** The performance archive of a leader, as far as it is told what was done with it (A11). */
export interface Archive {
  readonly holder: string;
  /** The number of entries that were filed in it. */
  readonly filed: number;
  /** The number of times that a personnel department took note of something. */
  readonly acknowledged: number;
}

export const newArchive = (holder: string): Archive => ({ holder, filed: 0, acknowledged: 0 });

/** A published result as it is filed: one version of it. */
export interface FiledResult {
  readonly year: number;
  readonly unit: UnitId;
  readonly name: Bilingual;
  readonly version: number;
  readonly cause: string;
  readonly score: number;
  readonly grade: Grade;
  readonly caps: readonly Cap[];
  readonly document: DocumentRef | null;
  readonly filedAt: Instant;
}

/** A published result in the archive of somebody who answered for the unit in that year (A11). */
export interface ArchiveEntry extends FiledResult {
  readonly holder: string;
  readonly post: string;
  readonly title: Bilingual;
  readonly role: PostRole;
  /** First and last day in the post, within the year. */
  readonly from: LegalDate;
  readonly to: LegalDate;
}

/** A post of the unit with all who held it. */
export interface FilingPost {
  readonly unit: UnitId;
  readonly id: string;
  readonly title: Bilingual;
  readonly role: PostRole;
  readonly tenures: readonly TenureDays[];
}

/** Files versions of a unit's published result with each principal and leader in charge, by their days in the post (A11). */
export const archiveEntries = (
  versions: readonly FiledResult[],
  posts: readonly FilingPost[],
): ArchiveEntry[] =>
  versions.flatMap((result) =>
    posts
      .filter((post) => post.unit === result.unit && hasArchive(post.role))
      .flatMap(({ id: post, title, role, tenures }) =>
        heldInYear(tenures, result.year).map(({ holder, from, to }) => ({
          ...result,
          holder,
          post,
          title,
          role,
          from,
          to,
        })),
      ),
  );
