import {
  type CheckResult,
  collect,
  type Outcome,
  type Refusal,
  refusal,
  refuseOr,
} from '../decision/index.ts';
import type { GradeDefinition, WithEvaluation } from '../law/evaluation-law.ts';
import { gradeList, reachedGrades } from '../law/grades.ts';
import type { Grade } from '../vocabulary.ts';

const unknown = (grade: Grade, grades: readonly GradeDefinition[], pointer: string): Refusal =>
  refusal('unknown-grade', { grade, grades: gradeList(grades) }, { pointer });

/** A grade must be one of the city's; the refusal lists which there are. */
const checkGrade = (grade: Grade, pointer: string, { evaluation }: WithEvaluation): Refusal | null =>
  evaluation.grades.some(({ id }) => id === grade) ? null : unknown(grade, evaluation.grades, pointer);

/** A grade that somebody asks for, if it is one of the city's. */
export const knownGrade = (grade: Grade, pointer: string, city: WithEvaluation): Outcome<Grade> =>
  refuseOr(collect(checkGrade(grade, pointer, city)), () => grade);

/** A grade must be one that is reached: the last of the city's is not. */
export const checkReachedGrade = (grade: Grade, pointer: string, city: WithEvaluation): Refusal | null => {
  const reached = reachedGrades(city);
  return reached.some(({ id }) => id === grade) ? null : unknown(grade, reached, pointer);
};

/** Something is said for each grade that is reached, and for no other. */
export const checkEveryGrade = (
  values: Readonly<Record<Grade, unknown>>,
  pointer: string,
  city: WithEvaluation,
): CheckResult => {
  const missing = reachedGrades(city).filter(({ id }) => !Object.hasOwn(values, id));
  return [
    ...Object.keys(values).flatMap((id) => checkReachedGrade(id, `${pointer}/${id}`, city) ?? []),
    ...missing.map(({ id, name }) => refusal('required', { what: name }, { pointer: `${pointer}/${id}` })),
  ];
};
