import type { CitySettings } from '../../city.ts';
import { gradeBelowBest, worseGrade } from '../../law/grades.ts';
import { parameterNamed, stated } from '../../parameters/lookup.ts';
import { cite } from '../../provisions/index.ts';
import type { Explanation, Grade, InterpretationRef, UnitId } from '../../vocabulary.ts';
import { baseGrade } from './base-grade.ts';
import { type Cap, capOf, capsOn, type YearFacts } from './caps.ts';
import { gradingDay } from './grades.ts';

/** The terms of a total in points: the base and every indicator, less what lies above the full score, make the score. */
export interface PointsSum {
  readonly base: number;
  readonly indicators: Readonly<Record<string, number>>;
  readonly above: number;
}

/** A unit's year as frozen for grading: everything its grade depends on beside the city's settings. */
export interface GradingInput {
  readonly unit: UnitId;
  readonly year: number;
  /** Total score in points. */
  readonly score: number;
  /** Points above the full score; they do not count for the grade. */
  readonly above?: number;
  /** The terms of a total in points. */
  readonly sum?: PointsSum;
  /** True if a bonus is in the score (I-29). */
  readonly bonus?: boolean;
  /** True if its score has a place in its group's quota of excellent; null without a quota (I-12). */
  readonly withinQuota: boolean | null;
  readonly facts: YearFacts;
}

export interface GradedUnit {
  readonly unit: UnitId;
  readonly year: number;
  readonly score: number;
  /** Points above the full score, told beside it where the law allows; absent where there are none. */
  readonly beside?: number;
  /** By score alone. */
  readonly base: Grade;
  readonly afterQuota: Grade;
  /** In the end: after the strictest cap. */
  readonly grade: Grade;
  /** All that applied, strictest first, whether or not they changed the grade. */
  readonly caps: readonly Cap[];
  readonly explanation: Explanation;
}

/** The parameters that say what caps still allow; those whose grade stands in the law itself have none. */
const capParameters = (caps: readonly Cap[], city: CitySettings): string[] => {
  const limits = [...new Set(caps.map(({ why }) => why))].map((why) => capOf(city, why)?.limit);
  return limits.flatMap((limit) => (limit && 'parameter' in limit ? [limit.parameter] : []));
};

/** I-13 was asked of every measure that stands; I-12 and I-40 wherever there is a quota; I-29 where there is a bonus. */
const used = (input: GradingInput): InterpretationRef[] => [
  'I-11',
  ...(input.withinQuota === null ? [] : (['I-12', 'I-40'] as const)),
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
  const ids: readonly string[] = [
    ...(input.withinQuota === null ? [] : [city.evaluation.quota.share]),
    ...capParameters(caps, city),
  ];
  return {
    articles: cite(city, 'evaluation', ...caps.map(({ article }) => article)),
    facts: {
      score: input.score,
      ...(input.sum && { sum: input.sum }),
      withinQuota: input.withinQuota,
      measures: input.facts.measures,
      criminallyLiable: input.facts.criminallyLiable,
      ...(input.facts.events && { events: input.facts.events }),
    },
    parameters: { ...base.parameters, ...stated(ids.map((id) => parameterNamed(city, id, on))) },
    interpretations: used(input),
  };
};

/** Points above the full score are told beside it where the law allows, and cut off elsewhere. */
const besideOf = ({ above = 0 }: GradingInput, { evaluation }: CitySettings): Pick<GradedUnit, 'beside'> =>
  above > 0 && evaluation.aboveFull === 'beside' ? { beside: above } : {};

/**
 * A unit's grade for a year (A10, A25): its score's grade; the best only within the quota, else the next below it whatever the
 * city calls it; then never better than the strictest cap. Caps apply last; a capped unit takes no place in the quota all the
 * same, unless the city has it so (I-40).
 */
export const gradeUnit = (input: GradingInput, city: CitySettings): GradedUnit => {
  const { unit, year, score } = input;
  const base = baseGrade(score, city, year);
  const afterQuota =
    input.withinQuota === false ? worseGrade(city, base.grade, gradeBelowBest(city).id) : base.grade;
  const caps = capsOn({ ...input.facts, year }, city);
  return {
    unit,
    year,
    score,
    ...besideOf(input, city),
    base: base.grade,
    afterQuota,
    grade: caps.reduce((grade, cap) => worseGrade(city, grade, cap.limit), afterQuota),
    caps,
    explanation: explain(input, caps, base.explanation, city),
  };
};
