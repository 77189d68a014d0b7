import type { Key } from '@jieti/store';
import type { z } from 'zod';
import type { caseProposed, proposalWithdrawn } from '../contract/events.ts';

/** A case proposed by a published year; its insertion is what tells the bus. */
export interface ProposalRecord extends Key {
  readonly entity: 'proposal';
  readonly proposal: z.input<typeof caseProposed.detail>;
}

/** A proposal whose result changed so that it would not be made any more; its insertion is what tells the bus. */
export interface WithdrawalRecord extends Key {
  readonly entity: 'withdrawal';
  readonly withdrawal: z.input<typeof proposalWithdrawn.detail>;
}
