import { legalDateOf } from '../../calendar/index.ts';
import type { CitySettings } from '../../city.ts';
import type { PlanKind } from '../../law/kinds/index.ts';
import type { LegalDate } from '../../vocabulary.ts';
import { agreedTo, lacking, type Plan, type Rewards } from './plan.ts';
import { checkResolution, type ResolvedBy } from './plan-resolution.ts';

/** The rewards that the grades of a year bring, and since when. */
export interface RewardsInForce {
  readonly plan: string;
  readonly rewards: Rewards;
  /** The day on which the last of those who set them together agreed. */
  readonly since: LegalDate;
}

/**
 * The rewards by grade of a plan, once all who set them together have agreed, and the joint conference (A12, A16); null before.
 */
export const rewardsInForce = (
  plan: Plan,
  kind: PlanKind,
  resolution: ResolvedBy | null,
  on: LegalDate,
  city: Pick<CitySettings, 'interpretations' | 'zone' | 'bodies'>,
): RewardsInForce | null => {
  if (!plan.rewards || lacking(kind, agreedTo(plan), city).length > 0) return null;
  if (checkResolution(kind, resolution, city, on)) return null;
  const days = plan.agreements.map(({ at }) => legalDateOf(at, city.zone));
  const since = [...days, resolution?.heldOn ?? ''].toSorted().at(-1) ?? '';
  return { plan: plan.id, rewards: plan.rewards, since };
};
