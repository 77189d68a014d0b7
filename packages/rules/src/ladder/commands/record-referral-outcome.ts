import { onlyCompetent } from '../../competence/refusals.ts';
import {
  badInput,
  badState,
  type CheckResult,
  collect,
  documented,
  pastDay,
  today,
} from '../../decision/checks.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import { refuseOr } from '../../decision/outcome.ts';
import type { Refusal } from '../../decision/refusal.ts';
import type { ArticleRef } from '../../vocabulary.ts';
import type { Act, ActContext } from '../case/act.ts';
import type { Case, Referral } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import { referralsOf } from '../case/referrals.ts';
import { referralBodies } from '../competence/referral-bodies.ts';

type RecordOutcome = Extract<Act, { type: 'record-referral-outcome' }>;

const what = { zh: '登记移送结果', en: 'record the outcome of a referral' };

/**
 * Enters what came back of a referral, once, also after the case is closed (A27). It was decided elsewhere: nothing of
 * the ladder changes; criminal liability caps the unit's grade of the year it was established in (A25).
 */
export const recordReferralOutcome = (state: Case, act: RecordOutcome, context: ActContext) => {
  const referral = referralsOf(state).find(({ n }) => n === act.referral);
  const refusals = collect(
    referral ? open(referral) : noSuchReferral(act),
    onlyCompetent(context, referralBodies(state, context, 'record-referral-outcome'), what, ['A27']),
    dated(referral, act, context),
    documented(context, act.document, 'A27'),
  );
  return refuseOr<readonly CaseEvent[]>(refusals, () => (referral ? [recorded(referral, act, context)] : []));
};

const open = ({ n, outcome }: Referral): CheckResult =>
  outcome === null
    ? null
    : badState(
        'outcome-already-recorded',
        'A27',
        { zh: `第${n}次移送的结果已登记。`, en: `The outcome of referral ${n} is recorded already.` },
        { referral: n, outcome: outcome.result, on: outcome.on },
      );

const noSuchReferral = ({ referral }: RecordOutcome): Refusal =>
  badState(
    'no-such-referral',
    'A27',
    { zh: `案件没有第${referral}次移送。`, en: `The case has no referral ${referral}.` },
    { referral },
  );

const dated = (referral: Referral | undefined, { on }: RecordOutcome, context: ActContext): CheckResult => {
  const finding = pastDay(context, on, '/on', 'outcome', 'A27');
  if (finding || !referral || on >= referral.date) return finding;
  return badInput(
    'outcome-before-referral',
    'A27',
    {
      zh: `结果日期${on}早于移送日期${referral.date}。`,
      en: `The outcome's date, ${on}, is before the referral's, ${referral.date}.`,
    },
    '/on',
    { on, referredOn: referral.date },
  );
};

const recorded = (referral: Referral, act: RecordOutcome, context: ActContext): CaseEvent => {
  const { n, about, to, date } = referral;
  const { outcome: result, on, document } = act;
  const articles: readonly ArticleRef[] =
    result === 'criminally-liable' ? ['A19', 'A25', 'A27'] : ['A19', 'A27'];
  return {
    type: 'referral-outcome-recorded',
    at: context.now,
    actor: context.actor,
    articles,
    explanation: explanationBuilder(context.city, today(context)).explain(articles, {
      referral: n,
      to,
      referredOn: date,
      result,
      on,
      post: about.post,
      role: about.role,
    }),
    data: { referral: n, about, result, on, document },
  };
};
