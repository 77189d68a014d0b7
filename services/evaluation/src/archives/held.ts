import type { Post } from '@jieti/letters/contract';
import { heldInYear } from '@jieti/rules';
import type { ArchiveEntryRecord } from './archive-record.ts';

/**
 * Entries whose time in the post is still on record, with its last day as it is known now: who was entered by mistake, and taken out
 * again, did not answer for it.
 */
export const stillHeld = (
  entries: readonly ArchiveEntryRecord[],
  posts: readonly Post[],
): ArchiveEntryRecord[] =>
  entries.flatMap((entry) => {
    const { holder, year, unit, post, from } = entry;
    const tenure = posts
      .filter((one) => one.unit === unit && one.id === post)
      .flatMap(({ tenures }) => heldInYear(tenures, year))
      .find((one) => one.holder === holder && one.from === from);
    return tenure ? [{ ...entry, to: tenure.to }] : [];
  });
