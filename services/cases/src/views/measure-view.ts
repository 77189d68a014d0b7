import {
  appealPeriod,
  type Measure,
  openQuestionOf,
  type ProposedCase,
  planOwed,
  progressChecksOf,
  proposedResponsible,
  resolutionOf,
  termMayMove,
  workTeamOf,
} from '@jieti/rules';
import { lastDayOf } from './deadlines.ts';
import type { View } from './view.ts';

/** The work team sent (A22); nothing but that there was one, for a file from before its details were stored. */
export const workTeamView = (measure: Measure) => {
  const team = workTeamOf(measure);
  return team === 'sent' ? { sentBy: null, members: [], from: null, to: null } : team;
};

/** A measure as its reader needs it; what only the clock needs of it stays inside. */
export const measureView = (measure: Measure, { city, now }: Omit<View, 'unit'>) => ({
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
  ...(termMayMove(measure, city) && { provisional: true as const }),
  effects: measure.effects,
  bars: measure.bars,
  workTeam: workTeamView(measure),
  interview: measure.interview ?? null,
  necessity: measure.necessity ?? null,
  progressEvery: measure.progressEvery,
  progressChecks: progressChecksOf(measure, now).map(({ due, ...check }) => ({
    due,
    lastDay: lastDayOf(due, city.zone),
    ...check,
  })),
  extensions: measure.extensions,
  progress: measure.progress,
  plan: planOwed(measure, now),
  plans: measure.plans ?? [],
  reportedCompleteAt: measure.reportedCompleteAt,
  acceptedBelowAt: measure.acceptedBelowAt ?? null,
  acceptedAt: measure.acceptedAt,
  unmetAt: measure.unmetAt,
  verifyAgainAt: measure.verifyAgainAt,
  inQuestion: openQuestionOf(measure) !== null,
  questions: measure.questions ?? [],
  ended: measure.ended,
  appealUntil: appealPeriod(measure, city).until,
});

/** A proposal as its reader needs it, with the leaders on whom its bars would fall if the decision named nobody else (I-39). */
export const proposalView = (state: ProposedCase, view: View) => {
  const { proposal } = state;
  return {
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
    responsible: proposedResponsible(state, view),
  };
};
