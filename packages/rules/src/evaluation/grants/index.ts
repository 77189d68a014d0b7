/** Rewards and entitlements that were given, and taken back (A15, A16). */
export {
  checkGrant,
  type Due,
  type GrantFacts,
  type GrantKind,
  type GrantOutcome,
  grantActs,
  grantInQuestion,
  grantKindIds,
  grantKinds,
  grantOutcomes,
  isOutstanding,
} from './check-grant.ts';
export {
  type Award,
  type Grant,
  type GrantContext,
  type GrantRecorded,
  type RecordGrant,
  recordGrant,
} from './record-grant.ts';
