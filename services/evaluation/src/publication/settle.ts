import { type YearReason, yearReasons } from '@jieti/rules';
import { proposalsPK, withdrawalKey } from '../keys.ts';
import { type ResultRecord, resultOf, versionOf } from '../results/result.ts';
import { allOf, putOnce } from '../table.ts';
import { versionsOf } from '../versions/version.ts';
import { type Publication, publicationOf } from '../years.ts';
import type { ProposalRecord, WithdrawalRecord } from './proposal-records.ts';
import { proposalIdOf, proposalOf, reasonsIn } from './proposals.ts';

type Kept = ProposalRecord | WithdrawalRecord;

/** What was proposed of a unit for a reason, and which of it was withdrawn. */
const historyOf = async (year: number, unit: string, reason: YearReason) => {
  const prefix = proposalIdOf(year, unit, reason);
  const kept = (await allOf<Kept>({ PK: proposalsPK(year), prefix })).filter((item) => {
    const of = item.entity === 'proposal' ? item.proposal : item.withdrawal;
    return of.unit === unit && of.reason === reason;
  });
  const withdrawn = new Set(
    kept.flatMap((item) => (item.entity === 'withdrawal' ? [item.withdrawal.proposalId] : [])),
  );
  const proposed = kept.flatMap((item) => (item.entity === 'proposal' ? [item.proposal.proposalId] : []));
  return { withdrawn, open: proposed.filter((id) => !withdrawn.has(id)) };
};

const settle = async (
  publication: Publication,
  record: ResultRecord,
  since: string,
  reason: YearReason,
): Promise<void> => {
  const { year } = publication;
  const { unit, outcome } = record.result;
  const { open, withdrawn } = await historyOf(year, unit, reason);
  if (reasonsIn(record.result).includes(reason)) {
    if (open.length > 0) return;
    // The number counts what was withdrawn, so that two who settle at once propose the same.
    const origin = { publishedAt: since, nth: withdrawn.size + 1 };
    const item = proposalOf(record, reason, publication, origin);
    await putOnce(item);
    return;
  }
  for (const proposalId of open) {
    const { grade } = outcome;
    const version = versionOf(record);
    const withdrawal = { proposalId, unit, year, reason, version, grade, withdrawnAt: since };
    await putOnce({
      ...withdrawalKey(year, proposalId),
      entity: 'withdrawal',
      withdrawal,
    } satisfies WithdrawalRecord);
  }
};

/**
 * Makes what is proposed of a unit fit its result as it is now (A22, A23): what it no longer gives reason for is withdrawn, what
 * it newly gives reason for is proposed. Done again, or late, it comes to the same.
 */
export const settleProposals = async (year: number, unit: string): Promise<void> => {
  const publication = await publicationOf(year);
  if (!publication) return;
  const record = await resultOf(year, publication.runId, unit);
  if (!record) return;
  const since = (await versionsOf(year, unit)).at(-1)?.at ?? publication.publishedAt;
  for (const reason of yearReasons) await settle(publication, record, since, reason);
};
