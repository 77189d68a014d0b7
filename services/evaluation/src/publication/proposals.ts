import { reasonsOf, type YearReason } from '@jieti/rules';
import { proposalKey, resultsPK } from '../keys.ts';
import { type Result, type ResultRecord, versionOf } from '../results/result.ts';
import { pagesOf, putAll } from '../table.ts';
import { changedUnits } from '../versions/version.ts';
import type { Publication } from '../years.ts';
import type { ProposalRecord } from './proposal-records.ts';

/** The id of a unit's proposal for a reason; the same again after it was withdrawn is the second, and so on. */
export const proposalIdOf = (year: number, unit: string, reason: YearReason, nth = 1): string =>
  `evaluation-${year}-${unit}-${reason}${nth === 1 ? '' : `-${nth}`}`;

/** The reasons a result gives for a case (A22, A23). */
export const reasonsIn = ({ outcome, survey }: Result): readonly YearReason[] =>
  reasonsOf({ grade: outcome.grade, survey });

export const proposalOf = (
  record: ResultRecord,
  reason: YearReason,
  { year, runId, document }: Publication,
  { publishedAt, nth }: { readonly publishedAt: string; readonly nth: number },
): ProposalRecord & Record<string, unknown> => {
  const { unit, outcome, survey, group, rank, groupSize, inputHash } = record.result;
  const { score, grade, caps } = outcome;
  const proposalId = proposalIdOf(year, unit, reason, nth);
  const version = versionOf(record);
  const facts = {
    ...{ score, grade, caps, survey, group, rank, groupSize, runId, inputHash, document },
    ...(version > 1 && { version }),
  };
  return {
    ...proposalKey(year, proposalId),
    entity: 'proposal',
    proposal: { proposalId, unit, year, reason, facts, publishedAt },
  };
};

/** Results as they were first published: what they propose is written down in one go. */
const proposalsOf = (records: readonly ResultRecord[], publication: Publication) =>
  records.flatMap((record) =>
    reasonsIn(record.result).map((reason) =>
      proposalOf(record, reason, publication, { publishedAt: publication.publishedAt, nth: 1 }),
    ),
  );

/**
 * Writes down every case a publication proposes, page by page of its results. Deterministic: done again, it writes the
 * same items, so each is proposed once. Results that have changed are left to `settle`: what was proposed for one may have been
 * withdrawn since, and one that changes while its page is written is found by it when it is read again.
 */
export const openProposals = async (
  publication: Publication,
  settle: (unit: string) => Promise<void>,
): Promise<void> => {
  const { year, runId } = publication;
  for await (const page of pagesOf<ResultRecord>({ PK: resultsPK(year, runId), pageSize: 250 })) {
    const proposals = proposalsOf(
      page.filter((record) => versionOf(record) === 1),
      publication,
    );
    if (proposals.length > 0) await putAll(proposals);
  }
  for (const unit of await changedUnits(year)) await settle(unit);
};
