import type { CitySettings } from '../city.ts';
import { actName } from '../competence/names.ts';
import { onlyCompetent } from '../competence/refusals.ts';
import type { Actor } from '../decision/actor.ts';
import { type CheckResult, collect, today } from '../decision/checks.ts';
import { checkPastDay } from '../decision/common-checks.ts';
import type { Decided } from '../decision/decided.ts';
import { checkDocument } from '../decision/document.ts';
import { explanationBuilder } from '../decision/explanation-builder.ts';
import { checkKnown } from '../decision/known-kind.ts';
import { allow, type Outcome, refuse } from '../decision/outcome.ts';
import { type Refusal, refusal } from '../decision/refusal.ts';
import { levelList } from '../law/levels.ts';
import { rungOf, stageNamesOf } from '../law/rungs.ts';
import type { CaseId, Explanation, Instant, Level, UnitFacts } from '../vocabulary.ts';
import { conferenceLevel, conveners, hasConference } from './conveners.ts';
import { conferenceDepartments } from './departments.ts';
import { quorumOf } from './quorum.ts';
import type { ConferenceSession, SessionItem, SessionMinutes } from './session.ts';

/** The version a correction takes the place of, and why; null for a session not on record yet. */
export interface Correction {
  readonly of: ConferenceSession | null;
  readonly reasons: string;
}

export interface SessionContext {
  readonly city: CitySettings;
  /** The law of the day on which the session was held: it says which departments make up the conference. */
  readonly lawThen: CitySettings;
  /** The locality whose conference it is. */
  readonly unit: UnitFacts;
  readonly actor: Actor;
  readonly now: Instant;
  /** The id of a session that is new. */
  readonly newId: string;
  /** Those of the cases named that the actor can read: the others are unknown to them, whether they exist or not. */
  readonly readable: ReadonlySet<CaseId>;
}

/** The minutes as they stand, and how they came there. */
export interface MinutesOnRecord {
  readonly session: ConferenceSession;
  readonly recordedAt: Instant;
  readonly recordedBy: Actor;
  /** Why this version took the place of the one before; null for the first. */
  readonly reasons: string | null;
  readonly explanation: Explanation;
}

/** The minutes were put on record, or a later version in their place. */
export interface MinutesRecorded
  extends Decided<MinutesOnRecord, Pick<MinutesOnRecord, 'session' | 'reasons'>> {
  readonly type: 'minutes-recorded' | 'minutes-corrected';
}

/**
 * Judges the minutes of a session before they are put on record (A12): who records them, when it was held, who was present, and
 * what each item is about. A session without a quorum is recorded too: it was held, but carries nothing (I-17).
 */
export const recordMinutes = (
  minutes: SessionMinutes,
  correction: Correction | null,
  context: SessionContext,
): Outcome<MinutesRecorded> => {
  const level = conferenceLevel(context.unit, context.city);
  const refusals = collect(
    level === null ? noConference(context) : null,
    onlyCompetent(context, conveners(context.unit, context.city), actName('record-minutes'), ['conference']),
    checkPastDay(context, minutes.heldOn, 'session-in-future', { pointer: '/heldOn', article: 'conference' }),
    checkUnderTheMeasure(minutes, context),
    checkDocument(context, minutes.document, 'conference'),
    checkWrittenAfterwards(minutes),
    checkSeatedOnce(minutes),
    checkDepartments(minutes, context),
    ...minutes.items.map((item, index) => checkSubject(item, index, context)),
    checkResolvedOnce(minutes.items),
    correction && checkCorrection(minutes, correction),
  );
  return level === null || refusals.length > 0
    ? refuse(refusals)
    : allow(recorded({ minutes, level }, correction, context));
};

const departmentsOf = ({ lawThen }: SessionContext): number => lawThen.conferenceDepartments.length;

const recorded = (
  { minutes, level }: { readonly minutes: SessionMinutes; readonly level: Level },
  correction: Correction | null,
  context: SessionContext,
): MinutesRecorded => {
  const before = correction?.of ?? null;
  const reasons = correction?.reasons ?? null;
  const session = {
    id: before?.id ?? context.newId,
    version: (before?.version ?? 0) + 1,
    level,
    departments: departmentsOf(context),
    ...minutes,
  };
  const { now, actor } = context;
  const explanation = explained(minutes, correction, context);
  return {
    type: correction ? 'minutes-corrected' : 'minutes-recorded',
    at: now,
    actor,
    articles: ['conference'],
    explanation,
    data: { session, reasons },
    state: { session, recordedAt: now, recordedBy: actor, reasons, explanation },
  };
};

const explained = (minutes: SessionMinutes, correction: Correction | null, context: SessionContext) => {
  const builder = explanationBuilder(context.city, today(context));
  builder.interpret('I-17');
  return builder.explain(['conference'], {
    locality: minutes.locality,
    heldOn: minutes.heldOn,
    present: minutes.present.map(({ department }) => department),
    quorum: quorumOf({ ...minutes, departments: departmentsOf(context) }, context.city),
    items: minutes.items.length,
    ...(correction && { corrects: correction.of?.version ?? null, reasons: correction.reasons }),
  });
};

const noConference = ({ unit, city }: SessionContext): Refusal =>
  refusal(
    'no-conference-here',
    { levels: levelList(city.levels.filter(({ id }) => hasConference(city, id))) },
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

const checkDepartments = ({ present }: SessionMinutes, { lawThen }: SessionContext): CheckResult =>
  collect(
    ...present.map(({ department }, index) =>
      checkKnown(conferenceDepartments(lawThen), department, `/present/${index}/department`),
    ),
  );

const checkSubject = (
  { subject }: SessionItem,
  index: number,
  { city, readable }: SessionContext,
): CheckResult => {
  if (subject.kind !== 'case') return null;
  const at = `/items/${index}/subject`;
  return collect(
    readable.has(subject.case) ? null : refusal('unknown-case', {}, { pointer: `${at}/case` }),
    rungOf(city, subject.stage)
      ? null
      : refusal(
          'unknown-stage',
          { ladder: stageNamesOf(city) },
          {
            articles: ['conference'],
            pointer: `${at}/stage`,
            facts: { stage: subject.stage, ladder: city.ladder.map(({ id }) => id) },
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
