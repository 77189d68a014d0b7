import type { LegalDate } from '../../vocabulary.ts';

/** The two that sign: the unit above, and the unit itself (A7). */
export const letterSides = ['superior', 'subordinate'] as const;
export type LetterSide = (typeof letterSides)[number];

/** Issued, signed by one side, or signed by both and so in force (A7). */
export const letterStatuses = ['issued', 'signed-by-one', 'in-force'] as const;
export type LetterStatus = (typeof letterStatuses)[number];

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
export const signaturesFor = (
  version: number | undefined,
  signatures: readonly LetterSignature[],
): LetterSignature[] =>
  signatures.filter((signature) => version === undefined || signature.version === version);

/**
 * Says how far a letter has come (A7): both sides sign; it is in force once each has. `version` is that of its content now.
 */
export const letterStatus = (letter: {
  readonly signatures: readonly LetterSignature[];
  readonly version?: number;
}): LetterStatus => {
  const sides = new Set(signaturesFor(letter.version, letter.signatures).map(({ side }) => side));
  if (sides.size === 0) return 'issued';
  return sides.size === 1 ? 'signed-by-one' : 'in-force';
};

/** The day a letter came into force: that of the first signature of the side that signed last. Null before. */
export const inForceOn = (letter: {
  readonly signatures: readonly LetterSignature[];
  readonly version?: number;
}): LegalDate | null => {
  if (letterStatus(letter) !== 'in-force') return null;
  const first = (side: LetterSide): LegalDate =>
    signaturesFor(letter.version, letter.signatures)
      .filter((signature) => signature.side === side)
      .reduce((day, { on }) => (day === '' || on < day ? on : day), '');
  const [superior, subordinate] = [first('superior'), first('subordinate')];
  return superior > subordinate ? superior : subordinate;
};
