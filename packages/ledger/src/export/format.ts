import { canonical } from '../canonical.ts';
import type { ChainHead, LedgerEntry, Subject } from '../entry.ts';
import type { Leaf, LedgerRoot } from '../root.ts';
import type { SequenceHash } from '../sequence.ts';

/**
 * The export of all ledgers, format `jieti-ledger/2`: JSON Lines, each line the canonical JSON (RFC 8785) of one record in
 * UTF-8, ended by LF. First `export`; then each subject of all services in the order of their keys (`leafKey`), followed by
 * its entries in their order and by the values, in their order too, that its entries cover by one hash (`covers` of an entry's
 * data); then the roots in the order of days, each with the leaves that changed since the one before; last `end` with how many
 * there were of each.
 */
export const format = 'jieti-ledger/2';

/** A subject, with what its own record says of its chain. */
export type SubjectRecord = { readonly kind: 'subject' } & Pick<Leaf, 'service' | 'subject'> & ChainHead;

export type ExportRecord =
  | { readonly kind: 'export'; readonly format: typeof format }
  | SubjectRecord
  /** As it lies in the table, altered or not. */
  | { readonly kind: 'entry'; readonly entry: object }
  | { readonly kind: 'covered'; readonly value: object }
  | { readonly kind: 'root'; readonly root: LedgerRoot; readonly changed: readonly Leaf[] }
  | {
      readonly kind: 'end';
      readonly subjects: number;
      readonly entries: number;
      readonly roots: number;
    };

export const lineOf = (one: ExportRecord): string => `${canonical(one)}\n`;

/** An entry as it stands in a file, with what its place is judged by. */
export interface ReadEntry {
  readonly subject: Subject;
  readonly at: string;
  readonly linked: Pick<LedgerEntry, 'entry' | 'previous' | 'hash'>;
  /** The hash of many values that it covers, if it does. */
  readonly covers: SequenceHash | null;
}

/** A leaf as it stands in a file, with the value that the tree over the leaves was made of. */
export interface ReadLeaf extends Leaf {
  readonly hashed: object;
}

/** A root as it stands in a file. */
export interface ReadRoot {
  readonly date: string;
  readonly sealedAt: string;
  /** The number of leaves of the tree, and its top. */
  readonly count: number;
  readonly top: string;
  readonly previous: { readonly date: string | null; readonly root: string };
  readonly root: string;
  /** The value that the root's hash was made of, and that hash. */
  readonly hashed: object;
  readonly leaves: readonly ReadLeaf[];
  /** True where `leaves` are all there were on that day, false where only those that changed. */
  readonly whole: boolean;
}

/** A record of a file, whatever the format it is in. */
export type ReadRecord =
  | { readonly kind: 'export' }
  | SubjectRecord
  | { readonly kind: 'entry'; readonly entry: ReadEntry }
  | { readonly kind: 'covered'; readonly hash: string }
  | { readonly kind: 'root'; readonly root: ReadRoot }
  | { readonly kind: 'end'; readonly subjects: number; readonly entries: number; readonly roots: number };
