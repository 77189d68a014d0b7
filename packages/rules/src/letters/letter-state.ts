import type { LegalDate } from '../vocabulary.ts';

export type LetterSide = 'superior' | 'subordinate';
export type LetterState = 'issued' | 'signed-by-one' | 'in-force';

/** A signature of a post's holder for one of the two sides, under a version of the letter's content. */
export interface LetterSignature {
  readonly side: LetterSide;
  readonly post: string;
  readonly holder: string;
  readonly on: LegalDate;
  /** Version of the content it was given for; left out where content has one version only. */
  readonly version?: number;
}

/** Signatures that count: an amended content must be signed again (A7). */
export const standing = (
  signatures: readonly LetterSignature[],
  version: number | undefined,
): LetterSignature[] =>
  signatures.filter((signature) => version === undefined || signature.version === version);

/**
 * How far a letter has come (A7): both sides sign; it is in force once each has. `version` is that of its content now.
 */
export const letterState = (letter: {
  readonly signatures: readonly LetterSignature[];
  readonly version?: number;
}): LetterState => {
  const sides = new Set(standing(letter.signatures, letter.version).map(({ side }) => side));
  if (sides.size === 0) return 'issued';
  return sides.size === 1 ? 'signed-by-one' : 'in-force';
};

/** The day a letter came into force: that of the first signature of the side that signed last. Null before. */
export const inForceOn = (letter: {
  readonly signatures: readonly LetterSignature[];
  readonly version?: number;
}): LegalDate | null => {
  if (letterState(letter) !== 'in-force') return null;
  const first = (side: LetterSide): LegalDate =>
    standing(letter.signatures, letter.version)
      .filter((signature) => signature.side === side)
      .reduce((day, { on }) => (day === '' || on < day ? on : day), '');
  const [superior, subordinate] = [first('superior'), first('subordinate')];
  return superior > subordinate ? superior : subordinate;
};
