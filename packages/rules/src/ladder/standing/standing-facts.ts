import { legalDateOf } from '../../calendar/index.ts';
import type { CitySettings } from '../../city.ts';
import type { Tenure } from '../../decision/actor.ts';
import type { StandingFact } from '../../eligibility/index.ts';
import { rungOf } from '../../law/rungs.ts';
import { cite, type Provision } from '../../provisions/index.ts';
import type { ArticleRef, LegalDate, UnitId } from '../../vocabulary.ts';
import type { Case, Referral } from '../case/case.ts';
import type { Measure } from '../case/measure.ts';
import { measuresOf } from '../case/measures.ts';
import { convictedOn, referralsOf } from '../case/referrals.ts';
import { matterOf } from '../responsible/matter.ts';
import { leads } from '../responsible/proposed.ts';

/** Whose standing is asked for on which day, by whose time in the unit's posts. */
export interface StandingQuestion {
  readonly city: CitySettings;
  readonly on: LegalDate;
  /** Null: of the unit itself. */
  readonly holder: string | null;
  readonly unit: UnitId;
  readonly tenures: readonly Tenure[];
}

const nothingMore = { why: null, stage: null, lastDay: null } as const;

const articleOf = (provision: Provision, city: CitySettings): ArticleRef =>
  cite(city, provision)[0] ?? city.articlesBySubject.accountability[0];

const aboutThem =
  ({ holder }: StandingQuestion) =>
  ({ about }: Referral): boolean =>
    holder === null || about.holder === holder;

/** Convictions that stand, and referrals of which nothing has come back (A25, A27). */
const ofReferrals = (state: Case, question: StandingQuestion): StandingFact[] => {
  const { city, on } = question;
  return referralsOf(state)
    .filter(aboutThem(question))
    .flatMap((referral): StandingFact[] => {
      const { outcome, date, why } = referral;
      const since = convictedOn(referral);
      const caseId = state.id;
      if (since !== null && since <= on)
        return [{ ...nothingMore, kind: 'conviction', article: articleOf('caps', city), since, caseId }];
      return outcome === null && date <= on
        ? [
            {
              ...nothingMore,
              kind: 'referral',
              article: articleOf('referrals', city),
              since: date,
              why,
              caseId,
            },
          ]
        : [];
    });
};

/** The holder led the unit when what the case is about happened, or when its term ended unmet (I-39): it concerns them. */
const concerns = (state: Case, { holder, unit, tenures, on, city }: StandingQuestion): boolean => {
  if (holder === null) return true;
  const { answering } = matterOf(state, { city, on });
  return tenures
    .filter((tenure) => tenure.unit === unit && tenure.holder === holder && leads(tenure))
    .some(({ from, to }) => answering.some((days) => from <= days.to && (to === null || to >= days.from)));
};

/** An allegation that nobody has verified says nothing of anybody (A26). */
const isEstablished = (state: Case): boolean =>
  state.verification !== null || state.basis.kind === 'evaluation';

const ofCase = (state: Case, { city, on }: StandingQuestion): StandingFact[] => {
  const since = legalDateOf(state.openedAt, city.zone);
  const isOver = state.status === 'closed' && legalDateOf(state.closedAt, city.zone) <= on;
  if (!isEstablished(state) || since > on || isOver) return [];
  return [
    { ...nothingMore, kind: 'case', article: articleOf('jurisdiction', city), since, caseId: state.id },
  ];
};

const stoodOn = ({ from, ended }: Measure, on: LegalDate, zone: string): boolean =>
  from <= on && ended?.how !== 'revoked' && (ended === null || legalDateOf(ended.at, zone) > on);

/** A measure that bars is told as what bars; the others, a listing for one, stand beside it (A20–A22). */
const ofMeasures = (state: Case, { city, on }: StandingQuestion): StandingFact[] =>
  measuresOf(state)
    .filter((measure) => measure.effects.length === 0 && stoodOn(measure, on, city.zone))
    .map(({ stage, rung, from, lastDay }) => ({
      kind: 'measure',
      article: articleOf((rung ?? rungOf(city, stage))?.article ?? 'accountability', city),
      since: from,
      why: null,
      stage,
      lastDay,
      caseId: state.id,
    }));

/** All of a case that stands on a day and bars nobody: of its unit, or of one of its leaders (A11, A25–A27). */
export const standingFactsOf = (state: Case, question: StandingQuestion): StandingFact[] => [
  ...ofReferrals(state, question),
  ...(concerns(state, question) ? [...ofCase(state, question), ...ofMeasures(state, question)] : []),
];
