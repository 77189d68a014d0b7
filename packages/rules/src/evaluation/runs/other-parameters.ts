import type { CitySettings } from '../../city.ts';
import { type CheckResult, type Refusal, refusal } from '../../decision/index.ts';
import type { WithEvaluation } from '../../law/evaluation-law.ts';
import { gradeList, isGrade } from '../../law/grades.ts';
import { type YearParameterUnit, yearParameters } from '../../law/year-parameters.ts';
import type { Bilingual } from '../../vocabulary.ts';
import type { YearSettings } from '../grading/index.ts';

const isHundred = (value: unknown): boolean =>
  typeof value === 'number' && value >= 0 && value <= 100 && Number(value.toFixed(2)) === value;

const fits = (id: string, kind: YearParameterUnit, value: unknown, city: WithEvaluation): boolean => {
  if (kind === 'grade') return typeof value === 'string' && isGrade(city, value);
  // Only a quota can be none.
  return isHundred(value) || (value === null && id === city.evaluation.quota.share);
};

const kindName = (kind: YearParameterUnit, { evaluation }: WithEvaluation): Bilingual => {
  if (kind !== 'grade')
    return { zh: '0至100、至多两位小数的数', en: 'a number from 0 to 100 with two decimals' };
  const grades = gradeList(evaluation.grades);
  return { zh: `等次：${grades.zh}`, en: `one of the grades ${grades.en}` };
};

/** Values that stand in for the city's must be of parameters that a year is graded by, and of their form. */
export const checkOtherParameters = (
  { parameters: values = {} }: YearSettings,
  at: string,
  city: Pick<CitySettings, 'evaluation'>,
): CheckResult => {
  const known = yearParameters(city);
  return Object.entries(values).flatMap(([parameter, value]): Refusal[] => {
    const pointer = `${at}/${parameter}`;
    const kind = known.get(parameter);
    const parameters = [...known.keys()].join(', ');
    if (!kind) return [refusal('not-of-the-year', { parameter, parameters }, { pointer })];
    if (fits(parameter, kind, value, city)) return [];
    return [refusal('not-a-value', { parameter, kind: kindName(kind, city) }, { pointer })];
  });
};
