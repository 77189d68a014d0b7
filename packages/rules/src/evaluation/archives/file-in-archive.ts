import type { Decided } from '../../decision/index.ts';
import type { Instant } from '../../vocabulary.ts';
import type { Archive, ArchiveEntry } from './archive.ts';

/** The history's words for what was filed: each entry as it was filed then. */
export type ResultsFiled = { readonly entries: readonly ArchiveEntry[] };

/**
 * Files results in a leader's archive after publication, or when a result or a post became known otherwise (A11). Nobody asks for
 * it: it follows from the publication.
 */
export const fileInArchive = (
  archive: Archive,
  entries: readonly ArchiveEntry[],
  now: Instant,
): Decided<Archive, ResultsFiled> => ({
  type: 'results-filed',
  at: now,
  actor: { by: 'system', cause: 'evaluation' },
  articles: ['A11'],
  data: { entries },
  state: { ...archive, filed: archive.filed + entries.length },
});
