import { resultsPK } from '../keys.ts';
import { kindIn, unitsById } from '../projections/units.ts';
import { type ResultRecord, versionOf } from '../results/result.ts';
import { changedUnits } from '../results/version-record.ts';
import { lawOfRun } from '../runs/law-of-run.ts';
import { table } from '../table.ts';
import type { PublicationRecord } from '../years.ts';
import { couldLeadToCase, type Law, type ProposalRecord, proposalOf, reasonsIn } from './proposal-records.ts';
import { reconcileProposals } from './reconcile-proposals.ts';

/** What results as they were first published propose, written down in one go. Only units of which something could follow are looked up. */
const proposalsOf = async (
  records: readonly ResultRecord[],
  publication: PublicationRecord,
  law: Law,
): Promise<ProposalRecord[]> => {
  const told = records.filter(({ result }) => couldLeadToCase(result, law));
  const units = await unitsById(told.map(({ result }) => result.unit));
  return told.flatMap((record) => {
    const kind = kindIn(units, record.result.unit);
    const { proposed, lighter } = reasonsIn(record.result, kind, law);
    const origin = { publishedAt: publication.publishedAt, nth: 1, lighter };
    return proposed.map((reason) => proposalOf(record, reason, publication, origin));
  });
};

/**
 * Writes down every case a publication proposes, page by page of its results. Idempotent: done again, it writes the same items, so
 * each is proposed once. Results that have changed are reconciled: what was proposed for one may have been withdrawn since, and one
 * that changes while its page is written is found when it is read again.
 */
export const openProposals = async (publication: PublicationRecord): Promise<void> => {
  const { year, runId } = publication;
  const law = await lawOfRun(runId);
  const range = { partition: resultsPK(year, runId), pageSize: 250 };
  for await (const page of table.pages<ResultRecord>(range)) {
    const first = page.filter((record) => versionOf(record) === 1);
    await table.putMany((await proposalsOf(first, publication, law)).map((proposal) => ({ ...proposal })));
  }
  for (const unit of await changedUnits(year)) await reconcileProposals(year, unit);
};
