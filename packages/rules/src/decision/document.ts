import { isLegalDate } from '../calendar/index.ts';
import type { Provision } from '../provisions/index.ts';
import type { LegalDate } from '../vocabulary.ts';
import type { DocumentRef } from './actor.ts';
import { type Dated, today } from './checks.ts';
import { type Refusal, refusal } from './refusal.ts';

/** A document is dated today or before: nothing is done on one that does not exist yet. */
export const checkDocumentDate = (
  date: LegalDate,
  context: Dated,
  articles: readonly Provision[],
  pointer = '/document/date',
): Refusal | null => {
  if (!isLegalDate(date)) return refusal('no-such-day', { day: date }, { articles, pointer });
  const on = today(context);
  return date <= on ? null : refusal('document-in-future', { date, today: on }, { articles, pointer });
};

/** A decision needs a document, with number and date, not dated after today. */
export const checkDocument = (
  context: Dated,
  document: DocumentRef | undefined,
  article: Provision,
): Refusal | null => {
  if (document && document.number.trim().length > 0) {
    return checkDocumentDate(document.date, context, [article]);
  }
  const pointer = document ? '/document/number' : '/document';
  return refusal('document-missing', {}, { articles: [article], pointer });
};
