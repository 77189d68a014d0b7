import type { CitySettings } from '../../city.ts';
import { quorumOf } from '../../conference/quorum.ts';
import type { ConferenceSession } from '../../conference/session.ts';
import { today } from '../../decision/checks.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import { requireRung } from '../../law/rungs.ts';
import type { Instant } from '../../vocabulary.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import { lawOfCase } from '../case/law-of-case.ts';
import type { Measure, Resolution } from '../case/measure.ts';
import { measuresOf, openQuestionOf, resolutionOf } from '../case/measures.ts';
import type { QuestionReason } from '../case/words.ts';

interface Corrected {
  readonly city: CitySettings;
  /** The session with its minutes as they stand now. */
  readonly session: ConferenceSession;
  readonly now: Instant;
}

/** The reason why the minutes carry a measure no more; null where they do. */
const whyNot = (
  state: Case,
  { stage }: Measure,
  { item: number }: Resolution,
  { city, session }: Corrected,
): QuestionReason | null => {
  const item = session.items.find((one) => one.number === number);
  const { subject } = item ?? {};
  if (!item || subject?.kind !== 'case' || subject.case !== state.id || subject.stage !== stage)
    return 'other-matter';
  if (item.resolution.outcome !== 'agreed') return item.resolution.outcome;
  return quorumOf(session, city).reached ? null : 'without-quorum';
};

/** Asked for the same reason before, and not answered yet or confirmed in spite of it: it is not asked again. */
const isKnown = ({ questions = [] }: Measure, why: QuestionReason): boolean => {
  const last = questions.at(-1);
  return last?.why === why && (last.end === null || last.end.how === 'confirmed');
};

const eventFor = (state: Case, measure: Measure, corrected: Corrected): readonly CaseEvent[] => {
  const { city, session, now } = corrected;
  const resolution = resolutionOf(measure);
  if (resolution?.session !== session.id || measure.ended?.how === 'revoked') return [];
  const why = whyNot(state, measure, resolution, corrected);
  const isOpen = openQuestionOf(measure) !== null;
  if (why === null ? !isOpen : isKnown(measure, why)) return [];
  const articles = ['conference' as const, requireRung(city, measure.stage).article];
  const { id, version } = session;
  const known = { stage: measure.stage, measure: measure.entry, session: id, version, item: resolution.item };
  const builder = explanationBuilder(city, today(corrected));
  if (why === 'without-quorum') builder.interpret('I-17');
  const common = {
    at: now,
    actor: { by: 'system', cause: 'minutes' },
    articles,
    explanation: builder.explain(articles, { ...known, why }),
  } as const;
  if (why === null)
    return [{ ...common, type: 'measure-question-lapsed', data: { measure: measure.entry, version } }];
  const question = { why, session: id, item: resolution.item, version };
  return [{ ...common, type: 'measure-questioned', data: { measure: measure.entry, question } }];
};

/**
 * Works out what the ledger of a case says once the minutes of a session were corrected (A12): each measure decided on them, standing or
 * past, that they carry no more is in question; one that they carry again is not any more. A measure goes on meanwhile: only the body that
 * decided it, or an appeal, ends it. Done twice, it writes nothing the second time.
 */
export const questionByMinutes = (state: Case, corrected: Corrected): readonly CaseEvent[] => {
  const city = lawOfCase(corrected.city, state);
  return measuresOf(state).flatMap((measure) => eventFor(state, measure, { ...corrected, city }));
};
