import type { CitySettings } from '../../city.ts';
import { lastGrade, reachedGrades } from '../../law/grades.ts';
import { numberNamed, parameterNamed, stated } from '../../parameters/lookup.ts';
import { cite } from '../../provisions/index.ts';
import type { Explanation, Grade } from '../../vocabulary.ts';
import { gradingDay } from './grades.ts';

/**
 * The grade a total score earns before quota and caps (A10, I-11): the best whose threshold it reaches; the threshold itself is
 * reached. Thresholds are those of the year graded.
 */
export const baseGrade = (
  score: number,
  city: CitySettings,
  year: number,
): { readonly grade: Grade; readonly explanation: Explanation } => {
  const on = gradingDay(year);
  const grades = reachedGrades(city);
  const reached = grades.find(({ threshold }) => score >= numberNamed(city, threshold, on));
  return {
    grade: (reached ?? lastGrade(city)).id,
    explanation: {
      articles: cite(city, 'evaluation'),
      facts: { score },
      parameters: stated(grades.map(({ threshold }) => parameterNamed(city, threshold, on))),
      interpretations: ['I-11'],
    },
  };
};
