/** One hash-chained history for every subject of every service. */
export { canonical, hashOfState, plain, sha256 } from './canonical.ts';
export { append, emptyChain, genesis, hashOfEntry, headAfter } from './chain.ts';
export {
  type ChainHead,
  type EntryContent,
  type EntryRead,
  type LedgerEntry,
  type Subject,
  subjectKey,
} from './entry.ts';
export { isReadable, readEntry } from './read-entry.ts';
export {
  changedLeaves,
  hashOfRoot,
  type Leaf,
  type Leaves,
  type LedgerRoot,
  leafKey,
  sealDay,
  sealUnchangedDay,
  withChanges,
} from './root.ts';
export { addToSequence, emptySequence, type SequenceHash, sameSequence } from './sequence.ts';
export { type ChainFault, type ChainVerdict, type Linked, verifyChain, verifySince } from './verify-chain.ts';
