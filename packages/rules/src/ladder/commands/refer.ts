import { isLegalDate, legalDateOf } from '../../calendar/index.ts';
import type { CitySettings } from '../../city.ts';
import { onlyCompetent } from '../../competence/refusals.ts';
import type { PostHolder, Tenure } from '../../decision/actor.ts';
import {
  badInput,
  badState,
  type CheckResult,
  collect,
  documented,
  pastDay,
  reasoned,
  today,
} from '../../decision/checks.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import { refuseOr } from '../../decision/outcome.ts';
import type { Refusal } from '../../decision/refusal.ts';
import type { ArticleRef, LegalDate } from '../../vocabulary.ts';
import type { Act, ActContext } from '../case/act.ts';
import type { Case, ReferralReason, ReferralReceiver } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import { measuresOf } from '../case/measures.ts';
import { referralsOf } from '../case/referrals.ts';
import { wrongStatus } from '../case/wrong-status.ts';
import { referralBodies } from '../competence/referral-bodies.ts';

type Refer = Extract<Act, { type: 'refer' }>;

const what = { zh: '移送', en: 'refer a leader' };

/**
 * Refers a leader of the unit to the organ that decides resignation, removal, discipline or criminal liability (A19, A24,
 * A27). Once the grounds are established it may be done at any time, also after the case is closed; the measures stay
 * what they are.
 */
export const refer = (state: Case, act: Refer, context: ActContext) => {
  const leader = leaderOf(act, context);
  const refusals = collect(
    established(state),
    onlyCompetent(context, referralBodies(state, context, 'refer'), what, ['A27']),
    receiverOf(act),
    leader.refusal,
    dated(state, act, context),
    documented(context, act.document, 'A27'),
    reasoned(act.reasons, 'A27'),
  );
  return refuseOr<readonly CaseEvent[]>(refusals, () => {
    const articles = articlesOf(state, context.city);
    const { to, why, date, document, reasons } = act;
    const n = referralsOf(state).length + 1;
    const { about } = leader;
    return [
      {
        type: 'referral-made',
        at: context.now,
        actor: context.actor,
        articles,
        explanation: explanationBuilder(context.city, today(context)).explain(articles, {
          referral: n,
          to,
          why,
          date,
          post: about.post,
          role: about.role,
        }),
        data: { referral: { n, to, about, why, date, document, reasons } },
      },
    ];
  });
};

/** A24 speaks of referral where a veto was imposed. */
const articlesOf = (state: Case, { ladder }: CitySettings): readonly ArticleRef[] => {
  const rungs = measuresOf(state).map(({ stage }) => ladder.find(({ id }) => id === stage)?.article);
  return ['A19', ...(rungs.includes('A24') ? (['A24'] as const) : []), 'A27'];
};

/** Grounds are established by verification (A26), or by a published year (A22, A23); nobody is referred before. */
const established = (state: Case): CheckResult => {
  if (state.verification !== null || state.basis.kind === 'evaluation') return null;
  if (state.status !== 'closed') return wrongStatus(state, 'A26', what);
  return badState(
    'grounds-not-established',
    'A26',
    {
      zh: '案件经核查不属实,没有可移送的事由。',
      en: 'Verification did not substantiate the case: there is nothing to refer anybody for.',
    },
    { how: state.how },
  );
};

/** The first day on which the grounds were established. */
const establishedOn = ({ verification, openedAt }: Case, { city }: ActContext): LegalDate =>
  legalDateOf(verification?.at ?? openedAt, city.zone);

const dated = (state: Case, { date }: Refer, context: ActContext): CheckResult => {
  const finding = pastDay(context, date, '/date', 'referral', 'A27');
  const first = establishedOn(state, context);
  if (finding || date >= first) return finding;
  return badInput(
    'referral-before-verification',
    'A26',
    {
      zh: `移送日期${date}早于核查属实之日${first}。`,
      en: `The referral's date, ${date}, is before the grounds were established on ${first}.`,
    },
    '/date',
    { date, establishedOn: first },
  );
};

const byPersonnel: readonly ReferralReceiver[] = ['discipline', 'org-hr'];

/** Which organs take what (A27; A24 and A19 for discipline and crime, which may first go to discipline inspection). */
const receivers: Readonly<Record<ReferralReason, readonly ReferralReceiver[]>> = {
  resignation: byPersonnel,
  'ordered-resignation': byPersonnel,
  removal: byPersonnel,
  discipline: ['discipline'],
  'criminal-liability': ['judicial-organs', 'discipline'],
};

const receiverOf = ({ to, why }: Refer): CheckResult =>
  receivers[why].includes(to)
    ? null
    : badInput(
        'not-its-receiver',
        why === 'criminal-liability' ? 'A19' : 'A27',
        {
          zh: '该事项不由所填的机关办理。',
          en: 'That is not for the organ named: it would not take it up.',
        },
        '/to',
        { to, why, receivers: receivers[why] },
      );

type Leader = { readonly refusal: Refusal | null; readonly about: PostHolder };

/** Whoever held the post by the day of the referral answers for it, also after they left (A4, A5). */
const leaderOf = ({ post, holder, date }: Refer, { unit, tenures }: ActContext): Leader => {
  const ofPost = tenures.filter((tenure) => tenure.unit === unit.id && tenure.post === post);
  const held = ofPost.find((tenure) => tenure.holder === holder && startedBy(tenure, date));
  const role = held?.role ?? 'member';
  return { about: { unit: unit.id, post, role, holder }, refusal: held ? null : notOf(ofPost, post, date) };
};

/** A date that is none is refused for itself; it must not hide who is meant. */
const startedBy = ({ from }: Tenure, date: LegalDate): boolean => !isLegalDate(date) || from <= date;

const notOf = (ofPost: readonly Tenure[], post: string, date: LegalDate): Refusal =>
  ofPost.length === 0
    ? badInput(
        'no-such-post',
        'A27',
        {
          zh: `该单位没有任职岗位${post}。`,
          en: `The unit has no post ${post} that carries responsibility.`,
        },
        '/post',
        { post },
      )
    : badInput(
        'not-holder-of-post',
        'A27',
        {
          zh: `所填人员至${date}未任过岗位${post}。`,
          en: `The person named had not held the post ${post} by ${date}.`,
        },
        '/holder',
        { post, date },
      );
