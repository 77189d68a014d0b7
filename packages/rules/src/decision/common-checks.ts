import { isLegalDate } from '../calendar/index.ts';
import type { Provision } from '../provisions/index.ts';
import type { Bilingual, LegalDate } from '../vocabulary.ts';
import { type Dated, today } from './checks.ts';
import { type Refusal, refusal } from './refusal.ts';

/** The field at fault, and the article that asks for it. */
interface Field {
  readonly pointer: string;
  readonly article: Provision;
}

type MissingWords = 'reasons-missing' | 'facts-missing' | 'findings-missing' | 'undertaken-missing';

/** Refuses an empty field of words. */
export const checkWords = (text: string, code: MissingWords, { pointer, article }: Field): Refusal | null =>
  text.trim().length > 0 ? null : refusal(code, {}, { articles: [article], pointer });

/** Refuses an empty text. @param what names the text in both languages: it becomes part of the sentence. */
export const checkText = (text: string, what: Bilingual, article: Provision): Refusal | null =>
  text.trim().length > 0
    ? null
    : refusal('text-missing', { what }, { articles: [article], pointer: '/text' });

/** Reasons are part of every decision. */
export const checkReasons = (reasons: string, article: Provision): Refusal | null =>
  checkWords(reasons, 'reasons-missing', { pointer: '/reasons', article });

/** Refuses a text that is no day of the calendar. */
export const notADay = (day: string, { pointer, article }: Field): Refusal =>
  refusal('no-such-day', { day }, { articles: [article], pointer });

type FutureDay =
  | 'answer-in-future'
  | 'filing-in-future'
  | 'interview-in-future'
  | 'occurrence-in-future'
  | 'outcome-in-future'
  | 'referral-in-future'
  | 'session-in-future';

/** Refuses a day that does not exist, and one after today. */
export const checkPastDay = (
  context: Dated,
  day: LegalDate,
  code: FutureDay,
  { pointer, article }: Field,
): Refusal | null => {
  if (!isLegalDate(day)) return notADay(day, { pointer, article });
  const on = today(context);
  return day <= on ? null : refusal(code, { day, today: on }, { articles: [article], pointer });
};
