import { type ActsLaw, authorize, type PlaceAct, placeOfCity, resolvingAct } from '../../competence/index.ts';
import { checkNotOlder } from '../../decision/document.ts';
import {
  type Actor,
  collect,
  type Dated,
  type Decided,
  type DocumentRef,
  type Outcome,
  refuseOr,
} from '../../decision/index.ts';
import type { PlanKind } from '../../law/kinds/index.ts';
import type { Provision } from '../../provisions/index.ts';
import { checkNotInFuture } from '../check-day.ts';
import { type Commendation, type CommendationData, type CommendationGround, dataOf } from './commendation.ts';
import { judgedState } from './judged-state.ts';
import { type CommendationOutcome, checkOutcome, commendationStatus } from './status.ts';

export interface ResolveCommendation {
  readonly outcome: CommendationOutcome;
  readonly reasons: string;
  readonly document: DocumentRef;
}

export interface ResolveCommendationContext extends Dated {
  readonly actor: Actor;
  readonly city: Dated['city'] & ActsLaw;
  /** Of the plan it was given by; null for one of the state or the province. */
  readonly kind: PlanKind | null;
  /** The grounds against it by what is known now. */
  readonly grounds: readonly CommendationGround[];
}

/** The act of those who gave it; that the state or the province took one back is recorded by who records those. */
export const actOfResolving = (kind: PlanKind | null): PlaceAct =>
  kind?.commendedBy ? resolvingAct(kind) : 'resolve-honour';

const articlesOf = (kind: PlanKind | null): readonly Provision[] =>
  kind === null ? ['honours-from-above'] : [kind.subject, 'commendation-procedure'];

const theHonour = { zh: '所处理的表扬', en: 'the commendation that it is about' };

/**
 * Those who gave a commendation keep it or take it back when what it rested on no longer holds, and give it again when what it
 * was taken back for is gone; of what the state or the province gave, it is recorded that they did (A14, A15, A17; I-33).
 */
export const resolveCommendation = (
  before: Commendation,
  command: ResolveCommendation,
  context: ResolveCommendationContext,
): Outcome<Decided<Commendation, CommendationData>> => {
  const { actor, now, city, kind, grounds } = context;
  const { outcome, reasons, document } = command;
  return refuseOr(
    collect(
      authorize(actor, actOfResolving(kind), placeOfCity(city), city),
      checkNotInFuture(document.date, '/document/date', context),
      checkNotOlder(document, { name: theHonour, on: before.document.date }, 'commending'),
      checkOutcome(judgedState(before, grounds), outcome),
    ),
    () => {
      const resolution = { outcome, reasons, document, over: grounds, at: now, actor };
      const changed = { ...before, reasons: grounds, resolution };
      const state = { ...changed, status: commendationStatus(judgedState(changed, grounds)) };
      const type = `commendation-${outcome}`;
      return { type, at: now, actor, articles: articlesOf(kind), data: dataOf(state), state };
    },
  );
};
