import type { CitySettings } from '../../city.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import type { Explanation } from '../../vocabulary.ts';
import type { Report } from './report.ts';

/** The days that the status of a report rests on: those of its year, as set at that year's start (A8, I-2). */
export const explainReport = (
  { year, due, deadline, status }: Pick<Report, 'year' | 'due' | 'deadline' | 'status'>,
  city: CitySettings,
): Explanation => {
  const builder = explanationBuilder(city, `${year}-01-01`);
  builder.text('report-due');
  builder.interpret('I-2');
  return builder.explain(['reports'], { due, deadline, status });
};
