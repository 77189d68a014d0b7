import { messageOf, publisher } from '@jieti/lambda';
import { caseProposed } from '../../contract/events.ts';
import type { ProposalRecord } from '../../publication/proposals.ts';

/** One message for each case proposed, made of the item that was inserted. */
export const handler = publisher(({ kind, after }) => {
  if (kind !== 'INSERT' || after?.entity !== 'proposal') return [];
  const { proposal } = after as Record<string, unknown> & Pick<ProposalRecord, 'proposal'>;
  return [messageOf(caseProposed, proposal)];
});
