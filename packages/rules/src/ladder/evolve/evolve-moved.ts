import type { Case, FilingRecord } from '../case/case.ts';
import type { CaseEventOf, MovedDeadline } from '../case/events.ts';
import { filingRecordsOf } from '../case/filing-records.ts';
import type { Measure, Proposal } from '../case/measure.ts';
import { withEnds } from '../case/moved-ends.ts';
import type { Reducers } from './reducing.ts';

type Moves = readonly MovedDeadline[];

const endOf = (moves: Moves, kind: MovedDeadline['kind'], until: string | null | undefined) =>
  moves.find((move) => move.kind === kind && move.formerUntil === until);

const proposalAfter = (proposal: Proposal, moves: Moves): Proposal => {
  const move = endOf(moves, 'statement', proposal.statementUntil);
  return move ? { ...proposal, statementUntil: move.until } : proposal;
};

const measureAfter = (
  measure: Measure,
  { moved, progressDue }: CaseEventOf<'deadlines-moved'>['data'],
): Measure => {
  const { until, planDue, verifyAgainAt } = measure;
  const end = endOf(moved, 'rectification', until) ?? endOf(moved, 'release', until);
  const plan = endOf(moved, 'plan', planDue?.until);
  const again = endOf(moved, 'verification-again', verifyAgainAt);
  return {
    ...measure,
    ...(end && { lastDay: end.lastDay, until: end.until }),
    ...(plan && { planDue: { lastDay: plan.lastDay, until: plan.until } }),
    ...(again && { verifyAgainAt: again.until }),
    ...(progressDue && { progressDue }),
  };
};

const filingAfter = (filing: FilingRecord, moves: Moves): FilingRecord => {
  const move = moves.find(({ kind, of }) => kind === 'filing' && of === filing.number);
  return move ? { ...filing, dueOn: move.lastDay, until: move.until } : filing;
};

const withMeasure = (state: Case, data: CaseEventOf<'deadlines-moved'>['data']): Case =>
  'measure' in state && state.measure ? { ...state, measure: measureAfter(state.measure, data) } : state;

/** What an entry moved that tells no version: from before, where the deadlines that moved said the ends too. */
const withMoves = (state: Case, data: CaseEventOf<'deadlines-moved'>['data']): Case => {
  const filings = filingRecordsOf(state).map((filing) => filingAfter(filing, data.moved));
  const moved = { ...withMeasure(state, data), filings };
  return moved.status === 'proposed'
    ? { ...moved, proposal: proposalAfter(moved.proposal, data.moved) }
    : moved;
};

/**
 * Ends that a decision wrote down stand where the calendar that has come puts them, and the case notes by which version it is counted;
 * all other deadlines are worked out anyway (I-10).
 */
export const movedReducers: Reducers<'deadlines-moved'> = {
  'deadlines-moved': (state, { data }) => {
    const { year, version, ends } = data;
    if (version === undefined || ends === undefined) return withMoves(state, data);
    return { ...withEnds(state, ends), countedBy: { ...state.countedBy, [String(year)]: version } };
  },
};
