import { city, effects } from '@jieti/lambda';
import { type Letter, legalDateOf, type SignatureAskedFor, signaturesAskedFor } from '@jieti/rules';
import { type PostRecord, principalPosts } from '../posts/post-record.ts';

/** Reads the principal posts of a unit. */
type PostsOf = (unit: string) => Promise<readonly PostRecord[]>;

/** The signatures a letter is asked for today (A7). */
export const outstandingOn = async (
  letter: Letter,
  postsOf: PostsOf = principalPosts,
): Promise<SignatureAskedFor[]> => {
  const [superior, subordinate] = await Promise.all([postsOf(letter.superior), postsOf(letter.unit)]);
  return signaturesAskedFor(letter, { superior, subordinate }, legalDateOf(effects.now(), city().zone));
};
