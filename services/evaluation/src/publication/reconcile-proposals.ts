import type { DrawnTogether, YearReason } from '@jieti/rules';
import { kindIn, unitsById } from '../projections/units.ts';
import { type ResultRecord, resultOf } from '../results/result.ts';
import { versionsOf } from '../results/version-record.ts';
import { settingsOfResult } from '../runs/frozen.ts';
import { table } from '../table.ts';
import { type PublicationRecord, publicationOfUnit } from '../years.ts';
import { proposalOf, proposedOf, reasonsIn, withdrawalOf } from './proposal-records.ts';

const reconcile = async (
  publication: PublicationRecord,
  record: ResultRecord,
  since: string,
  reason: YearReason,
  { proposed, lighter }: DrawnTogether,
): Promise<void> => {
  const { year, unit } = record.result;
  const { open, withdrawn } = await proposedOf(year, unit, reason);
  if (!proposed.includes(reason)) {
    for (const id of open) await table.insertNow({ ...withdrawalOf(id, record, reason, since) });
    return;
  }
  if (open.length > 0) return;
  // The number counts withdrawals, so that two who reconcile at once propose the same.
  const origin = { publishedAt: since, nth: withdrawn + 1, lighter };
  await table.insertNow({ ...proposalOf(record, reason, publication, origin) });
};

/**
 * Makes the proposals of a unit fit its result as it is now (A22, A23): for what it no longer gives reason they are withdrawn, for
 * what it newly gives reason one is made. Idempotent: done again, or late, it comes to the same.
 */
export const reconcileProposals = async (year: number, unit: string): Promise<void> => {
  const publication = await publicationOfUnit(year, unit);
  if (!publication) return;
  const record = await resultOf(year, publication.runId, unit);
  if (!record) return;
  const since = (await versionsOf(year, unit)).at(-1)?.at ?? publication.publishedAt;
  const law = await settingsOfResult(record.result);
  const given = reasonsIn(record.result, kindIn(await unitsById([unit]), unit), law);
  for (const { id } of law.evaluation.consequences) await reconcile(publication, record, since, id, given);
};
