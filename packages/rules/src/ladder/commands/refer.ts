import { bodiesFulfilling } from '../../bodies/index.ts';
import { isLegalDate, legalDateOf } from '../../calendar/index.ts';
import type { CitySettings } from '../../city.ts';
import { actName, bodyName } from '../../competence/names.ts';
import { onlyCompetent } from '../../competence/refusals.ts';
import type { PostHolder, Tenure } from '../../decision/actor.ts';
import { type CheckResult, collect, today } from '../../decision/checks.ts';
import { checkPastDay, checkReasons } from '../../decision/common-checks.ts';
import { checkDocument } from '../../decision/document.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import { checkKnown } from '../../decision/known-kind.ts';
import { refuseOr } from '../../decision/outcome.ts';
import { type Refusal, refusal } from '../../decision/refusal.ts';
import { rungOf } from '../../law/rungs.ts';
import type { Provision } from '../../provisions/index.ts';
import type { Bilingual, BodyFunction, LegalDate } from '../../vocabulary.ts';
import type { Act, ActContext } from '../case/act.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import { measuresOf } from '../case/measures.ts';
import { referralsOf } from '../case/referrals.ts';
import {
  judicialOrgans,
  type ReferralReason,
  type ReferralReceiver,
  referralReasons,
} from '../case/words.ts';
import { wrongStatus } from '../case/wrong-status.ts';
import { referralBodies } from '../competence/referral-bodies.ts';

type Refer = Extract<Act, { type: 'refer' }>;

const what = actName('refer');

/**
 * Refers a leader of the unit to the organ that decides resignation, removal, discipline or criminal liability (A19, A24,
 * A27). Once the grounds are established it may be done at any time, also after the case is closed; the measures stay
 * what they are.
 */
export const refer = (state: Case, act: Refer, context: ActContext) => {
  const leader = leaderOf(act, context);
  const refusals = collect(
    checkGrounds(state),
    onlyCompetent(context, referralBodies(state, context, 'refer'), what, ['referrals']),
    checkReceiver(act, context),
    leader.refusal,
    checkDay(state, act, context),
    checkDocument(context, act.document, 'referrals'),
    checkReasons(act.reasons, 'referrals'),
  );
  return refuseOr<readonly CaseEvent[]>(refusals, () => {
    const articles = articlesOf(state, context.city);
    const { to, why, date, document, reasons } = act;
    const number = referralsOf(state).length + 1;
    const { about } = leader;
    return [
      {
        type: 'referral-made',
        at: context.now,
        actor: context.actor,
        articles,
        explanation: explanationBuilder(context.city, today(context)).explain(articles, {
          referral: number,
          to,
          why,
          date,
          post: about.post,
          role: about.role,
        }),
        data: { referral: { n: number, to, about, why, date, document, reasons } },
      },
    ];
  });
};

/** A24 speaks of referral where a veto was imposed. */
const articlesOf = (state: Case, city: CitySettings): readonly Provision[] => {
  const heaviest = city.articlesBySubject['heaviest-measure'];
  const rungs = measuresOf(state).map(({ stage }) => rungOf(city, stage)?.article);
  return [
    'accountability',
    ...rungs
      .filter((article) => article !== undefined && heaviest.includes(article))
      .map(() => 'heaviest-measure' as const),
    'referrals',
  ];
};

/** Grounds are established by verification (A26), or by a published year (A22, A23); nobody is referred before. */
const checkGrounds = (state: Case): CheckResult => {
  if (state.verification !== null || state.basis.kind === 'evaluation') return null;
  if (state.status !== 'closed') return wrongStatus(state, 'jurisdiction', what);
  return refusal('grounds-not-established', {}, { facts: { how: state.how } });
};

/** The first day on which the grounds were established. */
const establishedOn = ({ verification, openedAt }: Case, { city }: ActContext): LegalDate =>
  legalDateOf(verification?.at ?? openedAt, city.zone);

const checkDay = (state: Case, { date }: Refer, context: ActContext): CheckResult => {
  const pointer = '/date';
  const wrongDay = checkPastDay(context, date, 'referral-in-future', { pointer, article: 'referrals' });
  const first = establishedOn(state, context);
  if (wrongDay || date >= first) return wrongDay;
  return refusal('referral-before-verification', { date, establishedOn: first }, { pointer });
};

type Receiving = BodyFunction | typeof judicialOrgans;

const byPersonnel: readonly Receiving[] = ['discipline', 'personnel'];

/**
 * The organs that take each matter (A27; A24 and A19 for discipline and crime, which may first go to discipline
 * inspection).
 */
const receiving: Readonly<Record<ReferralReason, readonly Receiving[]>> = {
  resignation: byPersonnel,
  'ordered-resignation': byPersonnel,
  removal: byPersonnel,
  discipline: ['discipline'],
  'criminal-liability': [judicialOrgans, 'discipline'],
};

/** Their bodies under the city's law; a function that none fulfils is seen to outside it. */
const receiversOf = (why: ReferralReason, city: CitySettings): readonly ReferralReceiver[] =>
  receiving[why].flatMap((one) => {
    if (one === judicialOrgans) return [one];
    const bodies = bodiesFulfilling(city, one);
    return bodies.length > 0 ? bodies : [one];
  });

const judicialOrgansName: Bilingual = { zh: '司法机关', en: 'judicial organs' };

/** Everybody to whom something may be referred. */
const everyReceiver = (city: CitySettings) =>
  [...new Set(referralReasons.flatMap((why) => receiversOf(why, city)))].map((id) => ({
    id,
    name: id === judicialOrgans ? judicialOrgansName : bodyName(city, id, 'short'),
  }));

const checkReceiver = ({ to, why }: Refer, { city }: ActContext): CheckResult => {
  const receivers = receiversOf(why, city);
  if (receivers.includes(to)) return null;
  const unknown = checkKnown(everyReceiver(city), to, '/to');
  if (unknown) return unknown;
  return refusal(
    'not-its-receiver',
    {},
    {
      articles: [why === 'criminal-liability' ? 'accountability' : 'referrals'],
      pointer: '/to',
      facts: { to, why, receivers },
    },
  );
};

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

const notOf = (ofPost: readonly Tenure[], post: string, date: LegalDate): Refusal => {
  const articles = ['referrals'] as const;
  return ofPost.length === 0
    ? refusal('no-such-post', {}, { articles, pointer: '/post', facts: { post } })
    : refusal('not-holder-of-post', { on: date }, { articles, pointer: '/holder', facts: { post, date } });
};
