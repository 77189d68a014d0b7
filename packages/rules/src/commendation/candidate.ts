import type { CitySettings } from '../city.ts';
import type { Refusal } from '../decision/refusal.ts';
import { type BarReason, type BarringMeasure, eligibility } from '../eligibility/index.ts';
import { asGrade, byGrade } from '../evaluation/grading/grades.ts';
import { textAt } from '../parameters/lookup.ts';
import type { Grade, LegalDate, UnitId } from '../vocabulary.ts';
import type { Commended } from './kinds.ts';
import type { PlanYears } from './plan.ts';

/** A published result a commendation rests on; `grade` null: the unit has none of that year. */
export interface RestingOn {
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
  /** Results of the plan's years: of the unit; of a holder those of every unit they answered for in the year (I-28). */
  readonly results: readonly RestingOn[];
}

/** The day, the years and the grade asked for. */
export interface CommendationQuestion {
  readonly on: LegalDate;
  readonly years: PlanYears;
  /** What the plan asks for; not less than the city does. */
  readonly gradeAtLeast?: Grade | undefined;
}

/** The worst grade somebody may be commended with (A13, I-28): the city's, or a better one if the plan asks for it. */
export const requiredGrade = (
  on: LegalDate,
  city: Pick<CitySettings, 'parameters'>,
  plan: Grade | undefined,
): Grade => {
  const own = asGrade(textAt(city, 'commendation-grade', on));
  return plan && byGrade(plan, own) < 0 ? plan : own;
};

const name = ({ whom, id }: Candidate) => ({ [whom]: id });

const barred = (candidate: Candidate, on: LegalDate, { stage, article, from, caseId, ...bar }: BarReason) => {
  const { whom, id } = candidate;
  return {
    code: 'barred',
    kind: 'state',
    articles: [article],
    text: {
      zh: `${id}自${from}起受${article === 'A24' ? '一票否决' : '一票否决警示'}限制,${on}尚未解除,不得表扬奖励。`,
      en: `${id} is barred since ${from} by a ${stage === 'veto' ? 'veto' : 'veto warning'} not released on ${on}, and cannot be commended.`,
    },
    facts: { ...name(candidate), whom, on, stage, from, until: bar.until, caseId },
  } as const satisfies Refusal;
};

const lowerThan = (candidate: Candidate, grade: Grade, on: LegalDate) => (result: RestingOn) => {
  const { unit, year } = result;
  return {
    code: result.grade === null ? 'not-graded' : 'grade-too-low',
    kind: 'state',
    articles: ['A13', 'A14'],
    text:
      result.grade === null
        ? {
            zh: `${unit}没有${year}年度已公布的考评结果。`,
            en: `${unit} has no published result of ${year}.`,
          }
        : {
            zh: `${unit} ${year}年度考评等次低于表扬所要求的等次。`,
            en: `${unit} was graded below what a commendation asks for in ${year}.`,
          },
    facts: {
      ...name(candidate),
      unit,
      year,
      grade: result.grade,
      required: grade,
      on,
      interpretations: ['I-28'],
    },
  } as const satisfies Refusal;
};

/** A year of the plan in which nothing was published of the candidate at all. */
const yearsWithout = ({ results, id, whom }: Candidate, { from, to }: PlanYears): RestingOn[] => {
  const years = Array.from({ length: to - from + 1 }, (_, n) => from + n);
  // A holder need not have answered for a unit in every year; a unit is graded every year.
  const missing = years.filter((year) => !results.some((result) => result.year === year));
  if (whom === 'unit') return missing.map((year) => ({ unit: id, year, grade: null }));
  return missing.length === years.length ? [{ unit: id, year: to, grade: null }] : [];
};

/**
 * Why somebody may not be commended on a day; empty if they may. A bar counts from the day of the decision until the day of its
 * release, early or late (A23, A24, I-15); and every result it rests on must be as good as required (A13, I-28).
 */
export const commendationRefusals = (
  candidate: Candidate,
  { on, years, gradeAtLeast }: CommendationQuestion,
  city: Pick<CitySettings, 'parameters' | 'zone'>,
): Refusal[] => {
  const { whom, measures, results } = candidate;
  const { reasons } = eligibility({ on, zone: city.zone, about: whom }, measures);
  const grade = requiredGrade(on, city, gradeAtLeast);
  const low = results.filter((result) => result.grade === null || byGrade(result.grade, grade) > 0);
  return [
    ...reasons.map((reason) => barred(candidate, on, reason)),
    ...[...low, ...yearsWithout(candidate, years)].map(lowerThan(candidate, grade, on)),
  ];
};
