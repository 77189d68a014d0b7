import { isLegalDate, legalDateOf } from '../calendar/index.ts';
import type { CitySettings } from '../city.ts';
import type { ArticleRef, Bilingual, Instant, LegalDate } from '../vocabulary.ts';
import type { DocumentRef } from './actor.ts';
import type { Refusal } from './refusal.ts';

/** The result of a check: nothing, one refusal, or several. */
export type CheckResult = Refusal | readonly Refusal[] | null;

const isList = (result: Refusal | readonly Refusal[]): result is readonly Refusal[] => Array.isArray(result);

/** All reasons of all checks at once. */
export const collect = (...results: readonly CheckResult[]): readonly Refusal[] =>
  results.flatMap((result) => (result === null ? [] : isList(result) ? result : [result]));

/** An act's own day is worked out from these two. */
export interface Dated {
  readonly now: Instant;
  readonly city: Pick<CitySettings, 'zone'>;
}

/** The day of the act in the city's zone. */
export const today = (context: Dated): LegalDate => legalDateOf(context.now, context.city.zone);

/** What was given does not suffice (422). */
export const badInput = (
  code: string,
  article: ArticleRef,
  text: Bilingual,
  pointer: string,
  facts: Readonly<Record<string, unknown>> = {},
): Refusal => ({ code, kind: 'input', articles: [article], text, facts, pointer });

/** The case does not allow it now (409). */
export const badState = (
  code: string,
  article: ArticleRef,
  text: Bilingual,
  facts: Readonly<Record<string, unknown>> = {},
): Refusal => ({ code, kind: 'state', articles: [article], text, facts });

/** A field of words that is empty. */
export const words = (text: string, field: string, article: ArticleRef, name: Bilingual): Refusal | null =>
  text.trim().length > 0
    ? null
    : badInput(
        `${field}-missing`,
        article,
        { zh: `须写明${name.zh}。`, en: `${name.en} must be given.` },
        `/${field}`,
      );

/** Reasons are part of every decision. */
export const reasoned = (reasons: string, article: ArticleRef): Refusal | null =>
  words(reasons, 'reasons', article, { zh: '理由', en: 'The reasons' });

/** A decision needs a document, with number and date, not dated after today. */
export const documented = (
  context: Dated,
  document: DocumentRef | undefined,
  article: ArticleRef,
): CheckResult => {
  if (!document || document.number.trim().length === 0) {
    return badInput(
      'document-missing',
      article,
      { zh: '决定须有文号和日期。', en: 'A decision needs a document with its number and date.' },
      document ? '/document/number' : '/document',
    );
  }
  return pastDay(context, document.date, '/document/date', 'document', article);
};

/** A day that exists and is not after today. */
export const pastDay = (
  context: Dated,
  day: LegalDate,
  pointer: string,
  name: string,
  article: ArticleRef,
): Refusal | null => {
  if (!isLegalDate(day)) return notADay(day, pointer, article);
  const on = today(context);
  return day <= on
    ? null
    : badInput(
        `${name}-in-future`,
        article,
        { zh: `日期${day}晚于今天${on}。`, en: `The date ${day} is after today, ${on}.` },
        pointer,
        { day, today: on },
      );
};

/** A text that is no day of the calendar. */
export const notADay = (day: string, pointer: string, article: ArticleRef): Refusal =>
  badInput(
    'no-such-day',
    article,
    { zh: `${day}不是有效日期。`, en: `${day} is not a day of the calendar.` },
    pointer,
    { day },
  );

/** Results about a part of the body, with their pointers from its root. */
export const under = (prefix: string, result: CheckResult): CheckResult =>
  collect(result).map((one) =>
    one.pointer === undefined ? one : { ...one, pointer: `${prefix}${one.pointer}` },
  );
