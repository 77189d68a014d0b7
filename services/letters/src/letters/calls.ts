import { city, effects } from '@jieti/lambda';
import { contentSignedNow, legalDateOf, signatureCalls } from '@jieti/rules';
import type { z } from 'zod';
import type { callSchema, Side } from '../contract/letters.ts';
import { type PostRecord, principalPosts, tenureOn } from '../posts/post-record.ts';
import type { LetterState } from './letter-record.ts';
import { unitOfSide } from './sign-letter.ts';

type Call = z.infer<typeof callSchema>;

const sides: readonly Side[] = ['superior', 'subordinate'];

/** The principal posts of a unit. */
type PostsOf = (unit: string) => Promise<readonly PostRecord[]>;

const callsOfSide = async (
  letter: LetterState,
  version: number,
  side: Side,
  today: string,
  postsOf: PostsOf,
): Promise<Call[]> => {
  const unit = unitOfSide(letter, side);
  const posts = await postsOf(unit);
  const amends = letter.amendment !== null;
  if (posts.length === 0)
    return [
      { side, unit, post: null, title: null, holder: null, version, why: amends ? 'amended' : 'not-signed' },
    ];
  const signing = posts.map((post) => ({
    side,
    post: post.id,
    holder: tenureOn(post, today)?.holder ?? null,
  }));
  return signatureCalls({ signatures: letter.signatures, version, amends }, signing).map(
    ({ post, holder, why }) => ({
      side,
      unit,
      post,
      title: posts.find((p) => p.id === post)?.title ?? null,
      holder,
      version,
      why,
    }),
  );
};

/** Whose signatures a letter waits for today: of posts that never signed what it says now, and of successors (A7). */
export const callsOf = async (letter: LetterState, postsOf: PostsOf = principalPosts): Promise<Call[]> => {
  if (letter.endedOn !== undefined) return [];
  const today = legalDateOf(effects.now(), city().zone);
  const version = contentSignedNow(letter)?.version ?? letter.template.version;
  return (await Promise.all(sides.map((side) => callsOfSide(letter, version, side, today, postsOf)))).flat();
};
