import { appealPeriod, type CitySettings, type Measure, type Proposal, resolutionOf } from '@jieti/rules';

/** A measure as its reader needs it; what only the clock needs of it stays inside. */
export const measureView = (measure: Measure, city: CitySettings) => ({
  stage: measure.stage,
  entry: measure.entry,
  decidedAt: measure.decidedAt,
  decidedBy: measure.decidedBy,
  proposedBy: measure.proposedBy,
  resolution: resolutionOf(measure),
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
  resolution: resolutionOf(proposal),
});
