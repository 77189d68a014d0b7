import { actName } from '../../competence/names.ts';
import { onlyCompetent } from '../../competence/refusals.ts';
import { type CheckResult, collect, today } from '../../decision/checks.ts';
import { checkPastDay } from '../../decision/common-checks.ts';
import { checkDocument, checkNotOlder } from '../../decision/document.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import { refuseOr } from '../../decision/outcome.ts';
import { type Refusal, refusal } from '../../decision/refusal.ts';
import type { Provision } from '../../provisions/index.ts';

import type { Act, ActContext } from '../case/act.ts';
import type { Case, Referral } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import { referralsOf } from '../case/referrals.ts';
import { referralBodies } from '../competence/referral-bodies.ts';

type RecordOutcome = Extract<Act, { type: 'record-referral-outcome' }>;

const what = actName('record-referral-outcome');
const theReferral = { zh: '所答复的移送', en: 'the referral that it answers' };

/**
 * Enters what came back of a referral, once, also after the case is closed (A27). It was decided elsewhere: nothing of
 * the ladder changes; criminal liability caps the unit's grade of the year it was established in (A25).
 */
export const recordReferralOutcome = (state: Case, act: RecordOutcome, context: ActContext) => {
  const referral = referralsOf(state).find(({ number }) => number === act.number);
  const refusals = collect(
    referral ? checkOpen(referral) : noSuchReferral(act),
    onlyCompetent(context, referralBodies(state, context, 'record-referral-outcome'), what, ['referrals']),
    checkDay(referral, act, context),
    checkDocument(context, act.document, 'referrals'),
    referral ? checkNotOlder(act.document, { name: theReferral, on: referral.date }, 'referrals') : null,
  );
  return refuseOr<readonly CaseEvent[]>(refusals, () => (referral ? [recorded(referral, act, context)] : []));
};

const checkOpen = ({ number: referral, outcome }: Referral): CheckResult =>
  outcome === null
    ? null
    : refusal(
        'outcome-already-recorded',
        { referral },
        { facts: { referral, outcome: outcome.result, on: outcome.on } },
      );

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

const recorded = (referral: Referral, act: RecordOutcome, context: ActContext): CaseEvent => {
  const { number, about, to, date } = referral;
  const { outcome: result, on, document } = act;
  const articles: readonly Provision[] =
    result === 'criminally-liable'
      ? ['accountability', 'caps', 'referrals']
      : ['accountability', 'referrals'];
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
    }),
    data: { referral: number, about, result, on, document },
  };
};
