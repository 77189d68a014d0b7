import type { Key } from '@jieti/store';
import type { z } from 'zod';
import type { caseProposed, proposalWithdrawn } from '../contract/events.ts';
import type { Result } from '../results/result.ts';

type CaseProposal = z.input<typeof caseProposed.detail>;

/** A case proposed by a published year; its insertion is what tells the bus. */
export interface ProposalRecord extends Key {
  readonly entity: 'proposal';
  readonly proposal: CaseProposal;
}

/** A proposal whose result changed so that it would not be made any more; its insertion is what tells the bus. */
export interface WithdrawalRecord extends Key {
  readonly entity: 'withdrawal';
  readonly withdrawal: z.input<typeof proposalWithdrawn.detail>;
}

/** What follows from a published result. */
export interface Consequence {
  readonly reason: CaseProposal['reason'];
  readonly stage: CaseProposal['stage'];
  readonly applies: (result: Result) => boolean;
}

/** A22: a unit graded poor goes on the key list. A23: a locality whose survey is below the limit is to be warned. */
export const consequences: readonly Consequence[] = [
  {
    reason: 'graded-poor',
    stage: 'listed-supervision',
    applies: ({ outcome }) => outcome.grade === 'poor',
  },
  {
    reason: 'survey-below-limit',
    stage: 'veto-warning',
    applies: ({ survey }) => survey?.belowLimit ?? false,
  },
];
