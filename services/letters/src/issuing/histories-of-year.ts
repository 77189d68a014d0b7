import { type Answer, answerHistory, city, notFound, type Request } from '@jieti/lambda';
import { canRead, placeOfCity } from '@jieti/rules';
import type { routes } from '../contract/routes.ts';
import { table } from '../table.ts';
import { loadTemplate } from '../template/template-record.ts';
import { templateSubject } from '../template/template-writes.ts';
import { lettersOfYearSubject, loadLettersOfYear } from './letters-of-year.ts';

/**
 * Answers the history of a year's template (A7). Every letter says a part of the template, so that whoever holds an office or
 * acts for a unit may read it.
 */
export const templateHistory = async ({
  params: { year },
  principal: { offices, units },
}: Request<typeof routes.templateHistory>): Promise<Answer> => {
  if (offices.length + units.length === 0 || !(await loadTemplate(year))) throw notFound();
  return answerHistory(table, templateSubject(year), () => loadTemplate(year));
};

/** Answers the history of a year's issues and amendments (A7) to those who may read what concerns the whole city. */
export const lettersOfYearHistory = async ({
  params: { year },
  principal,
}: Request<typeof routes.lettersOfYearHistory>): Promise<Answer> => {
  if (!canRead(principal, placeOfCity(city())) || !(await loadLettersOfYear(year))) throw notFound();
  return answerHistory(table, lettersOfYearSubject(year), () => loadLettersOfYear(year));
};
