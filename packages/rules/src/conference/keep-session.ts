import type { CitySettings } from '../city.ts';
import { onlyCompetent } from '../competence/refusals.ts';
import type { Actor } from '../decision/actor.ts';
import { badInput, type CheckResult, collect, documented, pastDay, today } from '../decision/checks.ts';
import { explanationBuilder } from '../decision/explanation-builder.ts';
import { allow, type Outcome, refuse } from '../decision/outcome.ts';
import { rungOf } from '../law/rungs.ts';
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

const what = { zh: '记载联席会议', en: 'keep the minutes of the joint conference' };

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
    hasConference(context),
    onlyCompetent(context, conveners(context.unit), what, ['A12']),
    pastDay(context, minutes.heldOn, '/heldOn', 'session', 'A12'),
    underTheMeasure(minutes, context),
    documented(context, minutes.document, 'A12'),
    writtenAfterwards(minutes),
    seatedOnce(minutes),
    ...minutes.items.map((item, index) => subjectOf(item, index, context)),
    resolvedOnce(minutes.items),
    correction && corrects(minutes, correction),
  );
  return refusals.length > 0 ? refuse(refusals) : allow(kept(minutes, correction, context));
};

const kept = (
  minutes: SessionMinutes,
  correction: Correction | null,
  context: SessionContext,
): SessionKept => {
  const evidence = explanationBuilder(context.city, today(context));
  evidence.interpret('I-17');
  const explanation = evidence.explain(['A12'], {
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

const hasConference = ({ unit }: SessionContext): CheckResult =>
  conferenceLevel(unit) !== null
    ? null
    : badInput(
        'no-conference-here',
        'A12',
        {
          zh: '联席会议只设于市、县两级的地方。',
          en: 'Only the city and the localities at county level have a joint conference.',
        },
        '/locality',
        { kind: unit.kind, level: unit.level },
      );

/** Before the measure there was no such conference, and nothing settled of it. */
const underTheMeasure = ({ heldOn }: SessionMinutes, { city }: SessionContext): CheckResult =>
  city.interpretations.some(({ id, from }) => id === 'I-17' && from <= heldOn)
    ? null
    : badInput(
        'session-before-measure',
        'A12',
        { zh: '会议日期早于本实施办法施行。', en: 'The session was held before the measure was in force.' },
        '/heldOn',
        { heldOn },
      );

const writtenAfterwards = ({ heldOn, document }: SessionMinutes): CheckResult =>
  document.date >= heldOn
    ? null
    : badInput(
        'minutes-before-session',
        'A12',
        { zh: '会议纪要的日期早于会议日期。', en: 'The minutes are dated before the session was held.' },
        '/document/date',
        { heldOn, date: document.date },
      );

const seatedOnce = ({ present }: SessionMinutes): CheckResult =>
  present.flatMap(({ department }, index) =>
    present.findIndex((one) => one.department === department) === index
      ? []
      : [
          badInput(
            'department-twice',
            'A12',
            { zh: '同一部门列了两次。', en: 'That department is listed twice.' },
            `/present/${index}/department`,
            { department },
          ),
        ],
  );

const subjectOf = ({ subject }: SessionItem, index: number, { city, seen }: SessionContext): CheckResult => {
  if (subject.kind !== 'case') return null;
  const at = `/items/${index}/subject`;
  return collect(
    seen.has(subject.case)
      ? null
      : badInput('unknown-case', 'A12', { zh: '没有这个案件。', en: 'There is no such case.' }, `${at}/case`),
    rungOf(city, subject.stage)
      ? null
      : badInput(
          'unknown-stage',
          'A12',
          { zh: `本市的阶梯没有${subject.stage}。`, en: `This city's ladder has no ${subject.stage}.` },
          `${at}/stage`,
          { ladder: city.ladder.map(({ id }) => id) },
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
const resolvedOnce = (items: readonly SessionItem[]): CheckResult =>
  items.flatMap((item, index) =>
    items.slice(0, index).some((before) => sameMatter(before, item))
      ? [
          badInput(
            'matter-twice',
            'A12',
            {
              zh: '同一案件的同一措施、同一计划在一次会议上只作一项决议。',
              en: 'A session resolves once on the same stage of the same case, or on the same plan.',
            },
            `/items/${index}/subject`,
          ),
        ]
      : [],
  );

const corrects = ({ locality }: SessionMinutes, { of }: Correction): CheckResult => {
  if (of === null) {
    return badInput(
      'unknown-session',
      'A12',
      { zh: '没有这次会议。', en: 'There is no such session.' },
      '/corrects/session',
    );
  }
  return of.locality === locality
    ? null
    : badInput(
        'session-of-another-conference',
        'A12',
        { zh: '更正不得改变会议所属的地方。', en: "A correction cannot make it another locality's session." },
        '/locality',
        { locality: of.locality },
      );
};
