import { type ActsLaw, agreeingAct, authorize, placeOfCity } from '../../competence/index.ts';
import { checkNotOlder } from '../../decision/document.ts';
import {
  type Actor,
  collect,
  type Dated,
  type Decided,
  type DocumentRef,
  type Outcome,
  type Refusal,
  refusal,
  refuseOr,
} from '../../decision/index.ts';
import type { PlanKind } from '../../law/kinds/index.ts';
import type { Body, Instant } from '../../vocabulary.ts';
import { checkNotInFuture } from '../check-day.ts';
import { officeOf } from '../office-of.ts';
import { agreedTo, type Plan } from './plan.ts';

export interface AgreeToPlan {
  readonly document: DocumentRef;
  /** The text that is agreed to. */
  readonly text: number;
}

export interface AgreeContext {
  readonly actor: Actor;
  readonly now: Instant;
  readonly city: ActsLaw & Dated['city'];
  /** The plan's. */
  readonly kind: PlanKind;
}

const thePlan = { zh: '所同意的计划', en: 'the plan that it agrees to' };

/** The history's words for an agreement. */
export type PlanAgreed = { readonly text: number; readonly body: Body; readonly document: DocumentRef };

/** Who has read an earlier text has agreed to something else. */
const checkText = ({ id, text }: Plan, named: number): Refusal | null =>
  named === text
    ? null
    : refusal('plan-changed', { text }, { facts: { plan: id, text, interpretations: ['I-27'] } });

const checkNotAgreed = (plan: Plan, body: Body): Refusal | null =>
  agreedTo(plan).includes(body)
    ? refusal('agreed-already', {}, { facts: { plan: plan.id, text: plan.text, body } })
    : null;

/** A body agrees to the text in force by its own office (A16, A17; I-27). */
export const agreeToPlan = (
  plan: Plan,
  { document, text }: AgreeToPlan,
  { actor, now, city, kind }: AgreeContext,
): Outcome<Decided<Plan, PlanAgreed>> => {
  const refusals = collect(
    authorize(actor, agreeingAct(kind), placeOfCity(city), city),
    checkText(plan, text),
    checkNotInFuture(document.date, '/document/date', { now, city }),
    checkNotOlder(document, { name: thePlan, on: plan.document.date }, kind.subject),
    actor.by === 'office' ? checkNotAgreed(plan, actor.office.body) : null,
  );
  return refuseOr(refusals, () => {
    const { body } = officeOf(actor);
    const agreements = [...plan.agreements, { document, at: now, actor }];
    return {
      type: 'plan-agreed',
      at: now,
      actor,
      articles: [kind.subject, 'commendation-procedure'],
      data: { text, body, document },
      state: { ...plan, agreements },
    };
  });
};
