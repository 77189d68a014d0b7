import type { Instant } from '../vocabulary.ts';
import type { Case, Measure } from './case.ts';
import { openProgressChecks } from './next-step.ts';

/** An end that runs, for lists and lights. */
export interface Deadline {
  readonly kind: 'rectification' | 'statement' | 'progress' | 'verification-again';
  readonly until: Instant;
}

const statement = (state: Case): readonly Deadline[] =>
  state.status === 'proposed' && state.proposal.statementUntil && !state.proposal.statement
    ? [{ kind: 'statement', until: state.proposal.statementUntil }]
    : [];

const rectification = (measure: Measure): readonly Deadline[] => {
  if (measure.acceptedAt) return [];
  if (measure.unmetAt) {
    return measure.verifyAgainAt ? [{ kind: 'verification-again', until: measure.verifyAgainAt }] : [];
  }
  return [{ kind: 'rectification', until: measure.until }];
};

const progress = (measure: Measure): readonly Deadline[] => {
  const next = measure.acceptedAt || measure.unmetAt ? undefined : openProgressChecks(measure)[0];
  return next ? [{ kind: 'progress', until: next }] : [];
};

/** The ends that run in a case, nearest first: rectification, the unit's statement, the next progress check (A20–A24). */
export const deadlinesOf = (state: Case): readonly Deadline[] => {
  const measure = state.status === 'in-force' ? state.measure : null;
  const ends = [...statement(state), ...(measure ? [...rectification(measure), ...progress(measure)] : [])];
  return ends.toSorted((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));
};
