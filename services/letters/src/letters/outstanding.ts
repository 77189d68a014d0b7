import { city, effects } from '@jieti/lambda';
import {
  type Letter,
  type LetterSide,
  legalDateOf,
  type SignatureAskedFor,
  signaturesAskedFor,
} from '@jieti/rules';
import { type PostRecord, principalPosts } from '../posts/post-record.ts';

/** Reads the principal posts of a unit. */
type PostsOf = (unit: string) => Promise<readonly PostRecord[]>;

/** The principal posts of the two units that sign a letter, with who holds them. */
export const principalsOf = async (
  { superior, unit }: Pick<Letter, 'superior' | 'unit'>,
  postsOf: PostsOf = principalPosts,
): Promise<Readonly<Record<LetterSide, readonly PostRecord[]>>> => {
  const [above, below] = await Promise.all([postsOf(superior), postsOf(unit)]);
  return { superior: above, subordinate: below };
};

/** The signatures a letter is asked for today (A7). */
export const outstandingOn = async (
  letter: Letter,
  postsOf: PostsOf = principalPosts,
): Promise<SignatureAskedFor[]> =>
  signaturesAskedFor(letter, await principalsOf(letter, postsOf), legalDateOf(effects.now(), city().zone));
