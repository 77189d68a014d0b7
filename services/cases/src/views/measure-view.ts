import {
  appealPeriod,
  intervalMayMove,
  type Measure,
  openQuestionOf,
  type ProposedCase,
  planMayMove,
  planOwed,
  progressChecksOf,
  proposedResponsible,
  resolutionOf,
  statementMayMove,
  termMayMove,
  verificationMayMove,
  workTeamOf,
} from '@jieti/rules';
import { lastDayOf } from './deadlines.ts';
import type { View } from './view.ts';

/** The work team sent (A22); nothing but that there was one, for a file from before its details were stored. */
export const workTeamView = (measure: Measure) => {
  const team = workTeamOf(measure);
  return team === 'sent' ? { sentBy: null, members: [], from: null, to: null } : team;
};

/** The mark of a day that may yet move; one that is over stays. */
export const marked = (mayMove: boolean): { readonly provisional?: true } =>
  mayMove ? { provisional: true } : {};

/** The plan owed under a measure, and whether its day may yet move. */
export const planView = (measure: Measure, { city, now }: Pick<View, 'city' | 'now'>) => {
  const owed = planOwed(measure, now);
  return owed && { ...owed, ...marked(owed.until > now && planMayMove(measure, city)) };
};

const appealEnd = (measure: Measure, { city, now }: Pick<View, 'city' | 'now'>) => {
  const { until, provisional } = appealPeriod(measure, city);
  return { appealUntil: until, ...(until > now && provisional && { appealProvisional: true as const }) };
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
  ...marked(measure.until > now && termMayMove(measure, city)),
  effects: measure.effects,
  bars: measure.bars,
  workTeam: workTeamView(measure),
  interview: measure.interview ?? null,
  necessity: measure.necessity ?? null,
  progressEvery: measure.progressEvery,
  progressChecks: progressChecksOf(measure, now).map(({ due, ...check }) => ({
    due,
    lastDay: lastDayOf(due, city.zone),
    ...marked(check.state === 'open' && intervalMayMove(due, measure, city)),
    ...check,
  })),
  extensions: measure.extensions.map(({ until, reasons, at }) => ({ until, reasons, at })),
  progress: measure.progress,
  plan: planView(measure, { city, now }),
  plans: measure.plans ?? [],
  reportedCompleteAt: measure.reportedCompleteAt,
  acceptedBelowAt: measure.acceptedBelowAt ?? null,
  acceptedAt: measure.acceptedAt,
  unmetAt: measure.unmetAt,
  verifyAgainAt: measure.verifyAgainAt,
  ...(verificationMayMove(measure, city) && { verifyAgainProvisional: true as const }),
  inQuestion: openQuestionOf(measure) !== null,
  questions: measure.questions ?? [],
  ended: measure.ended,
  ...appealEnd(measure, { city, now }),
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
    ...((proposal.statementUntil ?? '') > view.now &&
      statementMayMove(proposal, view.city) && { statementProvisional: true as const }),
    statement: proposal.statement,
    resolution: resolutionOf(proposal),
    responsible: proposedResponsible(state, view),
  };
};
