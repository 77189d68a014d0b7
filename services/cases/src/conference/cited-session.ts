import type { Principal } from '@jieti/lambda';
import { type Act, type Case, type Citation, type ConferenceSession, resolutionOf } from '@jieti/rules';
import { atVersion, type Write } from '@jieti/store';
import { sessionKey } from '../keys.ts';
import { table } from '../table.ts';
import { readableSession } from './session-access.ts';
import { loadSession } from './session-record.ts';

/** Minutes that an act itself cites: those a proposal rests on, or those by which one is declined. */
const citationOf = (act: Act): Citation | undefined => {
  if (act.type === 'propose') return act.resolution;
  return act.type === 'decide' && act.outcome === 'decline' ? act.resolution : undefined;
};

/**
 * The session an act is judged by: the one it cites, if the caller can read it; for an approval the one the proposal
 * rests on, which the approver is bound by whether or not its minutes are theirs to read.
 */
export const citedSession = async (
  principal: Principal,
  state: Case,
  act: Act,
): Promise<ConferenceSession | null> => {
  const cited = citationOf(act);
  if (cited) return (await readableSession(principal, cited.session))?.session ?? null;
  if (act.type !== 'decide' || act.outcome !== 'approve' || state.status !== 'proposed') return null;
  const resolution = resolutionOf(state.proposal);
  return resolution ? ((await loadSession(resolution.session))?.session ?? null) : null;
};

/** Nobody may correct the minutes between the judgement and the writing. */
export const unlessCorrected = (session: ConferenceSession | null | undefined): Write[] =>
  session ? [table.check(sessionKey(session.id), atVersion(session.version))] : [];
