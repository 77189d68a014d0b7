import type { CitySettings } from '../../city.ts';
import type { NumberParameter } from '../../parameters/index.ts';
import { numberAt, parameterAt, stated } from '../../parameters/lookup.ts';
import { cite } from '../../provisions/index.ts';
import type { Explanation, Grade } from '../../vocabulary.ts';
import { gradingDay } from './grades.ts';

const thresholds: readonly (readonly [Grade, NumberParameter])[] = [
  ['excellent', 'grade-excellent'],
  ['good', 'grade-good'],
  ['qualified', 'grade-qualified'],
];

/**
 * The grade a total score of 0–100 points earns before quota and caps (A10, I-11): the best whose threshold it reaches;
 * the threshold itself is reached. Thresholds are those of the year graded.
 */
export const baseGrade = (
  score: number,
  city: CitySettings,
  year: number,
): { readonly grade: Grade; readonly explanation: Explanation } => {
  const on = gradingDay(year);
  const reached = thresholds.find(([, id]) => score >= numberAt(city, id, on));
  return {
    grade: reached ? reached[0] : 'poor',
    explanation: {
      articles: cite(city, 'evaluation'),
      facts: { score },
      parameters: stated(thresholds.map(([, id]) => parameterAt(city, id, on))),
      interpretations: ['I-11'],
    },
  };
};
