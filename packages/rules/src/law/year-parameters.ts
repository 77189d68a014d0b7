import type { WithEvaluation } from './evaluation-law.ts';

/** The units that figures of the graded year have. */
export type YearParameterUnit = 'points' | 'percent' | 'grade';

/** The parameters by which the city's law grades a year, each with its unit: thresholds, quota, limits of the survey, caps. */
export const yearParameters = ({ evaluation }: WithEvaluation): ReadonlyMap<string, YearParameterUnit> => {
  const { grades, caps, quota, consequences } = evaluation;
  return new Map<string, YearParameterUnit>([
    ...grades.flatMap(({ threshold }) => (threshold === undefined ? [] : [[threshold, 'points'] as const])),
    [quota.share, 'percent'] as const,
    ...consequences.flatMap(({ when }) =>
      'surveyBelow' in when ? [[when.surveyBelow, 'percent'] as const] : [],
    ),
    ...caps.flatMap(({ limit }) => ('parameter' in limit ? [[limit.parameter, 'grade'] as const] : [])),
  ]);
};
