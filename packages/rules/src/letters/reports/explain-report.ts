import { firstDayOf } from '../../calendar/index.ts';
import type { CitySettings } from '../../city.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import type { ReportKind } from '../../law/kinds/index.ts';
import type { Explanation } from '../../vocabulary.ts';
import type { Report } from './report.ts';

/** The days that the status of a report rests on: those of its year, as set at that year's start (A8, I-2). */
export const explainReport = (
  { year, due, deadline, status }: Pick<Report, 'year' | 'due' | 'deadline' | 'status'>,
  kind: Pick<ReportKind, 'due' | 'subject'>,
  city: CitySettings,
): Explanation => {
  const builder = explanationBuilder(city, firstDayOf(year));
  builder.day(kind.due);
  builder.interpret('I-2');
  return builder.explain([kind.subject], { due, deadline, status });
};
