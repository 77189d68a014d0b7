import { sha256 } from './canonical.ts';
import { genesis } from './chain.ts';

/**
 * One hash over many values in their order, and how many there are. It is taken one value after the other and holds no more than
 * the hash so far; an entry that carries it covers all of them.
 */
export interface SequenceHash {
  readonly count: number;
  readonly hash: string;
}

/** The sequence of nothing. */
export const emptySequence: SequenceHash = { count: 0, hash: genesis };

/** @param hashOfValue the hash of the next value, as `hashOfState` has it. */
export const addToSequence = ({ count, hash }: SequenceHash, hashOfValue: string): SequenceHash => ({
  count: count + 1,
  hash: sha256(`${hash}${hashOfValue}`),
});

export const sameSequence = (a: SequenceHash, b: SequenceHash): boolean =>
  a.count === b.count && a.hash === b.hash;
