import { city, effects } from '@jieti/lambda';
import {
  type Body,
  type Grade,
  lacking,
  legalDateOf,
  needsResolution,
  type PlanKind,
  type PlanKindDefinition,
  type PlanYears,
  planKind,
  plannedFor,
  type Quota,
  type ResolvedBy,
  resolutionMissing,
  resolvedBy,
} from '@jieti/rules';
import type { Key } from '@jieti/store';
import type { PlanAnswer } from '../contract/commendations.ts';
import { sessionsOn } from '../facts/sessions.ts';
import { commendationsPK, planKey } from '../keys.ts';
import { allOf, read } from '../table.ts';
import { type Commendation, commendationAnswerOf } from './record.ts';

/** What goes with each grade (A16). */
type Rewards = Readonly<Record<Exclude<Grade, 'poor'>, string>>;

/** A body agreed to the text in force. */
interface Agreement {
  readonly body: Body;
  readonly document: { readonly number: string; readonly date: string };
  readonly at: string;
  readonly by: string;
}

/** A plan of commendations, or of rewards by grade, with who agreed to it. */
export interface Plan extends Key {
  readonly entity: 'commendation-plan';
  readonly id: string;
  readonly kind: PlanKind;
  readonly years: PlanYears;
  /** Number of the text in force, and the day it was drawn up. */
  readonly text: number;
  readonly plannedOn: string;
  readonly document: { readonly number: string; readonly date: string };
  readonly terms: string | null;
  readonly quotas: readonly Quota[];
  /** Places taken of each quota. */
  readonly used: readonly number[];
  readonly gradeAtLeast: Exclude<Grade, 'poor'> | null;
  readonly rewards: Rewards | null;
  /** Of the text in force only: who agreed to an earlier one has agreed to something else. */
  readonly agreements: readonly Agreement[];
  readonly version: number;
}

/** Kind and last year of a plan, as its id says them. */
export const partsOf = (id: string): { readonly kind: PlanKindDefinition; readonly last: number } => ({
  kind: planKind(id.slice(0, -5) as PlanKind),
  last: Number(id.slice(-4)),
});

export const planOf = (id: string): Promise<Plan | undefined> => read<Plan>(planKey(id));

export const agreedTo = ({ agreements }: Plan): Body[] => agreements.map(({ body }) => body);

/** The resolution of the joint conference a plan rests on, in its text in force; null without one (A12, I-34). */
export const resolutionOf = async ({ id, text, plannedOn }: Plan): Promise<ResolvedBy | null> =>
  resolvedBy({ id, text, plannedOn }, await sessionsOn(id));

const today = (): string => legalDateOf(effects.now(), city().zone);

/** The year's rewards by grade, once all who set them together have agreed, and the joint conference (A12, A16); null before. */
export const rewardsOf = async (
  year: number,
): Promise<{
  readonly plan: string;
  readonly rewards: Rewards;
  /** The day on which the last of them agreed. */
  readonly since: string;
} | null> => {
  const plan = await planOf(`rewards-${year}`);
  if (!plan?.rewards || lacking(plan.kind, agreedTo(plan)).length > 0) return null;
  const resolution = await resolutionOf(plan);
  if (resolutionMissing(plan.kind, resolution, city(), today()).length > 0) return null;
  const days = plan.agreements.map(({ at }) => legalDateOf(at, city().zone));
  const since = [...days, resolution?.heldOn ?? ''].toSorted().at(-1) ?? '';
  return { plan: plan.id, rewards: plan.rewards, since };
};

export const commendedBy = (plan: string): Promise<Commendation[]> =>
  allOf<Commendation>({ PK: commendationsPK(plan) });

export const planAnswerOf = (
  plan: Plan,
  commended: readonly Commendation[],
  resolution: ResolvedBy | null,
): PlanAnswer => {
  const { id, kind, years, text, plannedOn, document, terms, quotas, used, gradeAtLeast, rewards } = plan;
  return {
    ...{ id, kind, years, text, plannedOn, document, terms, gradeAtLeast, rewards },
    from: plannedFor(kind, plannedOn, city()),
    quotas: quotas.map((quota, n) => ({ ...quota, used: used[n] ?? 0 })),
    agreed: plan.agreements.map((agreement) => ({ ...agreement })),
    lacking: lacking(kind, agreedTo(plan)),
    needsResolution: needsResolution(kind, city(), today()),
    resolution: resolution && { ...resolution },
    commended: commended.map(commendationAnswerOf),
  };
};
