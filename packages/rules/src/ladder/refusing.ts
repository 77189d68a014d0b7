import { isLegalDate, legalDateOf } from '../calendar/index.ts';
import { allow, type Outcome, type Refusal, refuse } from '../refusals.ts';
import type { ArticleRef, Bilingual, LegalDate } from '../vocabulary.ts';
import type { DocumentRef } from './actors.ts';
import type { ActContext } from './acts.ts';
import type { Case } from './case.ts';
import type { CaseEvent } from './events.ts';

/** What a check finds: nothing, one reason, or several. */
export type Finding = Refusal | readonly Refusal[] | null;

const isList = (finding: Refusal | readonly Refusal[]): finding is readonly Refusal[] =>
  Array.isArray(finding);

/** All reasons of all checks at once. */
export const collect = (...findings: readonly Finding[]): readonly Refusal[] =>
  findings.flatMap((finding) => (finding === null ? [] : isList(finding) ? finding : [finding]));

/** Refuses with all reasons or, where there is none, tells what happened. */
export const unless = (
  refusals: readonly Refusal[],
  events: () => readonly CaseEvent[],
): Outcome<readonly CaseEvent[]> => (refusals.length > 0 ? refuse(refusals) : allow(events()));

/** What a day is told by. */
type Dated = Pick<ActContext, 'now' | 'city'>;

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

const statusNames: Readonly<Record<Case['status'], Bilingual>> = {
  lead: { zh: '待核查', en: 'awaiting verification' },
  verified: { zh: '已核查', en: 'verified' },
  proposed: { zh: '已提出', en: 'proposed, awaiting a decision' },
  'in-force': { zh: '措施执行中', en: 'under a measure in force' },
  unmet: { zh: '逾期未整改', en: 'unmet after its term' },
  closed: { zh: '已结案', en: 'closed' },
};

/** The case is not where such an act belongs. */
export const wrongStatus = (state: Case, article: ArticleRef, what: Bilingual): Refusal => {
  const name = statusNames[state.status];
  return badState(
    state.status === 'closed' ? 'case-closed' : 'wrong-status',
    article,
    {
      zh: `案件${name.zh},现在不能${what.zh}。`,
      en: `The case is ${name.en}: it is not the time to ${what.en}.`,
    },
    { status: state.status },
  );
};

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
): Finding => {
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

/** Findings about a part of the body, with their pointers from its root. */
export const under = (prefix: string, finding: Finding): Finding =>
  collect(finding).map((one) =>
    one.pointer === undefined ? one : { ...one, pointer: `${prefix}${one.pointer}` },
  );
