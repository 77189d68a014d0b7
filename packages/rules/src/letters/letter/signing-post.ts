import type { LegalDate } from '../../vocabulary.ts';
import { type Post, tenureOn } from '../register/index.ts';

/** A post of a unit, as far as signing depends on it; letters are signed by principals (A4, A5, A7). */
export type SigningPost = Omit<Post, 'unit'>;

/** The holder of a post on a day; null while it is vacant. */
export const holderOn = (post: Pick<SigningPost, 'tenures'>, on: LegalDate): string | null =>
  tenureOn(post, on)?.holder ?? null;
