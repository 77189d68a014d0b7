import type { Decided } from '../../decision/index.ts';
import { sameContent } from '../../same-content.ts';
import type { UnitId } from '../../vocabulary.ts';
import { letterAfterSigning, type SigningLaw } from './after-signing.ts';
import type { LetterAct } from './issue-letter.ts';
import { type Letter, type Signature, unitOfSide } from './letter.ts';
import type { LetterStatus } from './letter-status.ts';
import { holderOn, type SigningPost } from './signing-post.ts';

/** A post of a unit as the register has it now. */
export interface PostAsItIs {
  readonly unit: UnitId;
  readonly post: Pick<SigningPost, 'id' | 'tenures'>;
}

/** The history's words for a letter that is looked at again since the register was put right: its signatures of that post, and its status. */
export type LetterRevisited = {
  readonly unit: UnitId;
  readonly post: string;
  readonly signatures: readonly Signature[];
  readonly status: LetterStatus;
};

const revisited = (
  signature: Signature,
  letter: Letter,
  { unit, post }: PostAsItIs,
  on: string,
): Signature => {
  if (signature.post !== post.id || unitOfSide(letter, signature.side) !== unit) return signature;
  const { questioned, ...rest } = signature;
  const holder = holderOn(post, signature.on);
  if (holder === signature.holder) return rest;
  return questioned?.holder === holder ? signature : { ...rest, questioned: { on, holder } };
};

/**
 * Looks at a letter again since who held a post was corrected, or the post signs no more (A4, A5, A7): a signature of somebody who did
 * not hold the post that day is called in question, and asked for anew; one that proves right is no longer in question. What is in
 * force stays so meanwhile. Null where nothing changes.
 */
export const revisitLetter = (
  letter: Letter,
  asItIs: PostAsItIs,
  law: SigningLaw,
  { actor, now }: LetterAct,
): Decided<Letter, LetterRevisited> | null => {
  if (letter.status === 'withdrawn') return null;
  const { unit, post } = asItIs;
  const signatures = letter.signatures.map((one) => revisited(one, letter, asItIs, law.on));
  const state = letterAfterSigning({ ...letter, signatures }, law);
  if (sameContent(state, letter)) return null;
  return {
    type: 'letter-revisited',
    at: now,
    actor,
    articles: ['first-responsible', 'remits', 'letters'],
    data: {
      unit,
      post: post.id,
      signatures: signatures.filter((one) => one.post === post.id && unitOfSide(letter, one.side) === unit),
      status: state.status,
    },
    state,
  };
};
