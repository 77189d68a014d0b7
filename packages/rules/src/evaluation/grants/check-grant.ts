import { type CheckResult, collect, type Refusal, refusal } from '../../decision/index.ts';
import type { BarReason, Conviction } from '../../eligibility/index.ts';
import type { Provision } from '../../provisions/index.ts';
import type { Grade, LegalDate } from '../../vocabulary.ts';

/** Somebody receives one of these: a reward by grade (A16), or what goes with a commendation by the state or the province (A15). */
export const grantKindIds = ['reward', 'entitlement'] as const;
export type GrantKind = (typeof grantKindIds)[number];

/** That it was given, or that it was taken back again. */
export const grantOutcomes = ['given', 'taken-back'] as const;
export type GrantOutcome = (typeof grantOutcomes)[number];

/** The act of recording a grant of each kind. */
export const grantActs = { reward: 'give-reward', entitlement: 'carry-out-entitlement' } as const;

/** The article that provides it. */
export const grantKinds: Readonly<Record<GrantKind, { readonly article: Provision }>> = {
  reward: { article: 'rewards' },
  entitlement: { article: 'honours-from-above' },
};

/** A thing that comes to somebody, and the day from which it does. */
export interface Due {
  readonly what: string;
  readonly from: LegalDate;
}

/**
 * True where a reward was given, and not taken back, for another grade than the result in force has, or to somebody who stands
 * convicted (A16, A25, I-23).
 */
export const grantInQuestion = (
  last: { readonly outcome: GrantOutcome; readonly result: { readonly grade: Grade } | null } | undefined,
  gradeNow: Grade,
  convictions: readonly Conviction[],
): boolean =>
  last?.outcome === 'given' &&
  last.result !== null &&
  (last.result.grade !== gradeNow || convictions.length > 0);

/** A grant that is to be recorded, with what is known of it. */
export interface GrantFacts {
  readonly kind: GrantKind;
  readonly on: LegalDate;
  /** Null: nothing is due. A poor grade is not rewarded, nor is one by a plan that others have not agreed to. */
  readonly due: Due | null;
  /** The bars on the holder on the day (A23, A24). */
  readonly bars: readonly BarReason[];
  /** Convictions of the holder that stand (A25). */
  readonly convictions: readonly Conviction[];
  /** The last record of it. */
  readonly last: { readonly outcome: GrantOutcome; readonly what: string } | null;
}

const checkDue = ({ kind, due, on, last }: GrantFacts): CheckResult => {
  const articles = [grantKinds[kind].article];
  if (due === null) return refusal('nothing-due', {}, { articles, facts: { on, kind } });
  const { what, from } = due;
  return collect(
    on < from ? refusal('not-due-yet', { from, on }, { articles, facts: { on, from, what } }) : null,
    isOutstanding(due, last) ? null : refusal('given-already', {}, { articles, facts: { on, what } }),
  );
};

/** True of something due that was not given yet, or was taken back, or was given otherwise than is due now (A16, I-23). */
export const isOutstanding = (due: Pick<Due, 'what'>, last: GrantFacts['last']): boolean =>
  last?.outcome !== 'given' || last.what !== due.what;

const checkNotWithheld = ({ on, bars }: GrantFacts): Refusal | null => {
  if (bars.length === 0) return null;
  const told = bars.map(({ stage, from, until, caseId }) => ({ stage, from, until, caseId }));
  const articles = [...new Set(bars.map(({ article }) => article))];
  return refusal('withheld', { on }, { articles, facts: { on, bars: told } });
};

const checkNotConvicted = ({ convictions }: GrantFacts): CheckResult =>
  convictions.map(({ on, unit, post, caseId }) =>
    refusal('withheld-by-conviction', { since: on }, { facts: { since: on, unit, post, caseId } }),
  );

const checkGiven = ({ kind, on, last }: GrantFacts): Refusal | null =>
  last?.outcome === 'given'
    ? null
    : refusal('not-given', {}, { articles: [grantKinds[kind].article], facts: { on } });

/**
 * Refuses to have it recorded that something was given on a day, or taken back, where that cannot be (A15, A16). Nothing is given
 * that is not due, before it is due, twice, on a day on which its holder is barred, or to somebody convicted (A23–A25). Only what was given is taken
 * back, whatever stands.
 */
export const checkGrant = (outcome: GrantOutcome, facts: GrantFacts): readonly Refusal[] =>
  collect(
    ...(outcome === 'given'
      ? [checkDue(facts), checkNotWithheld(facts), checkNotConvicted(facts)]
      : [checkGiven(facts)]),
  );
