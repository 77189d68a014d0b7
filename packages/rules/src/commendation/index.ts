/** Archives, commendations and rewards: by whom, for whom, on which day (A11, A13–A17). */

export { hasArchive, heldInYear } from './archive.ts';
export { type Candidate, commendationRefusals, type RestingOn, requiredGrade } from './candidate.ts';
export { type Entitled, type EntitlementKind, entitledBy } from './entitlements.ts';
export {
  type Due,
  type GrantFacts,
  type GrantKind,
  type GrantOutcome,
  grantKinds,
  grantRefusals,
} from './grants.ts';
export { type Commended, type PlanKind, type PlanKindDefinition, planKind, planKinds } from './kinds.ts';
export { lacking, type PlanYears, plannedFor, planRefusals, yearsOfPlan } from './plan.ts';
export { type Named, type Quota, quotaRefusals, taken } from './quota.ts';
export {
  needsResolution,
  type PlanSession,
  type ResolvedBy,
  resolutionMissing,
  resolvedBy,
} from './resolved.ts';
export {
  type CommendationOutcome,
  type CommendationResolution,
  type CommendationState,
  type CommendationStatus,
  commendationStatus,
  openOutcomes,
  resolutionRefusals,
} from './standing.ts';
