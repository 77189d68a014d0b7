import type { WithEvaluation } from '../../law/evaluation-law.ts';
import { byGrade } from '../../law/grades.ts';
import type { Grade } from '../../vocabulary.ts';

/** The published year of a locality, as far as those above take it up: how many of its units have each grade (A10). */
export interface ResultsBelow {
  readonly grades: Readonly<Record<Grade, number>>;
}

/** Counts the grades of a published year; null where it has no result. */
export const resultsBelowOf = (grades: readonly Grade[]): ResultsBelow | null =>
  grades.length === 0
    ? null
    : {
        grades: Object.fromEntries(
          [...Map.groupBy(grades, (grade) => grade)].map(([grade, all]) => [grade, all.length]),
        ),
      };

/** Percent of the units that are graded so or better, with two decimals. */
export const shareAtOrAbove = (
  { grades }: ResultsBelow,
  grade: Grade,
  { evaluation }: WithEvaluation,
): number => {
  const counts = Object.entries(grades);
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  const reached = counts
    .filter(([one]) => byGrade({ evaluation }, one, grade) <= 0)
    .reduce((sum, [, count]) => sum + count, 0);
  return Math.round((reached * 10_000) / all) / 100;
};
