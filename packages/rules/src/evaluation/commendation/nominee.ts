import type { CitySettings } from '../../city.ts';
import { type CheckResult, collect, type Refusal, refusal } from '../../decision/index.ts';
import type { LegalDate, Level, PostRole, UnitId } from '../../vocabulary.ts';
import { heldInYear, type TenureDays } from '../archives/tenures.ts';
import { type Candidate, checkCandidate } from './check-candidate.ts';
import type { CommendationBasis } from './commendation.ts';
import type { PlanYears } from './plan.ts';
import { saidOnce } from './same-ground.ts';

/** A unit that is named, or the unit for which a holder is. */
export interface Name {
  readonly unit: UnitId;
  readonly holder?: string | undefined;
}

/** A post with all who held it. */
export interface PostHistory {
  readonly unit: UnitId;
  readonly id: string;
  readonly role: PostRole;
  readonly tenures: readonly TenureDays[];
}

/** Somebody named, with what is known of them. */
export interface Nominee {
  /** Null: there is no such unit. */
  readonly unit: { readonly id: UnitId; readonly level: Level; readonly group: string | null } | null;
  /** All posts of the unit; of a holder those they ever held. */
  readonly posts: readonly PostHistory[];
}

/** A nominee for a plan, who is judged by their results and bars (A13, A23, A24). */
export interface PlanNominee extends Nominee {
  readonly candidate: Pick<Candidate, 'measures' | 'convictions' | 'results'>;
  /** The plan has commended them before. */
  readonly commendedBefore: boolean;
}

export const yearsIn = ({ from, to }: PlanYears): number[] =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n);

/** The units somebody answered for in a year; of the one they are named for it is enough to have been a member (I-28). */
export const unitsAnsweredFor = (
  posts: readonly PostHistory[],
  holder: string,
  unit: UnitId,
  year: number,
): UnitId[] => [
  ...new Set(
    posts
      .filter((post) => post.role !== 'member' || post.unit === unit)
      .filter(({ tenures }) => heldInYear(tenures, year).some((tenure) => tenure.holder === holder))
      .map((post) => post.unit),
  ),
];

const held = (posts: readonly PostHistory[], { unit, holder }: Name, years: PlanYears): boolean =>
  posts.some(
    (post) =>
      post.unit === unit &&
      yearsIn(years).some((year) =>
        heldInYear(post.tenures, year).some((tenure) => tenure.holder === holder),
      ),
  );

/** A nominee's unit exists, and a holder held a post in it in the years. The city itself is graded and commended by the province. */
const checkName = (
  name: Name,
  n: number,
  { unit, posts }: Nominee,
  years: PlanYears,
  root: UnitId,
): Refusal | null => {
  if (!unit || unit.id === root)
    return refusal('unknown-unit', { unit: name.unit }, { pointer: `/names/${n}/unit` });
  if (name.holder === undefined || held(posts, name, years)) return null;
  const { holder } = name;
  return refusal('holds-no-post', { holder, unit: unit.id }, { pointer: `/names/${n}/holder` });
};

const checkNamedOnce = (names: readonly Name[]): CheckResult => {
  const keys = names.map(({ unit, holder }) => (holder === undefined ? `unit ${unit}` : `holder ${holder}`));
  return keys.flatMap((key, n) =>
    keys.indexOf(key) === n ? [] : [refusal('named-twice', {}, { pointer: `/names/${n}` })],
  );
};

/** Names are of units and holders that there are, each once. */
export const checkNames = (
  names: readonly Name[],
  nominees: readonly Nominee[],
  years: PlanYears,
  root: UnitId,
): CheckResult =>
  collect(
    ...names.map((name, n) => {
      const nominee = nominees[n];
      return nominee ? checkName(name, n, nominee, years, root) : null;
    }),
    checkNamedOnce(names),
  );

/** Judges somebody for each of some days by what is known of them (A13, A23, A24; I-28). */
export const checkOnDays = (
  candidate: Candidate,
  days: readonly LegalDate[],
  { years, gradeAtLeast }: CommendationBasis,
  city: Pick<CitySettings, 'parameters' | 'zone' | 'ladder' | 'articlesBySubject' | 'evaluation'>,
): Refusal[] =>
  saidOnce(
    days.flatMap((on) =>
      checkCandidate(candidate, { on, years, gradeAtLeast: gradeAtLeast ?? undefined }, city),
    ),
  );
