import type { CitySettings } from '../../city.ts';
import { authorize, commendingAct, placeOfCity } from '../../competence/index.ts';
import { checkNotOlder } from '../../decision/document.ts';
import {
  type Actor,
  type CheckResult,
  collect,
  type Dated,
  type Decided,
  type DocumentRef,
  inWordsOf,
  type Outcome,
  type Refusal,
  refusal,
  refuse,
  refuseOr,
  today,
} from '../../decision/index.ts';
import type { PlanKind } from '../../law/kinds/index.ts';
import { checkNotInFuture } from '../check-day.ts';
import { checkPlan } from './check-plan.ts';
import { type Commendation, type CommendationData, daysOf } from './commendation.ts';
import { checkConcerned, concernedBy } from './concerned.ts';
import { commended, type Named, namedOf, newCommendation } from './new-commendation.ts';
import { checkNames, checkOnDays, type Name, type PlanNominee } from './nominee.ts';
import { agreedTo, type Plan } from './plan.ts';
import type { ResolvedBy } from './plan-resolution.ts';
import { checkQuotas, placesTaken } from './quota.ts';

export interface CommendByPlan {
  /** Id of the plan. */
  readonly plan: string;
  readonly document: DocumentRef;
  readonly names: readonly Name[];
}

export interface CommendContext extends Dated {
  readonly actor: Actor;
  readonly city: CitySettings;
  /** The plan's. */
  readonly kind: PlanKind;
  /** The resolution of the joint conference that the plan rests on; null without one (A12). */
  readonly resolution: ResolvedBy | null;
  /** The facts known of each name, in the same order. */
  readonly nominees: readonly PlanNominee[];
}

/** The history's words for what a plan was used for. */
export type PlacesTaken = Pick<CommendByPlan, 'document' | 'names'> & Pick<Plan, 'used'>;

/** Commending changes the plan, whose places are taken, and brings a commendation for each name, in their order. */
export interface Commending {
  readonly plan: Decided<Plan, PlacesTaken>;
  readonly commendations: readonly Decided<Commendation, CommendationData>[];
}

/** A name and the commendation it would come to. */
interface Nominated extends Named<PlanNominee> {
  readonly one: Commendation;
}

const nominated = (plan: Plan, { names, document }: CommendByPlan, context: CommendContext): Nominated[] => {
  const { id, years, gradeAtLeast } = plan;
  const by = {
    by: 'plan',
    plan: id,
    honour: inWordsOf(context.city, context.kind.name).zh,
    entitled: [],
  } as const;
  return namedOf(names, context.nominees).map((named) => ({
    ...named,
    one: newCommendation(named, document, context, { ...by, basis: { years, gradeAtLeast } }),
  }));
};

const checkNotBefore = ({ nominee, one: { unit, holder, plan } }: Nominated): Refusal | null =>
  nominee.commendedBefore
    ? refusal('commended-already', { who: holder ?? unit }, { facts: { unit, holder, plan } })
    : null;

const checkResults = ({ nominee, one }: Nominated, n: number, city: CitySettings): CheckResult => {
  const { basis, whom, holder, unit } = one;
  if (!basis) return null;
  const candidate = { ...nominee.candidate, whom, id: holder ?? unit };
  const pointer = `/names/${n}`;
  return checkOnDays(candidate, daysOf(one), basis, city).map((refused) => ({ ...refused, pointer }));
};

const checkEach = ({ quotas, used }: Plan, all: readonly Nominated[], city: CitySettings): CheckResult =>
  collect(
    checkQuotas(
      quotas,
      used,
      all.map(({ one }) => one),
    ),
    ...all.map(checkNotBefore),
    ...all.map((each, n) => checkResults(each, n, city)),
    checkConcerned(all.map(({ one, nominee }) => concernedBy(one, nominee.posts))),
  );

const judgedByPlan = (plan: Plan, command: CommendByPlan, context: CommendContext) => {
  const { city, kind, resolution, nominees } = context;
  const misnamed = collect(checkNames(command.names, nominees, plan.years, city.root));
  const all = nominated(plan, command, context);
  return {
    all,
    refusals: collect(
      checkPlan({ ...plan, kind, agreed: agreedTo(plan), resolution }, today(context), city),
      // Whoever is named wrongly has neither a place nor results to be judged by.
      misnamed.length > 0 ? misnamed : checkEach(plan, all, city),
    ),
  };
};

const given = (
  plan: Plan,
  { document, names }: CommendByPlan,
  all: readonly Nominated[],
  { actor, now, kind }: CommendContext,
): Commending => {
  const made = all.map(({ one }) => one);
  const used = placesTaken(plan.quotas, plan.used, made);
  const articles = ['commending', kind.subject, 'commendation-procedure'] as const;
  const data = { document, names, used };
  return {
    plan: { type: 'plan-used', at: now, actor, articles, data, state: { ...plan, used } },
    commendations: made.map((one) => commended(one, articles)),
  };
};

const thePlan = { zh: '所依据的计划', en: 'the plan that it rests on' };

/**
 * Commends units and holders within a plan, none of them barred on the day (A13, A14, A17, A23, A24). All are commended or
 * none.
 * @param plan null where there is none of that id.
 */
export const commendByPlan = (
  plan: Plan | null,
  command: CommendByPlan,
  context: CommendContext,
): Outcome<Commending> => {
  const { actor, city, kind } = context;
  const pointer = '/plan';
  if (!kind.commendedBy) return refuse([refusal('not-commended', {}, { pointer })]);
  const checks = collect(
    authorize(actor, commendingAct(kind), placeOfCity(city), city),
    checkNotInFuture(command.document.date, '/document/date', context),
  );
  if (!plan) return refuse([...checks, refusal('unknown-plan', { plan: command.plan }, { pointer })]);
  const { all, refusals } = judgedByPlan(plan, command, context);
  const older = checkNotOlder(command.document, { name: thePlan, on: plan.document.date }, kind.subject);
  return refuseOr([...checks, ...collect(older), ...refusals], () => given(plan, command, all, context));
};
