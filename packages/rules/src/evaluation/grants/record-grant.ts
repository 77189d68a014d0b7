import { type ActsLaw, authorize, type Place } from '../../competence/index.ts';
import {
  type Actor,
  collect,
  type Dated,
  type Decided,
  type DocumentRef,
  type Outcome,
  type Refusal,
  refusal,
  refuse,
  refuseOr,
} from '../../decision/index.ts';
import type { BarReason, Conviction } from '../../eligibility/index.ts';
import type { Grade, Instant, LegalDate } from '../../vocabulary.ts';
import { checkNotInFuture } from '../check-day.ts';
import {
  checkGrant,
  type Due,
  type GrantKind,
  type GrantOutcome,
  grantActs,
  grantKinds,
} from './check-grant.ts';

/** That a holder was given a reward or an entitlement, or that it was taken back (A15, A16). What follows stands after it. */
export interface Grant {
  readonly holder: string;
  readonly of: GrantKind;
  /** The thing it was given of, by name. */
  readonly award: string;
  readonly outcome: GrantOutcome;
  readonly what: string;
  readonly on: LegalDate;
  readonly document: DocumentRef;
  readonly reasons: string | null;
  /** The result a reward was given for. */
  readonly result: { readonly version: number; readonly grade: Grade } | null;
  readonly at: Instant;
  readonly actor: Actor;
}

/** Things that may come to a holder, as they are on file. */
export interface Award {
  readonly name: string;
  readonly due: Due | null;
  /** The result in force, of a reward. */
  readonly result: Grant['result'];
}

export interface RecordGrant {
  readonly of: GrantKind;
  readonly outcome: GrantOutcome;
  readonly on: LegalDate;
  readonly document: DocumentRef;
  readonly reasons?: string | undefined;
}

export interface GrantContext extends Dated {
  readonly actor: Actor;
  readonly city: Dated['city'] & ActsLaw;
  /** The place of the unit by whose result, or for whose sake, it is given. */
  readonly place: Place;
  /** Null: nothing of the kind is on file, or not where the actor sees it. */
  readonly award: Award | null;
  readonly holder: string;
  /** The bars on the holder on the days that matter (A23, A24). */
  readonly bars: readonly BarReason[];
  /** Convictions of the holder that stand (A25). */
  readonly convictions: readonly Conviction[];
  /** The last grant of the award; null where there is none. */
  readonly last: Grant | null;
}

/** The history's words for a grant. */
export type GrantRecorded = Omit<Grant, 'at' | 'actor' | 'award'>;

const checkReasons = ({ outcome, reasons }: RecordGrant): Refusal | null =>
  outcome === 'taken-back' && reasons === undefined
    ? refusal('required', { what: { zh: '追回的理由', en: 'why it is taken back' } }, { pointer: '/reasons' })
    : null;

const notOnFile = ({ of }: RecordGrant): Refusal =>
  of === 'reward'
    ? refusal('nothing-filed', {}, { pointer: '/unit' })
    : refusal('not-entitled', {}, { pointer: '/commendation' });

const grantOf = (award: Award, command: RecordGrant, { last, ...context }: GrantContext): GrantRecorded => {
  const { of, outcome, on, document, reasons = null } = command;
  // Only what was given is taken back.
  const given = outcome === 'taken-back' ? last : null;
  return {
    holder: context.holder,
    of,
    outcome,
    on,
    document,
    reasons,
    what: given?.what ?? award.due?.what ?? '',
    result: given ? given.result : award.result,
  };
};

/**
 * Finance or the personnel department records that a reward was given, the personnel department that an entitlement was carried
 * out, or that it was taken back (A15, A16). Nothing is given on a day on which its holder is barred (A23, A24).
 */
export const recordGrant = (
  command: RecordGrant,
  context: GrantContext,
): Outcome<Decided<Grant, GrantRecorded>> => {
  const { actor, now, city, place, award, bars, convictions, last } = context;
  const { of, outcome, on, document } = command;
  const checks = collect(
    authorize(actor, grantActs[of], place, city),
    checkNotInFuture(document.date, '/document/date', context),
    checkNotInFuture(on, '/on', context),
    checkReasons(command),
  );
  if (!award) return refuse([...checks, notOnFile(command)]);
  const against = checkGrant(outcome, { kind: of, on, due: award.due, bars, convictions, last });
  return refuseOr([...checks, ...against], () => {
    const data = grantOf(award, command, context);
    const state = { ...data, award: award.name, at: now, actor };
    return { type: 'grant-recorded', at: now, actor, articles: [grantKinds[of].article], data, state };
  });
};
