import { notFound, type Principal, refused } from '@jieti/lambda';
import type { Post, Unit } from '@jieti/letters/contract';
import {
  type ArticleRef,
  jurisdictionCovers,
  type Office,
  onlyThoseWhoAssess,
  type UnitFacts,
} from '@jieti/rules';
import { postsOfHolder } from '../facts/posts.ts';
import { ancestry, unitsById } from '../facts/units.ts';

type Placed = Pick<UnitFacts, 'id' | 'ancestors'>;

/** What of a holder somebody may see. */
export interface Sight {
  readonly posts: readonly Post[];
  /** Whether a unit lies in the jurisdiction of one of the offices they hold. */
  readonly covers: (unit: string) => boolean;
  /** The personnel departments they act for that file this archive, by jurisdiction (A11). */
  readonly filing: readonly string[];
}

const placedOf = async (posts: readonly Post[]): Promise<Placed[]> => {
  const units: Unit[] = [...(await unitsById(posts.map(({ unit }) => unit))).values()];
  const ancestors = await ancestry()(units);
  return units.map(({ id }) => ({ id, ancestors: ancestors.get(id) ?? [] }));
};

const article: ArticleRef = 'A11';

/** A holder's posts, and which of somebody's offices lie over a unit in which they hold or held one. */
export interface Covering {
  readonly posts: readonly Post[];
  readonly placed: readonly Placed[];
  readonly offices: readonly Office[];
}

/** Offices of somebody's over a holder's units. @throws 404 for whoever sees none of those units. */
export const coveringOffices = async ({ offices, units }: Principal, holder: string): Promise<Covering> => {
  const posts = await postsOfHolder(holder);
  const placed = await placedOf(posts);
  const covering = offices.filter((office) => placed.some((unit) => jurisdictionCovers(office, unit)));
  if (covering.length === 0 && !placed.some(({ id }) => units.includes(id))) throw notFound();
  return { posts, placed, offices: covering };
};

/** Whether a unit of the holder's lies in the jurisdiction of one of some offices. */
export const coveredBy = (placed: readonly Placed[], offices: readonly Office[]): Sight['covers'] => {
  const covered = new Set(
    placed.filter((unit) => offices.some((office) => jurisdictionCovers(office, unit))).map(({ id }) => id),
  );
  return (unit) => covered.has(unit);
};

/**
 * Whether somebody may open a holder's archive: an office that keeps or files archives, or assesses leaders, over a unit whose post
 * the holder holds or held (A11, I-22). @throws 404 for whoever sees none of those units, 403 for others who do.
 */
export const seeArchive = async (principal: Principal, holder: string): Promise<Sight> => {
  const { posts, placed, offices } = await coveringOffices(principal, holder);
  const refusal = onlyThoseWhoAssess(offices);
  if (refusal) throw refused([{ ...refusal, articles: [...new Set([article, ...refusal.articles])] }]);
  const filing = offices.filter(({ body }) => body === 'org-hr').map(({ jurisdiction }) => jurisdiction);
  return { posts, covers: coveredBy(placed, offices), filing: [...new Set(filing)] };
};
