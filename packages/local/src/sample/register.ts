import type { TokenClaims } from '../http/local-api.ts';
import { cast } from './cast.ts';
import { type Desk, forAll } from './desk.ts';

/** What the history needs to know of a unit. */
export interface SampleUnit {
  readonly id: string;
  readonly kind: string;
  readonly level: string;
  readonly parent: string | null;
  readonly group: string | null;
}

export const readRegister = async (open: (claims: TokenClaims) => Desk): Promise<SampleUnit[]> => {
  const desk = open(cast.cgcOfficeClerk);
  const units: SampleUnit[] = [];
  let cursor: unknown = null;
  do {
    const page = await desk.get(`/units?limit=200${cursor ? `&cursor=${cursor}` : ''}`);
    units.push(...(page.items as SampleUnit[]));
    cursor = page.nextCursor;
  } while (cursor);
  return units;
};

const localityPosts = [
  { id: 'secretary', zh: '党委书记', en: 'Party secretary', role: 'principal' },
  { id: 'chief', zh: '政府主要负责人', en: 'Head of government', role: 'principal' },
  { id: 'deputy', zh: '分管负责人', en: 'Deputy in charge', role: 'in-charge' },
];

const departmentPosts = [
  { id: 'head', zh: '主要负责人', en: 'Head', role: 'principal' },
  { id: 'deputy', zh: '分管负责人', en: 'Deputy in charge', role: 'in-charge' },
];

/** The posts of a unit that carry responsibility (A4: two principals in a locality; A5). */
const postsOf = (unit: Pick<SampleUnit, 'kind'>) =>
  unit.kind === 'locality' ? localityPosts : departmentPosts;

/** The principal post that signs for a unit in the history. */
export const signingPost = (unit: Pick<SampleUnit, 'kind'>): string =>
  unit.kind === 'locality' ? 'secretary' : 'head';

/** Fills every post from a day on; holders are references, nobody. */
export const fillPosts = async (desk: Desk, units: readonly SampleUnit[], from: string): Promise<void> => {
  const posts = units.flatMap((unit) => postsOf(unit).map((post) => ({ unit: unit.id, post })));
  await forAll(posts, ({ unit, post }) =>
    desk.put(`/units/${unit}/posts/${post.id}`, {
      title: { zh: post.zh, en: post.en },
      role: post.role,
      holder: { holder: `${unit}.${post.id}` },
      from,
    }),
  );
};
