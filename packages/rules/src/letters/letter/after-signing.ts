import type { CitySettings } from '../../city.ts';
import { interpretationAt } from '../../interpretations/index.ts';
import type { LegalDate } from '../../vocabulary.ts';
import { type Letter, type LetterCore, letterFrom } from './letter.ts';
import { contentInForce, contentsOnceSigned, contentToSign } from './letter-contents.ts';
import { type PrincipalPosts, postsYetToSign } from './letter-status.ts';
import type { PostsOfSides } from './outstanding-signatures.ts';

/** The principal posts of both sides by their ids. */
const idsOf = ({ superior, subordinate }: PostsOfSides): PrincipalPosts => ({
  superior: superior.map(({ id }) => id),
  subordinate: subordinate.map(({ id }) => id),
});

/** What follows from the signatures of a letter: whether it is in force, and which principal posts are still to sign one that is. */
export interface SigningLaw {
  readonly principals: PostsOfSides;
  readonly city: Pick<CitySettings, 'interpretations'>;
  /** The day on which it is looked at. */
  readonly on: LegalDate;
}

/**
 * A letter once its signatures have changed (A7, I-35): what waits comes into force when all who must have signed it; of one
 * that is in force it is kept whose signature is still wanting, so that coverage can name them.
 */
export const letterAfterSigning = (core: LetterCore, { principals, city, on }: SigningLaw): Letter => {
  const posts = idsOf(principals);
  const rule = interpretationAt(city, 'I-35', on).setting;
  const contents = contentsOnceSigned(core, posts, rule);
  const next = { ...core, contents };
  const inForce = contentInForce(next);
  const unsigned =
    inForce && contentToSign(next) === null
      ? postsYetToSign({ signatures: next.signatures, version: inForce.version }, posts)
      : [];
  const { unsigned: _before, ...rest } = next;
  return letterFrom(unsigned.length > 0 ? { ...rest, unsigned } : rest);
};
