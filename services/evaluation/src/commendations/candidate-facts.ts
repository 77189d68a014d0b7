import type { Post } from '@jieti/letters/contract';
import {
  type BasisResult,
  type Candidate,
  type Commendation,
  type CommendationBasis,
  unitsAnsweredFor,
  yearsIn,
} from '@jieti/rules';
import { barsOnHolder, barsOnUnit } from '../projections/bars.ts';
import { convictionsOf } from '../projections/measures.ts';
import { postsOfHolder } from '../projections/posts.ts';
import { resultOf } from '../results/result.ts';
import { publicationOfUnit } from '../years.ts';

/** What is known of somebody by which they are judged. */
export type CandidateFacts = Pick<Candidate, 'measures' | 'convictions' | 'results'>;

/** The published grade of a unit's year, in the version in force; null without one. */
const gradeNow = async (unit: string, year: number): Promise<BasisResult> => {
  const publication = await publicationOfUnit(year, unit);
  const record = publication && (await resultOf(year, publication.runId, unit));
  return { unit, year, grade: record?.result.outcome.grade ?? null };
};

/** Results of a unit, and the measures that bar it (A23, A24). */
export const unitFacts = async (unit: string, { years }: CommendationBasis): Promise<CandidateFacts> => {
  const [measures, results] = await Promise.all([
    barsOnUnit(unit),
    Promise.all(yearsIn(years).map((year) => gradeNow(unit, year))),
  ]);
  return { measures, convictions: [], results };
};

/** Results of every unit a holder answered for, the measures that bar them, and their convictions, in any unit (A23–A25; I-28). */
export const holderFacts = async (
  holder: string,
  unit: string,
  posts: readonly Post[],
  { years }: CommendationBasis,
): Promise<CandidateFacts> => {
  const asked = yearsIn(years).flatMap((year) =>
    unitsAnsweredFor(posts, holder, unit, year).map((one) => [one, year] as const),
  );
  const [measures, convictions, results] = await Promise.all([
    barsOnHolder(holder, posts),
    convictionsOf(
      holder,
      posts.map((post) => post.unit),
    ),
    Promise.all(asked.map(([one, year]) => gradeNow(one, year))),
  ]);
  return { measures, convictions, results };
};

/** The same of somebody who was commended, by what is known now. Nothing is asked of who others commended. */
export const factsOf = async ({ whom, unit, holder, basis }: Commendation): Promise<CandidateFacts> => {
  if (basis === null) return { measures: [], convictions: [], results: [] };
  return whom === 'unit' || holder === null
    ? unitFacts(unit, basis)
    : holderFacts(holder, unit, await postsOfHolder(holder), basis);
};
