import type { BusMessage, Change } from '@jieti/lambda';
import { messageOf } from '@jieti/lambda/contract';
import type { Commendation, CommendationMark } from '../commendations/record.ts';
import { caseProposed, commendationChanged, proposalWithdrawn, resultChanged } from '../contract/events.ts';
import type { VersionRecord } from '../versions/version.ts';
import type { ProposalRecord, WithdrawalRecord } from './proposal-records.ts';

const changed = ({ unit, year, version, cause, before, result, at }: VersionRecord): BusMessage[] => {
  if (cause === 'published' || before === null) return [];
  const { grade, score } = result.outcome;
  return [messageOf(resultChanged, { unit, year, version, cause, before, after: { grade, score }, at })];
};

const commended = (one: Commendation, at: string): BusMessage[] => {
  const { PK, SK, by, plan, unit, holder, status, reasons, marks, resolution } = one;
  const commendation = `${PK}#${SK}`;
  const detail = { commendation, by, plan, unit, holder, status, version: marks + 1, at };
  return [
    messageOf(commendationChanged, {
      ...{ ...detail, reasons: reasons.map(({ code }) => code) },
      ...(resolution && { resolution: resolution.outcome }),
    }),
  ];
};

/** One message for each commendation and each change of its standing, for each case proposed, each proposal withdrawn and each new version, made of the item that was inserted. */
export const messagesOf = ({ kind, after }: Change): readonly BusMessage[] => {
  if (kind !== 'INSERT' || !after) return [];
  switch (after.entity) {
    case 'proposal':
      return [messageOf(caseProposed, (after as Record<string, unknown> & ProposalRecord).proposal)];
    case 'withdrawal':
      return [messageOf(proposalWithdrawn, (after as Record<string, unknown> & WithdrawalRecord).withdrawal)];
    case 'result-version':
      return changed(after as Record<string, unknown> & VersionRecord);
    case 'commendation': {
      const one = after as Record<string, unknown> & Commendation;
      return commended(one, one.at);
    }
    case 'commendation-mark': {
      const { commendation, at } = after as Record<string, unknown> & CommendationMark;
      return commended(commendation, at);
    }
    default:
      return [];
  }
};
