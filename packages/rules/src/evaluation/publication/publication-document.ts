import { checkDocument } from '../../decision/document.ts';
import { type CheckResult, type Dated, type DocumentRef, refusal, today } from '../../decision/index.ts';
import type { LegalDate } from '../../vocabulary.ts';

const lastDayOf = (year: number): LegalDate => `${year}-12-31`;

/** Only a year that is over has results to publish (A10). */
export const checkYearOver = (year: number, context: Dated): CheckResult => {
  const lastDay = lastDayOf(year);
  const on = today(context);
  return on > lastDay ? null : refusal('year-not-over', { year, lastDay, today: on });
};

/** Published under a document of after the year’s end, and not of a day to come (A10). */
export const checkPublishingDocument = (document: DocumentRef, year: number, context: Dated): CheckResult => {
  const refused = checkDocument(context, document, 'evaluation');
  const lastDay = lastDayOf(year);
  if (refused || document.date > lastDay) return refused;
  const { date } = document;
  return refusal('document-before-year-end', { year, date, lastDay }, { pointer: '/document/date' });
};

/** What is published is put right under a document no older than the one that published it, and not of a day to come (A10). */
export const checkCorrectingDocument = (
  document: DocumentRef,
  published: DocumentRef,
  context: Dated,
): CheckResult => {
  const refused = checkDocument(context, document, 'evaluation');
  if (refused || document.date >= published.date) return refused;
  return refusal(
    'document-before-publication',
    { date: document.date, published: published.date },
    { pointer: '/document/date' },
  );
};
