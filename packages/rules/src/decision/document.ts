import { isLegalDate } from '../calendar/index.ts';
import type { Provision } from '../provisions/index.ts';
import type { Bilingual, LegalDate } from '../vocabulary.ts';
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

/** Something that a document is about: its name in a sentence, and its day. */
export interface AboutDay {
  readonly name: Bilingual;
  readonly on: LegalDate;
}

/** A document is no older than what it is about. */
export const checkNotOlder = (
  document: DocumentRef | undefined,
  { name, on }: AboutDay,
  article: Provision,
  pointer = '/document/date',
): Refusal | null => {
  if (!document || !isLegalDate(document.date) || document.date >= on) return null;
  const { date } = document;
  return refusal('document-too-early', { date, about: name, on }, { articles: [article], pointer });
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
