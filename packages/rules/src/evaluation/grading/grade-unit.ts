import type { CitySettings } from '../../city.ts';
import { type ParameterId, parameterAt, stated } from '../../parameters/index.ts';
import { cite } from '../../provisions/index.ts';
import type { Explanation, Grade, InterpretationRef, UnitId } from '../../vocabulary.ts';
import { baseGrade } from './base-grade.ts';
import { type Cap, capsOn, type YearFacts } from './caps.ts';
import { gradingDay, worse } from './grades.ts';

/** A unit's year as frozen for grading: everything its grade depends on beside the city's settings. */
export interface GradingInput {
  readonly unit: UnitId;
  readonly year: number;
  /** Total score, 0–100 points. */
  readonly score: number;
  /** True if a bonus is in the score (I-29). */
  readonly bonus?: boolean;
  /** True if its rank is within its group's quota of excellent; null without a quota (I-12). */
  readonly withinQuota: boolean | null;
  readonly facts: YearFacts;
}

export interface GradedUnit {
  readonly unit: UnitId;
  readonly year: number;
  readonly score: number;
  /** By score alone. */
  readonly base: Grade;
  readonly afterQuota: Grade;
  /** In the end: after the strictest cap. */
  readonly grade: Grade;
  /** All that applied, strictest first, whether or not they changed the grade. */
  readonly caps: readonly Cap[];
  readonly explanation: Explanation;
}

const capParameter: Readonly<Record<Cap['why'], ParameterId>> = {
  'listed-for-supervision': 'cap-listed-supervision',
  'veto-warned': 'cap-veto-warning',
  vetoed: 'cap-veto',
  'criminal-liability': 'cap-criminal-liability',
};

/** I-13 was asked of every measure that stands; I-12 wherever there is a quota; I-29 where there is a bonus. */
const used = (input: GradingInput): InterpretationRef[] => [
  'I-11',
  ...(input.withinQuota === null ? [] : (['I-12'] as const)),
  ...(input.bonus === true ? (['I-29'] as const) : []),
  ...(input.facts.measures.some(({ revoked }) => !revoked) ? (['I-13'] as const) : []),
];

const explain = (
  input: GradingInput,
  caps: readonly Cap[],
  base: Explanation,
  city: CitySettings,
): Explanation => {
  const on = gradingDay(input.year);
  const ids: readonly ParameterId[] = [
    ...(input.withinQuota === null ? [] : (['excellent-quota-percent'] as const)),
    ...new Set(caps.map(({ why }) => capParameter[why])),
  ];
  return {
    articles: cite(city, 'evaluation', ...(caps.length > 0 ? (['caps'] as const) : [])),
    facts: {
      score: input.score,
      withinQuota: input.withinQuota,
      measures: input.facts.measures,
      criminallyLiable: input.facts.criminallyLiable,
    },
    parameters: { ...base.parameters, ...stated(ids.map((id) => parameterAt(city, id, on))) },
    interpretations: used(input),
  };
};

/**
 * A unit's grade for a year (A10, A25): its score's grade; excellent only within the quota; then never better than the
 * strictest cap. Caps apply last, so a capped unit still takes its place in the rank.
 */
export const gradeUnit = (input: GradingInput, city: CitySettings): GradedUnit => {
  const { unit, year, score } = input;
  const base = baseGrade(score, city, year);
  const afterQuota = input.withinQuota === false ? worse(base.grade, 'good') : base.grade;
  const caps = capsOn({ ...input.facts, year }, city);
  return {
    unit,
    year,
    score,
    base: base.grade,
    afterQuota,
    grade: caps.reduce((grade, cap) => worse(grade, cap.limit), afterQuota),
    caps,
    explanation: explain(input, caps, base.explanation, city),
  };
};
