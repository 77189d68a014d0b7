import { legalDateOf } from '../../calendar/index.ts';
import type { StageDefinition } from '../../city.ts';
import { quorumOf } from '../../conference/quorum.ts';
import type { Citation, ConferenceSession, SessionItem } from '../../conference/session.ts';
import type { Actor } from '../../decision/actor.ts';
import { collect, today } from '../../decision/checks.ts';
import type { ExplanationBuilder } from '../../decision/explanation-builder.ts';
import type { Refusal } from '../../decision/refusal.ts';
import type { Bilingual, Instant, LegalDate, Office } from '../../vocabulary.ts';
import type { ActContext } from '../case/act.ts';
import type { Case } from '../case/case.ts';
import type { Resolution } from '../case/measure.ts';

/** Whether a stage is studied by the joint conference, so that its proposal rests on a resolution (A12, A23, A24). */
export const restsOnResolution = ({ vetoPower, proposers }: StageDefinition): boolean =>
  vetoPower && proposers.some(({ body }) => body === 'joint-conference');

/**
 * The first day on which the conference could study a stage for this case: the day the term before it had ended unmet, or
 * the day the grounds were established, by verification (A26) or by a published year (A22, A23).
 */
export const studiedFrom = (state: Case, zone: string): LegalDate => legalDateOf(groundsStoodAt(state), zone);

const groundsStoodAt = (state: Case): Instant => {
  const unmetAt = 'measure' in state ? state.measure?.unmetAt : null;
  return unmetAt ?? state.verification?.at ?? state.openedAt;
};

interface Judged {
  readonly state: Case;
  readonly stage: StageDefinition;
  /** Who studied it: the conference whose session it must have been. */
  readonly studiedBy: Actor | null;
  readonly citation: Citation | null;
  readonly context: ActContext;
  readonly evidence: ExplanationBuilder;
}

/** What is made of a citation. */
export interface Cited {
  readonly refusals: readonly Refusal[];
  readonly resolution: Resolution | null;
  /** For the explanation; nothing where none was cited. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Nothing was cited, or nothing that holds. */
export const nothingCited: Cited = { refusals: [], resolution: null, facts: {} };

/** Judges the resolution cited for a stage (A12, A23, A24); I-17 says whether enough departments sat for it. */
export const judgeResolution = (judged: Judged): Cited => {
  const { stage, citation } = judged;
  if (!citation)
    return restsOnResolution(stage) ? { ...nothingCited, refusals: [missing(stage)] } : nothingCited;
  const session = sessionCited(judged, citation);
  if (!session) return { ...nothingCited, refusals: [unknownSession(stage, citation)] };
  const item = session.items.find(({ n }) => n === citation.item);
  const refusals = collect(
    ofItsConference(judged, session),
    inItsTime(judged, session),
    withQuorum(judged, session),
    item ? resolving(judged, item) : unknownItem(stage, session, citation),
  );
  if (!item || refusals.length > 0) return { ...nothingCited, refusals };
  return { refusals, resolution: snapshot(session, item), facts: factsOf(judged, session, item) };
};

const sessionCited = ({ context: { session } }: Judged, citation: Citation): ConferenceSession | null =>
  session?.id === citation.session ? session : null;

const snapshot = (session: ConferenceSession, item: SessionItem): Resolution => ({
  session: session.id,
  item: item.n,
  version: session.version,
  heldOn: session.heldOn,
  document: session.document,
  text: item.resolution.text,
});

const factsOf = ({ context }: Judged, session: ConferenceSession, item: SessionItem) => ({
  resolution: {
    session: session.id,
    version: session.version,
    item: item.n,
    heldOn: session.heldOn,
    document: session.document,
    outcome: item.resolution.outcome,
    present: session.present.map(({ department }) => department),
    quorum: quorumOf(session, context.city).setting,
  },
});

const refusal = (
  { article }: StageDefinition,
  code: string,
  text: Bilingual,
  pointer: string,
  facts: Readonly<Record<string, unknown>> = {},
): Refusal => ({ code, kind: 'input', articles: ['A12', article], text, facts, pointer });

const atSession = '/resolution/session';
const atItem = '/resolution/item';

const missing = (stage: StageDefinition) =>
  refusal(
    stage,
    'resolution-missing',
    {
      zh: `${stage.name.zh}须经联席会议研究,提出时须写明所依据的会议和议题。`,
      en: `“${stage.name.en}” is studied by the joint conference: name the session and the item it rests on.`,
    },
    '/resolution',
    { stage: stage.id },
  );

const unknownSession = (stage: StageDefinition, { session }: Citation) =>
  refusal(stage, 'unknown-session', { zh: '没有这次会议。', en: 'There is no such session.' }, atSession, {
    session,
  });

const unknownItem = (stage: StageDefinition, { items }: ConferenceSession, { item }: Citation) =>
  refusal(
    stage,
    'unknown-item',
    { zh: `这次会议没有第${item}项议题。`, en: `The session has no item ${item}.` },
    atItem,
    { item, items: items.length },
  );

const isOf = ({ level, jurisdiction }: Office, session: ConferenceSession): boolean =>
  session.locality === jurisdiction && session.level === level;

/** A county's session cannot carry what the city's conference proposes, nor the other way round. */
const ofItsConference = ({ stage, studiedBy }: Judged, session: ConferenceSession): Refusal | null => {
  if (studiedBy?.by !== 'office' || isOf(studiedBy.office, session)) return null;
  const { level, jurisdiction } = studiedBy.office;
  return refusal(
    stage,
    'session-of-another-conference',
    {
      zh: '所引会议不是提出者所在地方的联席会议。',
      en: "The session was another locality's conference, not that of the body that proposes.",
    },
    atSession,
    { session: { locality: session.locality, level: session.level }, proposer: { level, jurisdiction } },
  );
};

/** Held once there was something to study, and not in the future. */
const inItsTime = (judged: Judged, { heldOn }: ConferenceSession): Refusal | null => {
  const { stage, state, context } = judged;
  const on = today(context);
  if (heldOn > on) {
    return refusal(
      stage,
      'session-in-future',
      { zh: `会议日期${heldOn}晚于今天${on}。`, en: `The session's date, ${heldOn}, is after today, ${on}.` },
      atSession,
      { heldOn, today: on },
    );
  }
  const from = studiedFrom(state, context.city.zone);
  if (heldOn >= from) return null;
  return refusal(
    stage,
    'session-before-grounds',
    {
      zh: `会议日期${heldOn}早于事由成立之日${from},会议不可能研究过此事。`,
      en: `The session of ${heldOn} was before ${from}, when the grounds first stood: it cannot have studied them.`,
    },
    atSession,
    { heldOn, from },
  );
};

const withQuorum = ({ stage, context, evidence }: Judged, session: ConferenceSession): Refusal | null => {
  evidence.interpret('I-17');
  const { reached, ...quorum } = quorumOf(session, context.city);
  if (reached) return null;
  return refusal(
    stage,
    'session-without-quorum',
    {
      zh: `到会${quorum.present}个部门,不足${quorum.needed}个,会议不能作出决议。`,
      en: `${quorum.present} of the six departments were present, ${quorum.needed} are needed: the session could resolve nothing.`,
    },
    atSession,
    { ...quorum, interpretations: ['I-17'] },
  );
};

const resolving = ({ state, stage }: Judged, { n, subject, resolution }: SessionItem): Refusal | null => {
  if (subject.kind !== 'case' || subject.case !== state.id || subject.stage !== stage.id) {
    return refusal(
      stage,
      'item-on-another-matter',
      {
        zh: `第${n}项议题不是本案的${stage.name.zh}。`,
        en: `Item ${n} is not on “${stage.name.en}” in this case.`,
      },
      atItem,
      { item: n, stage: stage.id },
    );
  }
  if (resolution.outcome === 'agreed') return null;
  return refusal(
    stage,
    'resolution-not-agreed',
    { zh: `会议对第${n}项议题没有同意。`, en: `The conference did not agree to item ${n}.` },
    atItem,
    { item: n, outcome: resolution.outcome },
  );
};
