import { type BusMessage, type Change, messageOf } from '@jieti/lambda';
import { caseProposed, proposalWithdrawn, resultChanged } from '../contract/events.ts';
import type { VersionRecord } from '../versions/version.ts';
import type { ProposalRecord, WithdrawalRecord } from './proposal-records.ts';

const changed = ({ unit, year, version, cause, before, result, at }: VersionRecord): BusMessage[] => {
  if (cause === 'published' || before === null) return [];
  const { grade, score } = result.outcome;
  return [messageOf(resultChanged, { unit, year, version, cause, before, after: { grade, score }, at })];
};

/** One message for each case proposed, each proposal withdrawn and each new version, made of the item that was inserted. */
export const messagesOf = ({ kind, after }: Change): readonly BusMessage[] => {
  if (kind !== 'INSERT' || !after) return [];
  switch (after.entity) {
    case 'proposal':
      return [messageOf(caseProposed, (after as Record<string, unknown> & ProposalRecord).proposal)];
    case 'withdrawal':
      return [messageOf(proposalWithdrawn, (after as Record<string, unknown> & WithdrawalRecord).withdrawal)];
    case 'result-version':
      return changed(after as Record<string, unknown> & VersionRecord);
    default:
      return [];
  }
};
