import { type LetterSide, type LetterSignature, standing } from './letter-state.ts';

/** A principal post of one side, with whoever holds it now; null while vacant. */
export interface SigningPost {
  readonly side: LetterSide;
  readonly post: string;
  readonly holder: string | null;
}

/** A signature that is called for. */
export interface SignatureCall extends SigningPost {
  /**
   * `not-signed`: the post never signed this content; `amended`: nor this one, and what it changes stays in force till
   * then; `succession`: a predecessor signed, and the letter stays in force.
   */
  readonly why: 'not-signed' | 'amended' | 'succession';
}

/**
 * Whose signatures a letter waits for (A7). `amends`: this version of its content is to replace one in force. A change of holder takes no signature away: it calls for the successor's. A
 * post that was signed for and is vacant now calls for nobody until it is filled.
 */
export const signatureCalls = (
  letter: {
    readonly signatures: readonly LetterSignature[];
    readonly version?: number;
    readonly amends?: boolean;
  },
  posts: readonly SigningPost[],
): SignatureCall[] => {
  const counted = standing(letter.signatures, letter.version);
  return posts.flatMap((post): SignatureCall[] => {
    const signed = counted.filter(({ side, post: id }) => side === post.side && id === post.post);
    if (signed.length === 0) return [{ ...post, why: letter.amends ? 'amended' : 'not-signed' }];
    const settled = post.holder === null || signed.some(({ holder }) => holder === post.holder);
    return settled ? [] : [{ ...post, why: 'succession' }];
  });
};
