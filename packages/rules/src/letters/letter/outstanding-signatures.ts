import type { Bilingual, LegalDate, UnitId } from '../../vocabulary.ts';
import { type Letter, unitOfSide, versionToSign } from './letter.ts';
import {
  type LetterSide,
  type LetterSignature,
  letterSides,
  type SignedContent,
  signaturesFor,
} from './letter-status.ts';
import { holderOn, type SigningPost } from './signing-post.ts';

/** A principal post of one side, with whoever holds it now; null while vacant. */
export interface PostOfSide {
  readonly side: LetterSide;
  readonly post: string;
  readonly holder: string | null;
}

/**
 * Why a signature is outstanding. `not-signed`: the post never signed this content; `amended`: nor this one, and what it
 * changes stays in force till then; `succession`: a predecessor signed, and the letter stays in force; `questioned`: whoever
 * signed did not hold the post, by a correction of the register.
 */
export const outstandingReasons = ['not-signed', 'amended', 'succession', 'questioned'] as const;
type OutstandingReason = (typeof outstandingReasons)[number];

/** A signature that a letter waits for. */
export interface OutstandingSignature extends PostOfSide {
  readonly why: OutstandingReason;
}

interface LetterToSign extends SignedContent {
  readonly amends?: boolean;
}

const whyUnsigned = (
  { signatures, version, amends }: LetterToSign,
  isOfPost: (signature: LetterSignature) => boolean,
): OutstandingReason => {
  const isForIt = (one: LetterSignature) => version === undefined || one.version === version;
  if (signatures.some((one) => isForIt(one) && isOfPost(one))) return 'questioned';
  return amends ? 'amended' : 'not-signed';
};

/**
 * The signatures that a letter waits for (A7). `amends`: this version of its content is to replace one in force. A change of
 * holder takes no signature away: it calls for the successor's. A post that was signed for and is vacant now calls for
 * nobody until it is filled.
 */
export const outstandingSignatures = (
  letter: LetterToSign,
  posts: readonly PostOfSide[],
): OutstandingSignature[] => {
  const counted = signaturesFor(letter.version, letter.signatures);
  return posts.flatMap((post): OutstandingSignature[] => {
    const isOfPost = ({ side, post: id }: LetterSignature) => side === post.side && id === post.post;
    const signed = counted.filter(isOfPost);
    if (signed.length === 0) return [{ ...post, why: whyUnsigned(letter, isOfPost) }];
    const answered = post.holder === null || signed.some(({ holder }) => holder === post.holder);
    return answered ? [] : [{ ...post, why: 'succession' }];
  });
};

/** An outstanding signature with the post it is asked of; no post at all where the unit has no principal post. */
export interface SignatureAskedFor {
  readonly side: LetterSide;
  readonly unit: UnitId;
  readonly post: string | null;
  readonly title: Bilingual | null;
  readonly holder: string | null;
  /** Version of the content to be signed. */
  readonly version: number;
  readonly why: OutstandingReason;
}

/** The principal posts of the two units that sign a letter. */
export type PostsOfSides = Readonly<Record<LetterSide, readonly SigningPost[]>>;

const askedOfSide = (
  letter: Letter,
  side: LetterSide,
  posts: readonly SigningPost[],
  today: LegalDate,
): SignatureAskedFor[] => {
  const unit = unitOfSide(letter, side);
  const version = versionToSign(letter);
  const amends = letter.amendment !== null;
  if (posts.length === 0)
    return [
      { side, unit, post: null, title: null, holder: null, version, why: amends ? 'amended' : 'not-signed' },
    ];
  const ofSide = posts.map((post) => ({ side, post: post.id, holder: holderOn(post, today) }));
  const { signatures } = letter;
  return outstandingSignatures({ signatures, version, amends }, ofSide).map(({ post, holder, why }) => {
    const title = posts.find(({ id }) => id === post)?.title ?? null;
    return { side, unit, post, title, holder, version, why };
  });
};

/**
 * The signatures a letter is asked for on a day (A7): of posts that never signed what it says now, and of successors. Of a
 * unit that is no more, and of a letter that was withdrawn, nobody is asked (A3).
 */
export const signaturesAskedFor = (
  letter: Letter,
  posts: PostsOfSides,
  today: LegalDate,
): SignatureAskedFor[] =>
  letter.endedOn !== undefined || letter.status === 'withdrawn'
    ? []
    : letterSides.flatMap((side) => askedOfSide(letter, side, posts[side], today));
