import { city, cityFile, effects } from '@jieti/lambda';
import {
  agreedTo,
  lacking,
  legalDateOf,
  needsResolution,
  officeOf,
  type Plan,
  type PlanKind,
  partsOfPlanId,
  planIdOf,
  plannedFor,
  plansEver,
  type ResolvedBy,
  type RewardsInForce,
  resolvedBy,
  rewardsInForce,
} from '@jieti/rules';
import type { PlanAnswer } from '../contract/commendations.ts';
import { planKey } from '../keys.ts';
import { sessionsOn } from '../projections/sessions.ts';
import { historyOf, type RecordOf, type Stored } from '../stored.ts';
import { table } from '../table.ts';
import { type CommendationRecord, commendationAnswerOf } from './commendation-record.ts';

/** A plan of commendations, or of rewards by grade, as the table holds it. */
export type PlanRecord = Stored<Plan>;

export const planRecordOf = (id: string): RecordOf => ({
  entity: 'commendation-plan',
  id,
  key: planKey(id),
  unit: null,
});

export const findPlan = (id: string): Promise<PlanRecord | undefined> => table.read<PlanRecord>(planKey(id));

export const planHistory = (id: string) => historyOf(planRecordOf(id));

/** The resolution of the joint conference a plan rests on, in its text in force; null without one (A12, I-34). */
export const resolutionOf = async ({ id, text, plannedOn }: Plan): Promise<ResolvedBy | null> =>
  resolvedBy({ id, text, plannedOn }, await sessionsOn(id));

const today = (): string => legalDateOf(effects.now(), city().zone);

/**
 * The kind of a plan that there is: by the law of today, or by the last that had it.
 * @throws RangeError where no law ever did: a fault of the city's file.
 */
export const kindOfExisting = (id: string): PlanKind => {
  const { kind: wanted } = partsOfPlanId(id);
  const isIt = ({ id: one }: PlanKind) => one === wanted;
  const kind = city().plans.find(isIt) ?? plansEver(cityFile()).find(isIt);
  if (!kind) throw new RangeError(`no law of the city has a plan ${wanted}`);
  return kind;
};

const rewardsBy = async (kind: PlanKind, year: number): Promise<RewardsInForce | null> => {
  const plan = await findPlan(planIdOf(kind, year));
  return plan ? rewardsInForce(plan, kind, await resolutionOf(plan), today(), city()) : null;
};

/** The year's rewards by grade as they are in force; null before all have agreed who set them together (A12, A16). */
export const rewardsOf = async (year: number): Promise<RewardsInForce | null> => {
  const kinds = plansEver(cityFile()).filter(({ commendedBy }) => commendedBy === null);
  const all = await Promise.all(kinds.map((kind) => rewardsBy(kind, year)));
  return all.find((one) => one !== null) ?? null;
};

export const planAnswerOf = (
  plan: Plan,
  commended: readonly CommendationRecord[],
  resolution: ResolvedBy | null,
): PlanAnswer => {
  const { id, years, text, plannedOn, document, terms, quotas, used, gradeAtLeast, rewards } = plan;
  const kind = kindOfExisting(id);
  return {
    id,
    kind: kind.id,
    years,
    text,
    plannedOn,
    document,
    terms,
    gradeAtLeast,
    rewards,
    from: plannedFor(kind, plannedOn, city()),
    quotas: quotas.map((quota, n) => ({ ...quota, used: used[n] ?? 0 })),
    agreed: plan.agreements.map(({ actor, document: by, at }) => ({
      body: officeOf(actor).body,
      document: by,
      at,
      by: actor.by === 'system' ? actor.cause : actor.subject,
    })),
    lacking: lacking(kind, agreedTo(plan), city()),
    needsResolution: needsResolution(kind, city(), today()),
    resolution: resolution && { ...resolution },
    commended: commended.map(commendationAnswerOf),
  };
};
