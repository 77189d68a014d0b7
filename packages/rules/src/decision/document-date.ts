import type { ArticleRef, LegalDate } from '../vocabulary.ts';
import { type Dated, today } from './checks.ts';
import { type Refusal, refusal } from './refusal.ts';

/** A document is dated today or before: nothing is done on one that does not exist yet. */
export const checkDocumentDate = (
  date: LegalDate,
  context: Dated,
  articles: readonly ArticleRef[],
  pointer = '/document/date',
): Refusal | null =>
  date <= today(context)
    ? null
    : refusal('document-in-future', { date, today: today(context) }, { articles, pointer });
