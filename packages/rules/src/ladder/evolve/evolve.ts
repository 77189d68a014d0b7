import type { CaseId, UnitId } from '../../vocabulary.ts';
import type { Basis, Case } from '../case/case.ts';
import type { CaseEvent, CaseEventOf, CaseEventType } from '../case/events.ts';
import { statusSinceOf } from '../case/status-since.ts';
import { withReason } from '../case/year-basis.ts';
import { appealReducers } from './evolve-appeal.ts';
import { filingReducers } from './evolve-filing.ts';
import { measureReducers } from './evolve-measure.ts';
import { movedReducers } from './evolve-moved.ts';
import { proposalReducers } from './evolve-proposal.ts';
import { questionReducers } from './evolve-question.ts';
import { referralReducers } from './evolve-referral.ts';
import type { Reducers } from './reducing.ts';

type OpeningType = 'lead-reported' | 'opened-by-evaluation';

const reducers: Reducers<Exclude<CaseEventType, OpeningType>> = {
  ...proposalReducers,
  ...measureReducers,
  ...referralReducers,
  ...appealReducers,
  ...filingReducers,
  ...movedReducers,
  ...questionReducers,
};

/**
 * The case after one more ledger entry; its version is that entry's number, from 1. The ledger alone rebuilds a case.
 * @throws RangeError when the event does not follow from the state: the ledger is not this case's, or is damaged.
 */
export const evolve = (
  state: Case | null,
  event: CaseEvent,
  identity: { readonly id: CaseId; readonly unit: UnitId },
): Case => {
  if (isOpening(event)) return state === null ? opened(event, identity) : withFurtherReason(state, event);
  if (state === null) throw new RangeError(`${event.type} cannot be the first entry`);
  const next = reduced(state, event);
  const statusSince = next.status === state.status ? statusSinceOf(state) : event.at;
  return { ...next, version: state.version + 1, statusSince };
};

/** A published year gives one more reason for the case that it opened. */
const withFurtherReason = (state: Case, event: CaseEventOf<OpeningType>): Case => {
  const { basis, version } = state;
  if (event.type === 'lead-reported' || basis.kind !== 'evaluation' || state.status === 'closed')
    throw new RangeError(`${event.type} cannot follow entry ${version}`);
  return { ...state, basis: withReason(basis, event.data.basis), version: version + 1 };
};

const isOpening = (event: CaseEvent): event is CaseEventOf<OpeningType> =>
  event.type === 'lead-reported' || event.type === 'opened-by-evaluation';

const reduced = <T extends Exclude<CaseEventType, OpeningType>>(state: Case, event: CaseEventOf<T>): Case =>
  reducers[event.type](state, event);

const basisOf = (event: CaseEventOf<OpeningType>): Basis =>
  event.type === 'lead-reported' ? { kind: 'lead', lead: event.data.lead } : event.data.basis;

/** A lead awaits verification; a published year needs none: it is established already (A22, A23). */
const opened = (
  event: CaseEventOf<OpeningType>,
  { id, unit }: { readonly id: CaseId; readonly unit: UnitId },
): Case => ({
  status: event.type === 'lead-reported' ? 'lead' : 'verified',
  id,
  unit,
  version: 1,
  basis: basisOf(event),
  openedAt: event.at,
  openedBy: event.actor,
  statusSince: event.at,
  verification: null,
  past: [],
  referrals: [],
  appeals: [],
  filings: [],
});
