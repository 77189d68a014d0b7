import type { Write } from '@jieti/store';
import type { Manifest } from './manifest.ts';

/** Applies another bulk act to its end: for an act that must not be written while that one is half-way. */
type FinishOther = (bulk: string) => Promise<unknown>;

/**
 * One kind of bulk act. `apply` plans the writes of a chunk; undefined says that somebody was first and the chunk is to be
 * judged again. `begun` is run when the stream brings the decision, before anything is applied; it must be idempotent.
 */
export interface BulkKind {
  readonly apply: (
    manifest: Manifest,
    rows: readonly unknown[],
    finishOther: FinishOther,
  ) => readonly Write[] | Promise<readonly Write[] | undefined>;
  readonly begun?: (manifest: Manifest) => Promise<void>;
}

/** All kinds by their names, assembled above everything that has one. */
export type BulkKinds = Readonly<Record<string, BulkKind>>;

/** @throws where a manifest names a kind that nobody has. */
export const kindOf = (kinds: BulkKinds, { id, kind }: Manifest): BulkKind => {
  const found = kinds[kind];
  if (!found) throw new Error(`bulk act ${id} is of an unknown kind, ${kind}`);
  return found;
};
