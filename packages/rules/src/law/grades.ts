import type { Bilingual, Grade } from '../vocabulary.ts';
import type { GradeDefinition, WithEvaluation } from './evaluation-law.ts';

/** Ids of the city's grades, best first (A10). */
export const gradesOf = ({ evaluation }: WithEvaluation): readonly Grade[] =>
  evaluation.grades.map(({ id }) => id);

/** True for a grade of the city's law. */
export const isGrade = (city: WithEvaluation, grade: string): boolean => gradesOf(city).includes(grade);

/**
 * The place of a grade among the city's, the best first.
 * @throws RangeError on a grade that the city's file does not have, or has lost: a fault of the file.
 */
export const placeOfGrade = (city: WithEvaluation, grade: Grade): number => {
  const place = gradesOf(city).indexOf(grade);
  if (place < 0) throw new RangeError(`not a grade: ${grade}`);
  return place;
};

/** Orders grades best first. */
export const byGrade = (city: WithEvaluation, a: Grade, b: Grade): number =>
  placeOfGrade(city, a) - placeOfGrade(city, b);

/** The worse of two grades. */
export const worseGrade = (city: WithEvaluation, a: Grade, b: Grade): Grade =>
  byGrade(city, a, b) >= 0 ? a : b;

/** Grades that are reached by a score, each with the id of the parameter that holds its threshold. */
export interface ReachedGrade extends GradeDefinition {
  readonly threshold: string;
}

const isReached = (grade: GradeDefinition): grade is ReachedGrade => grade.threshold !== undefined;

/** The grades that a score must reach, best first; all but the last. */
export const reachedGrades = ({ evaluation }: WithEvaluation): readonly ReachedGrade[] =>
  evaluation.grades.filter(isReached);

/** @throws RangeError for a law without grades: a fault of the city's file. */
const existing = (grade: GradeDefinition | undefined): GradeDefinition => {
  if (!grade) throw new RangeError('the city’s law has no grades');
  return grade;
};

/** The best grade, which a quota may limit. */
export const bestGrade = ({ evaluation }: WithEvaluation): GradeDefinition => existing(evaluation.grades[0]);

/** The grade for all who reach no other. */
export const lastGrade = ({ evaluation }: WithEvaluation): GradeDefinition =>
  existing(evaluation.grades.at(-1));

/** The next grade below the best: for those whom the quota leaves out (I-12). */
export const gradeBelowBest = ({ evaluation }: WithEvaluation): GradeDefinition =>
  existing(evaluation.grades[1] ?? evaluation.grades[0]);

/** A grade by its name; one that is no longer among the city's by its id. */
export const gradeName = ({ evaluation }: WithEvaluation, grade: Grade): Bilingual =>
  evaluation.grades.find(({ id }) => id === grade)?.name ?? { zh: grade, en: grade };

/** All grades by name and id, as a refusal lists what there is. */
export const gradeList = (grades: readonly GradeDefinition[]): Bilingual => ({
  zh: grades.map(({ id, name }) => `${name.zh}（${id}）`).join('、'),
  en: grades.map(({ id }) => id).join(', '),
});
