import { city } from '@jieti/lambda';
import type { Post } from '@jieti/letters/contract';
import { type Candidate, commendationRefusals, heldInYear, type Refusal, type RestingOn } from '@jieti/rules';
import { canonical } from '../content.ts';
import { barsOnHolder, barsOnUnit } from '../facts/bars.ts';
import { postsOfHolder } from '../facts/posts.ts';
import { resultOf } from '../results/result.ts';
import { publicationOf } from '../years.ts';
import type { Commendation } from './record.ts';

/** What a judgement asks about: who, by which results, on which days. */
export type Judged = Pick<Commendation, 'whom' | 'unit' | 'holder' | 'basis'> & {
  readonly days: readonly string[];
};

const yearsIn = ({ from, to }: { readonly from: number; readonly to: number }): number[] =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n);

/** The published grade of a unit's year, in the version in force; null without one. */
const gradeNow = async (unit: string, year: number): Promise<RestingOn> => {
  const publication = await publicationOf(year);
  const record = publication && (await resultOf(year, publication.runId, unit));
  return { unit, year, grade: record?.result.outcome.grade ?? null };
};

/** The units somebody answered for in a year; of the one they are named for it is enough to have been a member (I-28). */
const unitsOf = (posts: readonly Post[], holder: string, unit: string, year: number): string[] => [
  ...new Set(
    posts
      .filter((post) => post.role !== 'member' || post.unit === unit)
      .filter(({ tenures }) => heldInYear(tenures, year).some((tenure) => tenure.holder === holder))
      .map((post) => post.unit),
  ),
];

const holderFacts = async (holder: string, unit: string, years: readonly number[]): Promise<Candidate> => {
  const posts = await postsOfHolder(holder);
  const asked = years.flatMap((year) =>
    unitsOf(posts, holder, unit, year).map((one) => [one, year] as const),
  );
  const [measures, results] = await Promise.all([
    barsOnHolder(holder, posts),
    Promise.all(asked.map(([one, year]) => gradeNow(one, year))),
  ]);
  return { whom: 'holder', id: holder, measures, results };
};

const unitFacts = async (unit: string, years: readonly number[]): Promise<Candidate> => {
  const [measures, results] = await Promise.all([
    barsOnUnit(unit),
    Promise.all(years.map((year) => gradeNow(unit, year))),
  ]);
  return { whom: 'unit', id: unit, measures, results };
};

/** The same said of two days is said once. */
const saidOnce = (refusals: readonly Refusal[]): Refusal[] => {
  const key = ({ code, facts: { on: _, ...facts } }: Refusal): string => canonical({ code, facts });
  return [...new Map(refusals.toReversed().map((one) => [key(one), one])).values()].reverse();
};

/** Why somebody may not be commended on any of these days, by what is known now (A13, A23, A24; I-28). */
export const judge = async ({ whom, unit, holder, basis, days }: Judged): Promise<Refusal[]> => {
  if (basis === null) return [];
  const years = yearsIn(basis.years);
  const candidate =
    whom === 'unit' || holder === null
      ? await unitFacts(unit, years)
      : await holderFacts(holder, unit, years);
  const { years: period, gradeAtLeast } = basis;
  return saidOnce(
    days.flatMap((on) =>
      commendationRefusals(candidate, { on, years: period, gradeAtLeast: gradeAtLeast ?? undefined }, city()),
    ),
  );
};
