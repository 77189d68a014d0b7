import type { LedgerEntry } from './entry.ts';
import { genesis, hashOfEntry } from './seal.ts';

/** What is wrong with a chain, and at which entry. */
interface ChainFault {
  readonly entry: number;
  readonly code:
    | 'out-of-order'
    | 'hash-mismatch'
    | 'broken-link'
    | 'truncated'
    | 'beyond-head'
    | 'head-mismatch';
}

export interface Verdict {
  readonly intact: boolean;
  readonly entries: number;
  /** Hash of the last entry. */
  readonly head: string;
  readonly faults: readonly ChainFault[];
}

/** What the case itself says of its ledger: how many entries, and the last one's hash. */
export interface Head {
  readonly version: number;
  readonly head: string;
}

const hashHolds = ({ hash, ...rest }: LedgerEntry): boolean => hashOfEntry(rest) === hash;

const faultsAt = (entry: LedgerEntry, at: number, before: LedgerEntry | undefined): ChainFault[] => {
  const faults: ChainFault[] = [];
  if (entry.entry !== at) faults.push({ entry: at, code: 'out-of-order' });
  if (!hashHolds(entry)) faults.push({ entry: at, code: 'hash-mismatch' });
  if (entry.previous !== (before?.hash ?? genesis)) faults.push({ entry: at, code: 'broken-link' });
  return faults;
};

const faultsAtEnd = (count: number, head: string, expected: Head): ChainFault[] => {
  if (count < expected.version) return [{ entry: count + 1, code: 'truncated' }];
  if (count > expected.version) return [{ entry: expected.version + 1, code: 'beyond-head' }];
  return head === expected.head ? [] : [{ entry: count, code: 'head-mismatch' }];
};

/**
 * Judges a case's ledger, offline if need be: every entry in its place, its hash its own, tied to the one before,
 * and as many of them as the case says there are. Names every fault.
 */
export const verifyChain = (entries: readonly LedgerEntry[], expected: Head): Verdict => {
  const head = entries.at(-1)?.hash ?? genesis;
  const faults = [
    ...entries.flatMap((entry, i) => faultsAt(entry, i + 1, entries[i - 1])),
    ...faultsAtEnd(entries.length, head, expected),
  ];
  return { intact: faults.length === 0, entries: entries.length, head, faults };
};
