import { canonical, hashOfState, plain, sha256 } from './canonical.ts';
import type { ChainHead, EntryContent, LedgerEntry } from './entry.ts';

/** The `previous` of a subject's first entry. */
export const genesis = '0'.repeat(64);

/** The chain of a subject of which nothing was entered yet. */
export const emptyChain: ChainHead = { entries: 0, head: genesis };

/** SHA-256, in hex, of the entry without its hash, in the canonical JSON of RFC 8785. */
export const hashOfEntry = (entry: object): string => sha256(canonical(entry));

/** Ties a new entry to the end of its subject's chain. */
export const append = <C extends EntryContent>(
  chain: ChainHead,
  content: C,
  stateAfter: object,
): LedgerEntry<C> => {
  const open = {
    ...plain(content),
    entry: chain.entries + 1,
    state: hashOfState(stateAfter),
    previous: chain.head,
  };
  return { ...open, hash: hashOfEntry(open) };
};

/** The state of the chain after an entry. */
export const headAfter = ({ entry, hash }: Pick<LedgerEntry, 'entry' | 'hash'>): ChainHead => ({
  entries: entry,
  head: hash,
});
