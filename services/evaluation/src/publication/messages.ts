import type { BusMessage, Change } from '@jieti/lambda';
import { messageOf } from '@jieti/lambda/contract';
import type { LedgerEntry } from '@jieti/ledger';
import { entryOfItem } from '@jieti/store';
import { commendationDataOf } from '../commendations/commendation-entry.ts';
import { caseProposed, commendationChanged, proposalWithdrawn, resultChanged } from '../contract/events.ts';
import { commendationKey } from '../keys.ts';
import type { VersionRecord } from '../results/version-record.ts';
import type { ProposalRecord, WithdrawalRecord } from './proposal-records.ts';

const changed = ({ unit, year, version, cause, before, result, at }: VersionRecord): BusMessage[] => {
  if (cause === 'published' || before === null) return [];
  const { grade, score } = result.outcome;
  const after = { grade, score, rank: result.rank };
  return [messageOf(resultChanged, { unit, year, version, cause, before, after, at })];
};

/** A commendation as it was given, or changed, by the entry of its history. */
const commended = ({ subject, entry, at, data }: LedgerEntry): BusMessage[] => {
  const key = commendationKey(subject.id);
  if (!key) return [];
  const said = commendationDataOf(data);
  if (!said) throw new Error(`entry ${entry} of ${subject.id} is no entry of a commendation`);
  const { by, plan, unit, holder, status, reasons, resolution } = said;
  return [
    messageOf(commendationChanged, {
      ...{ by, plan, unit, holder, status },
      commendation: `${key.PK}#${key.SK}`,
      reasons: reasons.map(({ code }) => code),
      ...(resolution && { resolution: resolution.outcome }),
      version: entry,
      at,
    }),
  ];
};

const entered = (entry: LedgerEntry | null): BusMessage[] =>
  entry?.subject.type === 'commendation' ? commended(entry) : [];

/**
 * Makes a message of each case proposed, each proposal withdrawn, each new version of a result, and each entry in the history of a
 * commendation, of the item that was inserted.
 */
export const messagesOf = ({ kind, after }: Change): readonly BusMessage[] => {
  if (kind !== 'INSERT' || !after) return [];
  switch (after.entity) {
    case 'proposal':
      return [messageOf(caseProposed, (after as Record<string, unknown> & ProposalRecord).proposal)];
    case 'withdrawal':
      return [messageOf(proposalWithdrawn, (after as Record<string, unknown> & WithdrawalRecord).withdrawal)];
    case 'result-version':
      return changed(after as Record<string, unknown> & VersionRecord);
    case 'ledger-entry':
      return entered(entryOfItem(after));
    default:
      return [];
  }
};
