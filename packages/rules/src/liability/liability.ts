import type { Actor, Decided, DocumentRef, PostHolder } from '../decision/index.ts';
import type { StandingFact } from '../eligibility/index.ts';
import {
  convictedOn,
  type NumberedOutcome,
  outcomesOf,
  type ReferralOutcome,
  type ReferralResult,
} from '../ladder/index.ts';
import { cite, type WithArticles } from '../provisions/index.ts';
import type { LegalDate } from '../vocabulary.ts';

/** A leader held criminally liable elsewhere, without a case here (A25): the judgment, and everything that came of the matter since. */
export interface Liability {
  readonly id: string;
  /** The post that they answered in, with its role. */
  readonly about: PostHolder;
  /** In order, from number 1; what was recorded wrongly stays, put right by a later one. */
  readonly outcomes: readonly ReferralOutcome[];
}

/** An entry of its history. */
export type LiabilityEntered = {
  readonly about: PostHolder;
  /** Number of the outcome. */
  readonly n: number;
  readonly result: ReferralResult;
  readonly on: LegalDate;
  readonly document: DocumentRef;
  readonly corrects?: number;
  readonly reasons?: string;
  /** The day of the conviction that stands no more by it: put right, or followed by an acquittal. */
  readonly lifts?: LegalDate;
};

export interface LiabilityChanged extends Decided<Liability, LiabilityEntered> {
  readonly type: 'liability-recorded' | 'liability-outcome-recorded' | 'liability-corrected';
  readonly actor: Actor;
}

const asReferral = ({ outcomes }: Pick<Liability, 'outcomes'>) => ({ outcome: null, outcomes });

/** Its outcomes by number, and whether another stands in the place of each. */
export const outcomesOfLiability = (liability: Pick<Liability, 'outcomes'>): readonly NumberedOutcome[] =>
  outcomesOf(asReferral(liability));

/** The day since which the leader stands convicted by it; null if they do not, or no more. */
export const isConvicted = (liability: Pick<Liability, 'outcomes'>): LegalDate | null =>
  convictedOn(asReferral(liability));

/** The conviction as whoever assesses is told of it: it bars nobody, and stands in no case (A11, A25). */
export const standingOfLiability = (
  liability: Pick<Liability, 'outcomes'>,
  on: LegalDate,
  city: WithArticles,
): readonly StandingFact[] => {
  const since = isConvicted(liability);
  const [article] = cite(city, 'caps');
  if (since === null || since > on || article === undefined) return [];
  return [{ kind: 'conviction', article, since, why: null, stage: null, lastDay: null, caseId: null }];
};
