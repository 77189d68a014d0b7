import { type Bilingual, type Grade, grades, type LegalDate } from '../../vocabulary.ts';

/** The four grades as A10 names them. */
export const gradeNames: Readonly<Record<Grade, Bilingual>> = {
  excellent: { zh: '优秀', en: 'excellent' },
  good: { zh: '良好', en: 'good' },
  qualified: { zh: '合格', en: 'qualified' },
  poor: { zh: '较差', en: 'poor' },
};

/** The worse of two grades. */
export const worse = (a: Grade, b: Grade): Grade => (grades.indexOf(a) >= grades.indexOf(b) ? a : b);

/** Orders grades best first. */
export const byGrade = (a: Grade, b: Grade): number => grades.indexOf(a) - grades.indexOf(b);

/** @throws RangeError when a city's file gives as a grade what is none. */
export const asGrade = (text: string): Grade => {
  const found = grades.find((grade) => grade === text);
  if (!found) throw new RangeError(`not a grade: ${text}`);
  return found;
};

/**
 * The day whose values a year is graded by: its last. What is amended in the course of a year so holds for that whole
 * year's evaluation, which looks back on it from its end.
 */
export const gradingDay = (year: number): LegalDate => `${String(year).padStart(4, '0')}-12-31`;
