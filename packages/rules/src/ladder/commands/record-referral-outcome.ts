import { actName } from '../../competence/names.ts';
import { onlyCompetent } from '../../competence/refusals.ts';
import { type CheckResult, collect, today } from '../../decision/checks.ts';
import { checkPastDay, checkReasons } from '../../decision/common-checks.ts';
import { checkDocument, checkNotOlder } from '../../decision/document.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import { refuseOr } from '../../decision/outcome.ts';
import { type Refusal, refusal } from '../../decision/refusal.ts';
import type { Provision } from '../../provisions/index.ts';
import type { LegalDate } from '../../vocabulary.ts';

import type { Act, ActContext } from '../case/act.ts';
import type { Case, Referral } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import { convictedOn, outcomesOf, referralsOf, withOutcome } from '../case/referrals.ts';
import { referralBodies } from '../competence/referral-bodies.ts';

type RecordOutcome = Extract<Act, { type: 'record-referral-outcome' }>;

const what = actName('record-referral-outcome');
const theReferral = { zh: '所答复的移送', en: 'the referral that it answers' };

/**
 * Enters what came back of a referral, also after the case is closed (A27): several things may, and what was entered wrongly is put right by
 * its number, with reasons. It was decided elsewhere: nothing of the ladder changes; criminal liability caps the unit's grade of the year it was
 * established in, until it is put right or followed by an acquittal (A25).
 */
export const recordReferralOutcome = (state: Case, act: RecordOutcome, context: ActContext) => {
  const referral = referralsOf(state).find(({ number }) => number === act.number);
  const refusals = collect(
    referral ? checkOutcome(referral, act) : noSuchReferral(act),
    onlyCompetent(context, referralBodies(state, context, 'record-referral-outcome'), what, ['referrals']),
    checkDay(referral, act, context),
    checkDocument(context, act.document, 'referrals'),
    referral ? checkNotOlder(act.document, { name: theReferral, on: referral.date }, 'referrals') : null,
  );
  return refuseOr<readonly CaseEvent[]>(refusals, () => (referral ? [recorded(referral, act, context)] : []));
};

const checkOutcome = (referral: Referral, act: RecordOutcome): CheckResult =>
  collect(
    checkOnce(referral, act),
    act.corrects === undefined ? null : checkCorrects(referral, act.corrects),
    act.corrects === undefined ? checkNoReasons(act) : checkReasons(act.reasons ?? '', 'referrals'),
  );

/** One thing comes of a referral once; where it was recorded wrongly, it is put right. */
const checkOnce = (referral: Referral, { outcome, corrects }: RecordOutcome): Refusal | null => {
  const same = outcomesOf(referral).find(
    ({ isCorrected, result, number }) => !isCorrected && result === outcome && number !== corrects,
  );
  if (!same) return null;
  const { number } = referral;
  return refusal(
    'outcome-already-recorded',
    { referral: number },
    { facts: { referral: number, outcome: same.result, number: same.number, on: same.on } },
  );
};

const checkNoReasons = ({ reasons }: RecordOutcome): Refusal | null =>
  reasons === undefined ? null : refusal('no-correction', {}, { pointer: '/reasons' });

const checkCorrects = (referral: Referral, corrects: number): Refusal | null => {
  const wrong = outcomesOf(referral).find((one) => one.number === corrects);
  const at = { pointer: '/corrects' };
  if (!wrong) return refusal('no-such-outcome', { referral: referral.number, n: corrects }, at);
  return wrong.isCorrected ? refusal('outcome-corrected-already', { n: corrects }, at) : null;
};

const noSuchReferral = ({ number: referral }: RecordOutcome): Refusal =>
  refusal('no-such-referral', { referral });

const checkDay = (
  referral: Referral | undefined,
  { on }: RecordOutcome,
  context: ActContext,
): CheckResult => {
  const pointer = '/on';
  const wrongDay = checkPastDay(context, on, 'outcome-in-future', { pointer, article: 'referrals' });
  if (wrongDay || !referral || on >= referral.date) return wrongDay;
  return refusal('outcome-before-referral', { on, referredOn: referral.date }, { pointer });
};

/** The day of the conviction that an outcome ends, as it puts it right or acquits. */
const liftedBy = (referral: Referral, act: RecordOutcome, context: ActContext): LegalDate | null => {
  const before = convictedOn(referral);
  const { outcome: result, on, document, corrects } = act;
  const said = { result, on, document, recordedAt: context.now, recordedBy: context.actor };
  const after = convictedOn(withOutcome(referral, { ...said, ...(corrects !== undefined && { corrects }) }));
  return before !== after ? before : null;
};

const recorded = (referral: Referral, act: RecordOutcome, context: ActContext): CaseEvent => {
  const { number, about, to, date } = referral;
  const { outcome: result, on, document, corrects, reasons } = act;
  const lifts = liftedBy(referral, act, context);
  const articles: readonly Provision[] =
    result === 'criminally-liable' || lifts !== null
      ? ['accountability', 'caps', 'referrals']
      : ['accountability', 'referrals'];
  const correction = corrects === undefined ? {} : { corrects, ...(reasons !== undefined && { reasons }) };
  return {
    type: 'referral-outcome-recorded',
    at: context.now,
    actor: context.actor,
    articles,
    explanation: explanationBuilder(context.city, today(context)).explain(articles, {
      referral: number,
      to,
      referredOn: date,
      result,
      on,
      post: about.post,
      role: about.role,
      ...(corrects !== undefined && { corrects }),
      ...(lifts !== null && { lifts }),
    }),
    data: {
      referral: number,
      n: outcomesOf(referral).length + 1,
      about,
      result,
      on,
      document,
      ...correction,
      ...(lifts !== null && { lifts }),
    },
  };
};
