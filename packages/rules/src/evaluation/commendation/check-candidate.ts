import type { CitySettings } from '../../city.ts';
import { type Refusal, refusal } from '../../decision/index.ts';
import {
  type BarReason,
  type BarringMeasure,
  type Conviction,
  eligibility,
} from '../../eligibility/index.ts';
import { byGrade } from '../../law/grades.ts';
import type { Commended } from '../../law/kinds/index.ts';
import { stageName } from '../../law/rungs.ts';
import { textAt } from '../../parameters/lookup.ts';
import type { Grade, LegalDate, UnitId } from '../../vocabulary.ts';
import type { PlanYears } from './plan.ts';

/** A published result a commendation rests on; `grade` null: the unit has none of that year. */
export interface BasisResult {
  readonly unit: UnitId;
  readonly year: number;
  readonly grade: Grade | null;
}

/** Somebody who is to be commended, and what is known of them. */
export interface Candidate {
  readonly whom: Commended;
  readonly id: string;
  /** Measures on the unit; of a holder those that barred them when they took force, in any unit (A23, A24). */
  readonly measures: readonly BarringMeasure[];
  /** Convictions of a holder that stand, in any unit (A25); of a unit none: its leaders' cap its grade. */
  readonly convictions: readonly Conviction[];
  /** Results of the plan's years: of the unit; of a holder those of every unit they answered for in the year (I-28). */
  readonly results: readonly BasisResult[];
}

/** The day, the years and the grade asked for. */
export interface CommendationQuestion {
  readonly on: LegalDate;
  readonly years: PlanYears;
  /** The grade that the plan asks for; not less than the city does. */
  readonly gradeAtLeast?: Grade | undefined;
}

/** The worst grade somebody may be commended with (A13, I-28): the city's, or a better one if the plan asks for it. */
export const requiredGrade = (
  on: LegalDate,
  city: Pick<CitySettings, 'parameters' | 'evaluation'>,
  plan: Grade | undefined,
): Grade => {
  const own = textAt(city, 'commendation-grade', on);
  return plan && byGrade(city, plan, own) < 0 ? plan : own;
};

const name = ({ whom, id }: Candidate) => ({ [whom]: id });

const barred = (
  candidate: Candidate,
  on: LegalDate,
  bar: BarReason,
  city: Pick<CitySettings, 'ladder'>,
): Refusal => {
  const { stage, article, from, until, caseId } = bar;
  return refusal(
    'barred',
    {
      who: candidate.id,
      from,
      on,
      measure: stageName(city, stage),
    },
    {
      articles: [article],
      facts: { ...name(candidate), whom: candidate.whom, on, stage, from, until, caseId },
    },
  );
};

const convicted =
  (candidate: Candidate) =>
  ({ unit, post, on, caseId }: Conviction): Refusal =>
    refusal(
      'convicted',
      { who: candidate.id, since: on },
      { facts: { ...name(candidate), whom: candidate.whom, unit, post, since: on, caseId } },
    );

const lowerThan =
  (candidate: Candidate, required: Grade, on: LegalDate) =>
  ({ unit, year, grade }: BasisResult): Refusal => {
    const facts = { ...name(candidate), unit, year, grade, required, on, interpretations: ['I-28'] };
    return refusal(grade === null ? 'not-graded' : 'grade-too-low', { unit, year }, { facts });
  };

/** A year of the plan in which nothing was published of the candidate at all. */
const yearsWithout = ({ results, id, whom }: Candidate, { from, to }: PlanYears): BasisResult[] => {
  const years = Array.from({ length: to - from + 1 }, (_, n) => from + n);
  // A holder need not have answered for a unit in every year; a unit is graded every year.
  const missing = years.filter((year) => !results.some((result) => result.year === year));
  if (whom === 'unit') return missing.map((year) => ({ unit: id, year, grade: null }));
  return missing.length === years.length ? [{ unit: id, year: to, grade: null }] : [];
};

/**
 * Refuses whoever may not be commended on a day. A bar counts from the day of the decision until the day of its
 * release, early or late (A23, A24, I-15); a conviction as long as it stands, also one that came after the honour (A25); and every result it
 * rests on must be as good as required (A13, I-28).
 */
export const checkCandidate = (
  candidate: Candidate,
  { on, years, gradeAtLeast }: CommendationQuestion,
  city: Pick<CitySettings, 'parameters' | 'zone' | 'ladder' | 'articlesBySubject' | 'evaluation'>,
): Refusal[] => {
  const { whom, measures, convictions, results } = candidate;
  const { reasons } = eligibility({ on, city, about: whom }, measures);
  const grade = requiredGrade(on, city, gradeAtLeast);
  const low = results.filter((result) => result.grade === null || byGrade(city, result.grade, grade) > 0);
  return [
    ...reasons.map((reason) => barred(candidate, on, reason, city)),
    ...convictions.map(convicted(candidate)),
    ...[...low, ...yearsWithout(candidate, years)].map(lowerThan(candidate, grade, on)),
  ];
};
