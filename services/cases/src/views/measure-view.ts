import { appealPeriod, type Measure, type Proposal, progressChecks } from '@jieti/rules';
import type { Circumstances } from '../acts/judge.ts';

type View = Pick<Circumstances, 'city' | 'now'>;

/** The progress checks of the time the measure stood, each met, missed or still due (A22; I-7, I-20). */
const checksOf = (measure: Measure, now: string) => {
  const end = measure.ended?.at;
  return progressChecks(measure, now).filter(({ until }) => end === undefined || until <= end);
};

/** A measure as its reader needs it; what only the clock needs of it stays inside. */
export const measureView = (measure: Measure, { city, now }: View) => ({
  stage: measure.stage,
  entry: measure.entry,
  decidedAt: measure.decidedAt,
  decidedBy: measure.decidedBy,
  proposedBy: measure.proposedBy,
  document: measure.document,
  term: measure.term,
  from: measure.from,
  lastDay: measure.lastDay,
  until: measure.until,
  effects: measure.effects,
  bars: measure.bars,
  workTeam: measure.workTeam,
  extensions: measure.extensions,
  progress: measure.progress,
  progressChecks: checksOf(measure, now),
  reportedCompleteAt: measure.reportedCompleteAt,
  acceptedAt: measure.acceptedAt,
  unmetAt: measure.unmetAt,
  verifyAgainAt: measure.verifyAgainAt,
  ended: measure.ended,
  appealUntil: appealPeriod(measure, city).until,
});

export const proposalView = (proposal: Proposal) => ({
  stage: proposal.stage,
  origin: proposal.origin,
  proposedBy: proposal.proposedBy,
  term: proposal.term,
  reasons: proposal.reasons,
  openedAt: proposal.openedAt,
  entry: proposal.entry,
  statementUntil: proposal.statementUntil,
  statement: proposal.statement,
});
