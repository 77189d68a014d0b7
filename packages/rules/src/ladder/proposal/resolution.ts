import { legalDateOf } from '../../calendar/index.ts';
import type { StageDefinition } from '../../city.ts';
import { quorumOf } from '../../conference/quorum.ts';
import type { Citation, ConferenceSession, SessionItem } from '../../conference/session.ts';
import type { Actor } from '../../decision/actor.ts';
import { collect, today } from '../../decision/checks.ts';
import type { ExplanationBuilder } from '../../decision/explanation-builder.ts';
import { type Refusal, refusal } from '../../decision/refusal.ts';
import type { Provision } from '../../provisions/index.ts';
import type { Instant, LegalDate, Office } from '../../vocabulary.ts';
import type { ActContext } from '../case/act.ts';
import type { Case } from '../case/case.ts';
import type { Resolution } from '../case/measure.ts';

/** A stage is studied by the joint conference, so that its proposal rests on a resolution (A12, A23, A24). */
export const restsOnResolution = ({ studiedByConference }: StageDefinition): boolean => studiedByConference;

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
  /** The conference that studied it, whose session it must have been. */
  readonly studiedBy: Actor | null;
  readonly citation: Citation | null;
  readonly context: ActContext;
  readonly builder: ExplanationBuilder;
  /** The outcome that the citation must show; that the conference agreed, if not said. */
  readonly outcome?: 'agreed' | 'not-agreed';
}

/** A citation as it was judged. */
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
  const item = session.items.find(({ number }) => number === citation.item);
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
  item: item.number,
  version: session.version,
  heldOn: session.heldOn,
  document: session.document,
  text: item.resolution.text,
});

const factsOf = ({ context }: Judged, session: ConferenceSession, item: SessionItem) => ({
  resolution: {
    session: session.id,
    version: session.version,
    item: item.number,
    heldOn: session.heldOn,
    document: session.document,
    outcome: item.resolution.outcome,
    present: session.present.map(({ department }) => department),
    quorum: quorumOf(session, context.city).setting,
  },
});

const atSession = '/resolution/session';
const atItem = '/resolution/item';

/** Both the conference's article and the stage's ask for the resolution. */
const by = ({ article }: StageDefinition): readonly Provision[] => ['conference', article];

const missing = (stage: StageDefinition): Refusal =>
  refusal(
    'resolution-missing',
    { stage: stage.name },
    { articles: by(stage), pointer: '/resolution', facts: { stage: stage.id } },
  );

const unknownSession = (stage: StageDefinition, { session }: Citation): Refusal =>
  refusal('unknown-session', {}, { articles: by(stage), pointer: atSession, facts: { session } });

const unknownItem = (stage: StageDefinition, { items }: ConferenceSession, { item }: Citation): Refusal =>
  refusal(
    'unknown-item',
    { item },
    { articles: by(stage), pointer: atItem, facts: { item, items: items.length } },
  );

const isOf = ({ level, jurisdiction }: Office, session: ConferenceSession): boolean =>
  session.locality === jurisdiction && session.level === level;

/** A county's session cannot carry what the city's conference proposes, nor the other way round. */
const ofItsConference = ({ stage, studiedBy }: Judged, session: ConferenceSession): Refusal | null => {
  if (studiedBy?.by !== 'office' || isOf(studiedBy.office, session)) return null;
  const { level, jurisdiction } = studiedBy.office;
  const { locality } = session;
  return refusal(
    'session-of-another-conference',
    {},
    {
      articles: by(stage),
      pointer: atSession,
      facts: { session: { locality, level: session.level }, proposer: { level, jurisdiction } },
    },
  );
};

/** Held once there was something to study, and not in the future. */
const inItsTime = (judged: Judged, { heldOn }: ConferenceSession): Refusal | null => {
  const { stage, state, context } = judged;
  const on = today(context);
  if (heldOn > on) {
    return refusal(
      'session-in-future',
      { day: heldOn, today: on },
      { articles: by(stage), pointer: atSession, facts: { heldOn, today: on } },
    );
  }
  const from = studiedFrom(state, context.city.zone);
  if (heldOn >= from) return null;
  return refusal('session-before-grounds', { heldOn, from }, { articles: by(stage), pointer: atSession });
};

const withQuorum = ({ stage, context, builder }: Judged, session: ConferenceSession): Refusal | null => {
  builder.interpret('I-17');
  const { reached, ...quorum } = quorumOf(session, context.city);
  if (reached) return null;
  const { present, needed } = quorum;
  return refusal(
    'session-without-quorum',
    { present, needed },
    { articles: by(stage), pointer: atSession, facts: { ...quorum, interpretations: ['I-17'] } },
  );
};

const resolving = (
  { state, stage, outcome = 'agreed' }: Judged,
  { number, subject, resolution }: SessionItem,
): Refusal | null => {
  if (subject.kind !== 'case' || subject.case !== state.id || subject.stage !== stage.id) {
    return refusal(
      'item-on-another-matter',
      { item: number, stage: stage.name },
      { articles: by(stage), pointer: atItem, facts: { item: number, stage: stage.id } },
    );
  }
  if (resolution.outcome === outcome) return null;
  return refusal(
    outcome === 'agreed' ? 'resolution-not-agreed' : 'resolution-not-refused',
    { item: number },
    { articles: by(stage), pointer: atItem, facts: { item: number, outcome: resolution.outcome } },
  );
};
