import type { Decided } from '../../decision/index.ts';
import type { Instant } from '../../vocabulary.ts';
import type { Archive, ArchiveEntry } from './archive.ts';

/**
 * An entry as the history of an archive has it: what everybody may know who opens the archive (A11, I-22), and the hash of all of
 * it, by which an entry that was altered is found.
 */
export interface FiledEntry
  extends Pick<ArchiveEntry, 'year' | 'unit' | 'post' | 'from' | 'to' | 'version' | 'cause' | 'grade'> {
  readonly hash: string;
}

/** The history's words for what was filed. */
export type ResultsFiled = { readonly entries: readonly FiledEntry[] };

export const filedEntry = (entry: ArchiveEntry, hash: string): FiledEntry => {
  const { year, unit, post, from, to, version, cause, grade } = entry;
  return { year, unit, post, from, to, version, cause, grade, hash };
};

/**
 * Files results in a leader's archive after publication, or when a result or a post became known otherwise (A11). Nobody asks for
 * it: it follows from the publication.
 */
export const fileInArchive = (
  archive: Archive,
  entries: readonly FiledEntry[],
  now: Instant,
): Decided<Archive, ResultsFiled> => ({
  type: 'results-filed',
  at: now,
  actor: { by: 'system', cause: 'evaluation' },
  articles: ['archives'],
  data: { entries },
  state: { ...archive, filed: archive.filed + entries.length },
});
