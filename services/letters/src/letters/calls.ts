import { city, effects } from '@jieti/lambda';
import { legalDateOf, signatureCalls } from '@jieti/rules';
import type { z } from 'zod';
import type { callSchema, Side } from '../contract/letters.ts';
import { principalPosts, tenureOn } from '../posts/post-record.ts';
import type { LetterState } from './letter-record.ts';
import { unitOfSide } from './sign-letter.ts';

type Call = z.infer<typeof callSchema>;

const sides: readonly Side[] = ['superior', 'subordinate'];

const callsOfSide = async (letter: LetterState, side: Side, today: string): Promise<Call[]> => {
  const unit = unitOfSide(letter, side);
  const posts = await principalPosts(unit);
  if (posts.length === 0) return [{ side, unit, post: null, title: null, holder: null, why: 'not-signed' }];
  const signing = posts.map((post) => ({
    side,
    post: post.id,
    holder: tenureOn(post, today)?.holder ?? null,
  }));
  // Only the signatures: the record's version counts its changes, not those of its content.
  return signatureCalls({ signatures: letter.signatures }, signing).map(({ post, holder, why }) => ({
    side,
    unit,
    post,
    title: posts.find((p) => p.id === post)?.title ?? null,
    holder,
    why,
  }));
};

/** Whose signatures a letter waits for today: of posts that never signed, and of successors (A7). */
export const callsOf = async (letter: LetterState): Promise<Call[]> => {
  if (letter.endedOn !== undefined) return [];
  const today = legalDateOf(effects.now(), city().zone);
  return (await Promise.all(sides.map((side) => callsOfSide(letter, side, today)))).flat();
};
