import type { Case } from './case.ts';
import type { Measure, MeasureQuestion, Proposal, Resolution, WorkTeam } from './measure.ts';

/** The measure that stands, whatever else is open; null where none does. */
export const currentMeasure = (state: Case): Measure | null => ('measure' in state ? state.measure : null);

/** All measures of a case, oldest first: those that ended and the one that stands. */
export const measuresOf = (state: Case): readonly Measure[] => {
  const current = currentMeasure(state);
  return current ? [...state.past, current] : state.past;
};

/** The measure a ledger entry put in force, standing or past. */
export const measureOf = (state: Case, entry: number): Measure | undefined =>
  measuresOf(state).find((measure) => measure.entry === entry);

/** The resolution a proposal or a measure rests on; none in a file kept from before resolutions were cited. */
export const resolutionOf = ({ resolution }: Pick<Proposal | Measure, 'resolution'>): Resolution | null =>
  resolution ?? null;

/**
 * The question about a measure that the body that decided it has still to answer; null where there is none, or the measure is
 * revoked anyway.
 */
export const openQuestionOf = ({
  questions = [],
  ended,
}: Pick<Measure, 'questions' | 'ended'>): MeasureQuestion | null => {
  const last = questions.at(-1);
  return last && last.end === null && ended?.how !== 'revoked' ? last : null;
};

/** The measures of a case that are in question, standing or past. */
export const inQuestionOf = (state: Case): readonly Measure[] =>
  measuresOf(state).filter((measure) => openQuestionOf(measure) !== null);

/**
 * The work team sent with a measure (A22), null where none was. Of a file kept from before its details were, only that
 * one was sent is known: `'sent'`.
 */
export const workTeamOf = ({ workTeam }: Pick<Measure, 'workTeam'>): WorkTeam | 'sent' | null => {
  if (typeof workTeam !== 'boolean') return workTeam;
  return workTeam ? 'sent' : null;
};
