import type { Case, ProposedCase } from '../case/case.ts';
import type { Measure, Proposal } from '../case/measure.ts';
import { currentMeasure } from '../case/measures.ts';
import { withoutReason } from '../case/year-basis.ts';
import { withFilings } from './owed-papers.ts';
import { common, entryAfter, impossible, pastWith, type Reducers } from './reducing.ts';

type ProposalEvents =
  | 'lead-withdrawn'
  | 'consequence-covered'
  | 'verified'
  | 'not-substantiated'
  | 'proposal-opened'
  | 'proposal-taken-up'
  | 'statement-made'
  | 'proposal-returned'
  | 'proposal-declined'
  | 'basis-withdrawn'
  | 'measure-imposed'
  | 'recommended-to-superior';

const proposed = (state: Case, event: { type: ProposalEvents }): ProposedCase =>
  state.status === 'proposed' ? state : impossible(state, event);

const withProposal = (state: ProposedCase, change: Partial<Proposal>): Case => ({
  ...state,
  proposal: { ...state.proposal, ...change },
});

/** A measure starts with nothing dealt with, reported or ended. */
const fresh = {
  checked: [],
  extensions: [],
  progress: [],
  reportedCompleteAt: null,
  acceptedAt: null,
  unmetAt: null,
  verifyAgainAt: null,
  ended: null,
} satisfies Partial<Measure>;

/** From verification to the decision. */
export const proposalReducers: Reducers<ProposalEvents> = {
  // Noted, so that whoever supervises knows; the measure stands as it did.
  'consequence-covered': (state, event) => (currentMeasure(state) ? state : impossible(state, event)),

  verified: (state, event) =>
    state.status === 'lead'
      ? { ...common(state), status: 'verified', verification: event.data.verification }
      : impossible(state, event),

  'lead-withdrawn': (state, event) =>
    state.status === 'lead'
      ? { ...common(state), status: 'closed', how: 'lead-withdrawn', closedAt: event.at }
      : impossible(state, event),

  'not-substantiated': (state, event) =>
    state.status === 'lead'
      ? { ...common(state), status: 'closed', how: 'not-substantiated', closedAt: event.at }
      : impossible(state, event),

  'proposal-opened': (state, event) => {
    if (state.status !== 'verified' && state.status !== 'unmet' && state.status !== 'in-force') {
      return impossible(state, event);
    }
    return {
      ...common(state),
      status: 'proposed',
      proposal: { ...event.data.proposal, entry: entryAfter(state), statement: null },
      measure: state.status === 'verified' ? null : state.measure,
    };
  },

  'proposal-taken-up': (state, event) =>
    withProposal(proposed(state, event), {
      proposedBy: event.actor,
      takenUpAt: event.at,
      term: event.data.term,
      reasons: event.data.reasons,
      resolution: event.data.resolution ?? null,
      // A statement made before is kept and counts: the unit need not say it twice.
      ...('statementUntil' in event.data ? { statementUntil: event.data.statementUntil ?? null } : {}),
    }),

  'statement-made': (state, event) =>
    withProposal(proposed(state, event), { statement: { text: event.data.text, at: event.at } }),

  'proposal-returned': (state, event) => {
    const { measure } = proposed(state, event);
    return measure
      ? { ...common(state), status: 'unmet', measure, nextStage: 'returned' }
      : { ...common(state), status: 'verified' };
  },

  'proposal-declined': (state, event) => {
    // What the conference refused before it was proposed ends the case: no measure stands.
    if (state.status === 'verified')
      return { ...common(state), status: 'closed', how: 'declined', closedAt: event.at };
    // What it refused after the proposal had been returned is over, and the measure stands.
    if (state.status === 'unmet') return { ...state, nextStage: 'declined' };
    const { measure } = proposed(state, event);
    return measure
      ? { ...common(state), status: 'unmet', measure, nextStage: 'declined' }
      : { ...common(state), status: 'closed', how: 'declined', closedAt: event.at };
  },

  'basis-withdrawn': (state, event) => {
    const { basis, status } = state;
    if (basis.kind !== 'evaluation' || (status !== 'proposed' && status !== 'verified'))
      return impossible(state, event);
    const left = withoutReason(basis, event.data.reason ?? basis.reason);
    return left
      ? { ...state, basis: left }
      : { ...common(state), status: 'closed', how: 'basis-withdrawn', closedAt: event.at };
  },

  'measure-imposed': (state, event) => {
    const { measure } = proposed(state, event);
    return {
      ...common(state),
      status: 'in-force',
      filings: withFilings(state, event),
      past: pastWith(state, measure, 'escalated', event.at),
      measure: {
        ...event.data.measure,
        ...fresh,
        entry: entryAfter(state),
        decidedAt: event.at,
        decidedBy: event.actor,
      },
    };
  },

  'recommended-to-superior': (state, event) => ({
    ...common(state),
    status: 'closed',
    how: 'recommended-to-superior',
    closedAt: event.at,
    filings: withFilings(state, event),
    past: pastWith(state, proposed(state, event).measure, 'escalated', event.at),
  }),
};
