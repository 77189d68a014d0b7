import { legalDateOf } from '../../calendar/index.ts';
import { interpretationAt } from '../../interpretations/index.ts';
import type { LegalDate } from '../../vocabulary.ts';
import type { ActContext } from '../case/act.ts';
import type { Basis, Case } from '../case/case.ts';
import { currentMeasure } from '../case/measures.ts';
import type { ResponsibleReason } from '../case/words.ts';

/** Days, both included, on which whoever led the unit answers for the matter, and what for. */
export interface AnsweringDays {
  readonly from: LegalDate;
  readonly to: LegalDate;
  readonly why: ResponsibleReason;
}

/** The days that a decision on leaders looks at (A4, A5, A23, A24; I-39). */
export interface Matter {
  /** From the first day of the facts to the day of the decision: who never held a post meanwhile answers for nothing. */
  readonly from: LegalDate;
  readonly to: LegalDate;
  /** Whoever held a post on one of these is proposed as responsible. */
  readonly answering: readonly AnsweringDays[];
}

/** A lead says on which day it happened; a published year's facts are those of the whole year. */
const factsOf = (basis: Basis): AnsweringDays =>
  basis.kind === 'lead'
    ? { from: basis.lead.occurredOn, to: basis.lead.occurredOn, why: 'facts' }
    : { from: `${basis.year}-01-01`, to: `${basis.year}-12-31`, why: 'facts' };

/** The last day of the term that ended unmet, where the decision follows one. */
const unmetOf = (state: Case): readonly AnsweringDays[] => {
  const measure = currentMeasure(state);
  return measure?.unmetAt ? [{ from: measure.lastDay, to: measure.lastDay, why: 'term-unmet' }] : [];
};

/** The matter of a case as it is looked at on a day: whose time in office counts is the city's choice on I-39 then. */
export const matterOf = (
  state: Case,
  { city, on: to }: { readonly city: ActContext['city']; readonly on: LegalDate },
): Matter => {
  const facts = factsOf(state.basis);
  const byTheFacts = interpretationAt(city, 'I-39', to).setting === 'in-office-in-the-matter';
  return {
    from: facts.from,
    to,
    answering: byTheFacts ? [facts, ...unmetOf(state)] : [{ from: to, to, why: 'decision' }],
  };
};

/** The same as it is decided now. */
export const matterNow = (state: Case, { city, now }: Pick<ActContext, 'city' | 'now'>): Matter =>
  matterOf(state, { city, on: legalDateOf(now, city.zone) });
