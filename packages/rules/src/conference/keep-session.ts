import type { CitySettings } from '../city.ts';
import { actName } from '../competence/names.ts';
import { onlyCompetent } from '../competence/refusals.ts';
import type { Actor } from '../decision/actor.ts';
import { type CheckResult, collect, today } from '../decision/checks.ts';
import { checkDocument, checkPastDay } from '../decision/common-checks.ts';
import { explanationBuilder } from '../decision/explanation-builder.ts';
import { allow, type Outcome, refuse } from '../decision/outcome.ts';
import { refusal } from '../decision/refusal.ts';
import { rungOf } from '../law/rungs.ts';
import { stageNames } from '../regulation/stage-names.ts';
import type { ArticleRef, CaseId, Explanation, Instant, UnitFacts } from '../vocabulary.ts';
import { conferenceLevel, conveners } from './conveners.ts';
import { quorumOf } from './quorum.ts';
import type { ConferenceSession, SessionItem, SessionMinutes } from './session.ts';

/** The version a correction takes the place of, and why; null for a session not on record yet. */
export interface Correction {
  readonly of: ConferenceSession | null;
  readonly reasons: string;
}

export interface SessionContext {
  readonly city: CitySettings;
  /** The locality whose conference it is. */
  readonly unit: UnitFacts;
  readonly actor: Actor;
  readonly now: Instant;
  /** Those of the cases named that the actor may see: the others are unknown to them, whether they exist or not. */
  readonly seen: ReadonlySet<CaseId>;
}

/** What is entered for good beside the minutes. */
export interface SessionKept {
  readonly type: 'session-kept' | 'session-corrected';
  readonly at: Instant;
  readonly actor: Actor;
  readonly articles: readonly ArticleRef[];
  readonly explanation: Explanation;
}

/**
 * Judges the minutes of a session before they are put on record (A12): who keeps them, when it was held, who was present, and
 * what each item is about. A session without a quorum is kept too: it was held, but carries nothing (I-17).
 */
export const keepSession = (
  minutes: SessionMinutes,
  correction: Correction | null,
  context: SessionContext,
): Outcome<SessionKept> => {
  const refusals = collect(
    checkConference(context),
    onlyCompetent(context, conveners(context.unit), actName('record-minutes'), ['A12']),
    checkPastDay(context, minutes.heldOn, 'session-in-future', { pointer: '/heldOn', article: 'A12' }),
    checkUnderTheMeasure(minutes, context),
    checkDocument(context, minutes.document, 'A12'),
    checkWrittenAfterwards(minutes),
    checkSeatedOnce(minutes),
    ...minutes.items.map((item, index) => checkSubject(item, index, context)),
    checkResolvedOnce(minutes.items),
    correction && checkCorrection(minutes, correction),
  );
  return refusals.length > 0 ? refuse(refusals) : allow(kept(minutes, correction, context));
};

const kept = (
  minutes: SessionMinutes,
  correction: Correction | null,
  context: SessionContext,
): SessionKept => {
  const builder = explanationBuilder(context.city, today(context));
  builder.interpret('I-17');
  const explanation = builder.explain(['A12'], {
    locality: minutes.locality,
    heldOn: minutes.heldOn,
    present: minutes.present.map(({ department }) => department),
    quorum: quorumOf(minutes, context.city),
    items: minutes.items.length,
    ...(correction && { corrects: correction.of?.version ?? null, reasons: correction.reasons }),
  });
  return {
    type: correction ? 'session-corrected' : 'session-kept',
    at: context.now,
    actor: context.actor,
    articles: ['A12'],
    explanation,
  };
};

const checkConference = ({ unit }: SessionContext): CheckResult =>
  conferenceLevel(unit) !== null
    ? null
    : refusal(
        'no-conference-here',
        {},
        { pointer: '/locality', facts: { kind: unit.kind, level: unit.level } },
      );

/** Before the measure there was no such conference, and nothing settled of it. */
const checkUnderTheMeasure = ({ heldOn }: SessionMinutes, { city }: SessionContext): CheckResult =>
  city.interpretations.some(({ id, from }) => id === 'I-17' && from <= heldOn)
    ? null
    : refusal('session-before-measure', { heldOn }, { pointer: '/heldOn' });

const checkWrittenAfterwards = ({ heldOn, document }: SessionMinutes): CheckResult =>
  document.date >= heldOn
    ? null
    : refusal('minutes-before-session', { heldOn, date: document.date }, { pointer: '/document/date' });

const checkSeatedOnce = ({ present }: SessionMinutes): CheckResult =>
  present.flatMap(({ department }, index) =>
    present.findIndex((one) => one.department === department) === index
      ? []
      : [refusal('department-twice', {}, { pointer: `/present/${index}/department`, facts: { department } })],
  );

const checkSubject = (
  { subject }: SessionItem,
  index: number,
  { city, seen }: SessionContext,
): CheckResult => {
  if (subject.kind !== 'case') return null;
  const at = `/items/${index}/subject`;
  return collect(
    seen.has(subject.case) ? null : refusal('unknown-case', {}, { pointer: `${at}/case` }),
    rungOf(city, subject.stage)
      ? null
      : refusal(
          'unknown-stage',
          { stage: stageNames[subject.stage] },
          {
            articles: ['A12'],
            pointer: `${at}/stage`,
            facts: { ladder: city.ladder.map(({ id }) => id) },
          },
        ),
  );
};

const matterOf = ({ subject }: SessionItem): string | null => {
  if (subject.kind === 'case') return `${subject.case} ${subject.stage}`;
  return subject.kind === 'reward' && subject.plan ? `${subject.plan.id} ${subject.plan.text}` : null;
};

const sameMatter = (a: SessionItem, b: SessionItem): boolean =>
  a.subject.kind === b.subject.kind && matterOf(a) !== null && matterOf(a) === matterOf(b);

/** Two resolutions on the same stage of the same case, or the same plan, could say two things at once. */
const checkResolvedOnce = (items: readonly SessionItem[]): CheckResult =>
  items.flatMap((item, index) =>
    items.slice(0, index).some((before) => sameMatter(before, item))
      ? [refusal('matter-twice', {}, { pointer: `/items/${index}/subject` })]
      : [],
  );

const checkCorrection = ({ locality }: SessionMinutes, { of }: Correction): CheckResult => {
  if (of === null) return refusal('unknown-session', {}, { pointer: '/corrects/session' });
  return of.locality === locality
    ? null
    : refusal(
        'session-of-another-conference',
        {},
        { pointer: '/locality', facts: { locality: of.locality } },
      );
};
