import type { LegalDate } from '../../vocabulary.ts';
import {
  inForceOn,
  type LetterSignature,
  type LetterStatus,
  type PrincipalPosts,
  type SigningRule,
  signaturesFor,
} from './letter-status.ts';

/** A text that a letter has or had: a section of a version of the year's template, as issued or as an amendment put it (A7). */
export interface LetterContent {
  /** Version of the template. */
  readonly version: number;
  readonly section: string;
  /** The day it was issued, or the amendment made. */
  readonly on: LegalDate;
  /**
   * The day it came into force; absent before. It is kept, for whose signatures it took is a matter of who was principal then
   * (I-35), and stays so whoever comes after.
   */
  readonly inForceOn?: LegalDate | undefined;
  /** The day another took its place before it had ever come into force. */
  readonly supersededOn?: LegalDate | undefined;
}

/** A letter by all it ever said, oldest first, and all who signed; a signature names the version it was given for. */
export interface LetterByContents {
  readonly contents: readonly LetterContent[];
  readonly signatures: readonly LetterSignature[];
}

/** The content in force: the newest that came so; it stays so while an amendment waits (A7). */
export const contentInForce = ({ contents }: LetterByContents): LetterContent | null =>
  contents.findLast((content) => content.inForceOn !== undefined) ?? null;

/** The content that waits for signatures: the newest, unless it is in force or superseded. */
export const contentToSign = ({ contents }: LetterByContents): LetterContent | null => {
  const last = contents.at(-1);
  return last && last.supersededOn === undefined && last.inForceOn === undefined ? last : null;
};

/** The content a signature given now is for: the one that waits, else the one in force, which a successor signs. */
export const contentSignedNow = (letter: LetterByContents): LetterContent | null =>
  contentToSign(letter) ?? contentInForce(letter);

/** The contents of a letter once its signatures are looked at: what waited comes into force where all who must have signed it (I-35). */
export const contentsOnceSigned = (
  letter: LetterByContents,
  posts: PrincipalPosts,
  rule: SigningRule,
): readonly LetterContent[] => {
  const waiting = contentToSign(letter);
  if (!waiting) return letter.contents;
  const day = inForceOn({ signatures: letter.signatures, version: waiting.version }, posts, rule);
  if (day === null) return letter.contents;
  return letter.contents.map((content) => (content === waiting ? { ...content, inForceOn: day } : content));
};

/** Says how far a letter has come: its status, the day since which it is in force, and the progress of an amendment that waits. */
export const statusByContents = (
  letter: LetterByContents,
): {
  readonly status: LetterStatus;
  /** The day its first content came into force; an amendment does not make it late. */
  readonly inForceOn: LegalDate | null;
  /** In force, and to be signed again: how far that is. Null if nothing waits, or nothing is in force yet. */
  readonly resigning: Exclude<LetterStatus, 'in-force' | 'withdrawn'> | null;
} => {
  const waiting = contentToSign(letter);
  const isSigned = waiting !== null && signaturesFor(waiting.version, letter.signatures).length > 0;
  const open = isSigned ? 'signed-by-one' : 'issued';
  const [first] = letter.contents.flatMap((content) => content.inForceOn ?? []).toSorted();
  if (first === undefined) return { status: open, inForceOn: null, resigning: null };
  return { status: 'in-force', inForceOn: first, resigning: waiting && open };
};

/**
 * Makes the contents of a letter after an amendment of the template (A7): the new content waits to be signed, and whatever waited
 * before it is superseded. `same` are the versions among its contents that say what the new one says: a letter that says so
 * already is not touched (null), and one that has it in force needs no signature, and what waited is superseded only.
 */
export const amendContents = (
  letter: LetterByContents,
  next: { readonly version: number; readonly section: string },
  on: LegalDate,
  same: readonly number[],
): readonly LetterContent[] | null => {
  const now = contentSignedNow(letter);
  if (now && same.includes(now.version)) return null;
  const waiting = contentToSign(letter);
  const kept = letter.contents.map((content) =>
    content === waiting ? { ...content, supersededOn: on } : content,
  );
  const inForce = contentInForce(letter);
  return inForce && same.includes(inForce.version) ? kept : [...kept, { ...next, on }];
};
