/** Commendations and rewards: by which plan, for whom, on which day, and what becomes of them (A12–A17). */

export { type AgreeToPlan, agreeToPlan, type PlanAgreed } from './agree-to-plan.ts';
export { type BasisResult, type Candidate, checkCandidate, requiredGrade } from './check-candidate.ts';
export { checkPlan, type PlanFacts } from './check-plan.ts';
export {
  type CommendByPlan,
  type CommendContext,
  type Commending,
  commendByPlan,
  type PlacesTaken,
} from './commend.ts';
export {
  type Commendation,
  type CommendationBasis,
  type CommendationData,
  type CommendationGround,
  type CommendationResolution,
  type CommendationWay,
  commendationWays,
} from './commendation.ts';
export { type Concerned, concernedBy } from './concerned.ts';
export {
  type DrawUpContext,
  type DrawUpPlan,
  drawUpPlan,
  overlappingPlans,
  type PlanDrawnUp,
} from './draw-up-plan.ts';
export { type Entitled, type EntitlementKind, entitledBy, entitlementKinds } from './entitlements.ts';
export { judgedState } from './judged-state.ts';
export {
  type Name,
  type Nominee,
  type PlanNominee,
  type PostHistory,
  unitsAnsweredFor,
  yearsIn,
} from './nominee.ts';
export {
  type Agreement,
  agreedTo,
  lacking,
  type Plan,
  type PlanYears,
  plannedFor,
  type Rewards,
  yearsOfPlan,
} from './plan.ts';
export { kindOfPlan, partsOfPlanId, planIdOf } from './plan-kinds.ts';
export { needsResolution, type PlanSession, type ResolvedBy, resolvedBy } from './plan-resolution.ts';
export { checkQuotas, type Named, placesTaken, type Quota } from './quota.ts';
export { groundsAgainst, reassessCommendation } from './reassess.ts';
export { type RecordHonour, type RecordHonourContext, recordHonour } from './record-honour.ts';
export {
  actOfResolving,
  type ResolveCommendation,
  type ResolveCommendationContext,
  resolveCommendation,
} from './resolve-commendation.ts';
export { type RewardsInForce, rewardsInForce } from './rewards.ts';
export {
  type CommendationOutcome,
  type CommendationState,
  type CommendationStatus,
  checkOutcome,
  commendationOutcomes,
  commendationStatus,
  commendationStatuses,
  openOutcomes,
} from './status.ts';
