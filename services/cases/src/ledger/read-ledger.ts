import { recordMetric } from '@jieti/lambda';
import type { CaseId } from '@jieti/rules';
import type { CaseRecord } from '../case-record.ts';
import { caseKey } from '../keys.ts';
import { allOf } from '../table.ts';
import { entryOf, type StoredEntry } from './entries.ts';
import type { LedgerEntry } from './entry.ts';
import { genesis } from './seal.ts';
import { type Head, type Verdict, verifyChain } from './verify.ts';

export interface Ledger {
  readonly caseId: CaseId;
  readonly entries: readonly LedgerEntry[];
  readonly verdict: Verdict;
}

interface CaseLedger extends Ledger {
  /** What the case itself says of its ledger. */
  readonly expected: Head;
}

type Item = StoredEntry | (CaseRecord & { readonly entity: 'case' }) | { readonly entity: 'case-in-scope' };

/** The case and its entries stand in one partition: one query reads both. */
const readOnce = async (caseId: CaseId): Promise<CaseLedger> => {
  const items = await allOf<Item>({
    KeyConditionExpression: 'PK = :pk',
    ExpressionAttributeValues: { ':pk': caseKey(caseId).PK },
    ConsistentRead: true,
  });
  const entries = items.flatMap((item) => (item.entity === 'ledger-entry' ? [entryOf(item)] : []));
  const record = items.find((item) => item.entity === 'case');
  const expected = { version: record?.version ?? 0, head: record?.head ?? genesis };
  return { caseId, entries, expected, verdict: verifyChain(entries, expected) };
};

/**
 * A case's ledger and what the case says of it. A write that falls between the pages of a query looks like a fault, so
 * one that is found is looked at once more before it is told.
 */
export const readCaseLedger = async (caseId: CaseId): Promise<CaseLedger> => {
  const ledger = await readOnce(caseId);
  if (ledger.verdict.intact) return ledger;
  const again = await readOnce(caseId);
  if (!again.verdict.intact) recordMetric('LedgerBroken');
  return again;
};

/** A case's ledger with the verdict on its chain. */
export const readLedger = async (caseId: CaseId): Promise<Ledger> => {
  const { expected: _, ...ledger } = await readCaseLedger(caseId);
  return ledger;
};
