import { genesis, hashOfEntry } from './chain.ts';
import type { ChainHead } from './entry.ts';

/** A fault of a chain, and at which entry. */
export interface ChainFault {
  readonly entry: number;
  readonly code:
    | 'out-of-order'
    | 'hash-mismatch'
    | 'broken-link'
    | 'truncated'
    | 'beyond-head'
    | 'head-mismatch'
    | 'state-mismatch'
    | 'unreadable';
}

export interface ChainVerdict {
  readonly intact: boolean;
  readonly entries: number;
  /** Hash of the last entry, as it says; empty if it says none. */
  readonly head: string;
  readonly faults: readonly ChainFault[];
}

/**
 * The part of an entry by which its place in the chain is judged; its hash covers the rest, whatever that is. Where somebody
 * altered it, each of them may be anything.
 */
export interface Linked {
  readonly entry?: unknown;
  readonly previous?: unknown;
  readonly hash?: unknown;
}

const hashHolds = ({ hash, ...rest }: Linked): boolean => hashOfEntry(rest) === hash;

const faultsAt = (entry: Linked, at: number, before: Linked | undefined): ChainFault[] => {
  const faults: ChainFault[] = [];
  if (entry.entry !== at) faults.push({ entry: at, code: 'out-of-order' });
  if (!hashHolds(entry)) faults.push({ entry: at, code: 'hash-mismatch' });
  if (entry.previous !== (before ? before.hash : genesis)) faults.push({ entry: at, code: 'broken-link' });
  return faults;
};

const faultsAtEnd = (count: number, head: string, expected: ChainHead): ChainFault[] => {
  if (count < expected.entries) return [{ entry: count + 1, code: 'truncated' }];
  if (count > expected.entries) return [{ entry: expected.entries + 1, code: 'beyond-head' }];
  return head === expected.head ? [] : [{ entry: count, code: 'head-mismatch' }];
};

const headOf = (last: Linked | undefined): string => {
  if (!last) return genesis;
  return typeof last.hash === 'string' ? last.hash : '';
};

/**
 * Judges a subject's history, offline if need be: every entry in its place, its hash its own, tied to the one before, and
 * as many of them as the record says there are. Names every fault.
 */
export const verifyChain = (entries: readonly Linked[], expected: ChainHead): ChainVerdict => {
  const head = headOf(entries.at(-1));
  const faults = [
    ...entries.flatMap((entry, i) => faultsAt(entry, i + 1, entries[i - 1])),
    ...faultsAtEnd(entries.length, head, expected),
  ];
  return { intact: faults.length === 0, entries: entries.length, head, faults };
};

const faultsOfSealed = (first: Linked, { entries, head }: ChainHead): ChainFault[] => {
  const faults: ChainFault[] = [];
  if (first.entry !== entries) faults.push({ entry: entries, code: 'out-of-order' });
  if (!hashHolds(first)) faults.push({ entry: entries, code: 'hash-mismatch' });
  if (first.hash !== head) faults.push({ entry: entries, code: 'head-mismatch' });
  return faults;
};

/**
 * Judges how a history went on since it was sealed: the sealed entry is still the one that was sealed, and those after it are an
 * unbroken chain from there to where the record says it stands. The same as `verifyChain` where nothing was sealed yet.
 * @param entries from the sealed one on, that one included.
 */
export const verifySince = (
  entries: readonly Linked[],
  sealed: ChainHead,
  expected: ChainHead,
): readonly ChainFault[] => {
  if (sealed.entries === 0) return verifyChain(entries, expected).faults;
  const [first, ...later] = entries;
  if (!first) return [{ entry: sealed.entries, code: 'truncated' }];
  return [
    ...faultsOfSealed(first, sealed),
    ...later.flatMap((entry, i) => faultsAt(entry, sealed.entries + i + 1, entries[i])),
    ...faultsAtEnd(sealed.entries + later.length, headOf(entries.at(-1)), expected),
  ];
};
