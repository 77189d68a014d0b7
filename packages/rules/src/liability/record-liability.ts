import { isLegalDate } from '../calendar/index.ts';
import type { CitySettings } from '../city.ts';
import { authorize, placeOf } from '../competence/index.ts';
import { type CheckResult, collect, today } from '../decision/checks.ts';
import { checkPastDay, checkReasons } from '../decision/common-checks.ts';
import { checkDocument, checkNotOlder } from '../decision/document.ts';
import { explanationBuilder } from '../decision/explanation-builder.ts';
import type { Actor, DocumentRef, Outcome, PostHolder, Refusal, Tenure } from '../decision/index.ts';
import { refuseOr } from '../decision/outcome.ts';
import { refusal } from '../decision/refusal.ts';
import type { Conviction } from '../eligibility/index.ts';
import type { ReferralOutcome, ReferralResult } from '../ladder/index.ts';
import type { Provision } from '../provisions/index.ts';
import type { Instant, LegalDate, UnitFacts } from '../vocabulary.ts';
import { isConvicted, type Liability, type LiabilityChanged, outcomesOfLiability } from './liability.ts';

/** A judgment as it is entered: who was held liable, in which post, since when. */
export interface LiabilityGiven {
  readonly post: string;
  readonly holder: string;
  readonly on: LegalDate;
  readonly document: DocumentRef;
}

/** More that came of the matter, or what stands in the place of an outcome recorded wrongly. */
export interface GivenOutcome {
  readonly outcome: ReferralResult;
  readonly on: LegalDate;
  readonly document: DocumentRef;
  /** The outcome recorded wrongly, by its number. */
  readonly corrects?: number | undefined;
  readonly reasons?: string | undefined;
}

export interface LiabilityContext {
  readonly city: CitySettings;
  readonly unit: UnitFacts;
  readonly actor: Actor;
  readonly now: Instant;
  readonly tenures: readonly Tenure[];
  readonly newId: string;
  /** Convictions of the same holder that stand already, here or by a referral in a case. */
  readonly known: readonly Conviction[];
}

const articles: readonly Provision[] = ['accountability', 'caps'];
const theJudgment = { zh: '所登记的认定', en: 'what it establishes' };

/**
 * Enters that a leader was held criminally liable elsewhere, where no case here referred them (A25, A27): it caps the unit's grade of
 * that year by their role, is told by certificates and stands against honours as a conviction from a referral does. Whoever held the post
 * by that day answers for it, also after they left (A4, A5).
 */
export const recordLiability = (
  given: LiabilityGiven,
  context: LiabilityContext,
): Outcome<LiabilityChanged> => {
  const held = heldBy(given, context);
  return refuseOr(
    collect(
      authorize(context.actor, 'record-liability', placeOf(context.unit), context.city),
      held ? null : notOf(given, context),
      checkEstablished(given, context),
      checkNew(given, context),
    ),
    () => {
      const { post, holder } = given;
      const about = { unit: context.unit.id, post, role: held?.role ?? 'member', holder };
      const empty = { id: context.newId, about, outcomes: [] };
      return entered(empty, { ...given, outcome: 'criminally-liable' }, 'liability-recorded', context);
    },
  );
};

/**
 * Enters more that came of it, an acquittal for one, or puts right by its number, with reasons, what was recorded wrongly. Both stay on
 * record; the conviction stands no more once it is put right or an acquittal follows.
 */
export const addLiabilityOutcome = (
  liability: Liability,
  given: GivenOutcome,
  context: Omit<LiabilityContext, 'newId' | 'known' | 'tenures'>,
): Outcome<LiabilityChanged> => {
  const corrects = given.corrects !== undefined;
  const act = corrects ? 'correct-liability' : 'record-liability';
  const [first] = liability.outcomes;
  return refuseOr(
    collect(
      authorize(context.actor, act, placeOf(context.unit), context.city),
      checkOnce(liability, given),
      corrects ? checkCorrection(liability, given) : checkNoReasons(given),
      checkEstablished(given, context),
      corrects || !first || given.on >= first.on ? null : beforeJudgment(given, first),
    ),
    () => entered(liability, given, corrects ? 'liability-corrected' : 'liability-outcome-recorded', context),
  );
};

const startedBy = ({ from }: Tenure, on: LegalDate): boolean => !isLegalDate(on) || from <= on;

const heldBy = (
  { post, holder, on }: LiabilityGiven,
  { unit, tenures }: LiabilityContext,
): PostHolder | undefined =>
  tenures.find(
    (one) => one.unit === unit.id && one.post === post && one.holder === holder && startedBy(one, on),
  );

const notOf = ({ post, on }: LiabilityGiven, { unit, tenures }: LiabilityContext): Refusal =>
  tenures.some((one) => one.unit === unit.id && one.post === post)
    ? refusal('not-holder-of-post', { on }, { articles, pointer: '/holder', facts: { post, date: on } })
    : refusal('no-such-post', {}, { articles, pointer: '/post', facts: { post } });

type Established = Pick<GivenOutcome, 'on' | 'document'>;
type Dated = Pick<LiabilityContext, 'city' | 'now'>;

/** On a day that has come, by a paper that is no older. It is another's paper: cited, and not counted. */
const checkEstablished = ({ on, document }: Established, context: Dated): CheckResult =>
  collect(
    checkPastDay(context, on, 'outcome-in-future', { pointer: '/on', article: 'caps' }),
    checkDocument(context, document, 'caps'),
    isLegalDate(on) ? checkNotOlder(document, { name: theJudgment, on }, 'caps') : null,
  );

/** One judgment is entered once, in a case or without one. */
const checkNew = ({ on }: LiabilityGiven, { known, unit }: LiabilityContext): CheckResult =>
  known
    .filter((one) => one.unit === unit.id && one.on === on)
    .slice(0, 1)
    .map(({ caseId }) => refusal('liability-known', { on }, { facts: { on, caseId } }));

const checkOnce = (liability: Liability, { outcome, corrects }: GivenOutcome): CheckResult =>
  outcomesOfLiability(liability)
    .filter(({ isCorrected, result, number }) => !isCorrected && result === outcome && number !== corrects)
    .map(({ number: n, on }) => refusal('liability-outcome-known', { n }, { facts: { n, on } }));

const checkCorrection = (liability: Liability, { corrects = 0, reasons = '' }: GivenOutcome): CheckResult => {
  const wrong = outcomesOfLiability(liability).find(({ number }) => number === corrects);
  const at = { pointer: '/corrects' };
  return collect(
    wrong ? null : refusal('no-such-liability-outcome', { n: corrects }, at),
    wrong?.isCorrected ? refusal('outcome-corrected-already', { n: corrects }, at) : null,
    checkReasons(reasons, 'caps'),
  );
};

const checkNoReasons = ({ reasons }: GivenOutcome): CheckResult =>
  reasons === undefined ? null : refusal('no-correction', {}, { pointer: '/reasons' });

const beforeJudgment = ({ on }: GivenOutcome, first: ReferralOutcome): Refusal =>
  refusal('outcome-before-judgment', { on, judgedOn: first.on }, { pointer: '/on' });

const entered = (
  liability: Liability,
  { outcome: result, on, document, corrects, reasons }: GivenOutcome,
  type: LiabilityChanged['type'],
  context: Dated & Pick<LiabilityContext, 'actor'>,
): LiabilityChanged => {
  const { now: at, actor, city } = context;
  const correction = corrects === undefined ? {} : { corrects, ...(reasons !== undefined && { reasons }) };
  const outcome = { result, on, document, recordedAt: at, recordedBy: actor, ...correction };
  const state = { ...liability, outcomes: [...liability.outcomes, outcome] };
  const before = isConvicted(liability);
  const lifts = before !== null && before !== isConvicted(state) ? before : undefined;
  const n = state.outcomes.length;
  const { about } = liability;
  const said = { n, result, on, ...(corrects !== undefined && { corrects }), ...(lifts && { lifts }) };
  const facts = { post: about.post, role: about.role, ...said };
  const explanation = explanationBuilder(city, today(context)).explain(articles, facts);
  const data = { about, document, ...said, ...correction };
  return { type, at, actor, articles, explanation, data, state };
};
