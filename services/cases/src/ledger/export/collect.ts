import { ScanCommand, type ScanCommandInput } from '@aws-sdk/lib-dynamodb';
import { documents, type Key } from '@jieti/store';
import { rootPartition } from '../../keys.ts';
import { queried, table } from '../../table.ts';
import { readCaseLedger } from '../read-ledger.ts';
import type { LedgerRoot } from '../root.ts';
import { leavesOf } from '../roots.ts';
import { type ExportRecord, format } from './format.ts';

/** Ids of all cases of which anything is left in the table: no index is trusted with that. */
const caseIds = async (): Promise<string[]> => {
  const ids = new Set<string>();
  let from: ScanCommandInput['ExclusiveStartKey'];
  do {
    const page = await documents.send(
      new ScanCommand({
        TableName: table.name(),
        ProjectionExpression: 'PK',
        FilterExpression: 'begins_with(PK, :case)',
        ExpressionAttributeValues: { ':case': 'CASE#' },
        ConsistentRead: true,
        ExclusiveStartKey: from,
      }),
    );
    for (const { PK } of (page.Items ?? []) as Key[]) ids.add(PK.slice('CASE#'.length));
    from = page.LastEvaluatedKey;
  } while (from);
  return [...ids].toSorted((a, b) => (a < b ? -1 : 1));
};

const rootsInOrder = (): AsyncGenerator<{ root: LedgerRoot }> =>
  queried({
    IndexName: 'GSI1',
    KeyConditionExpression: 'GSI1PK = :pk',
    ExpressionAttributeValues: { ':pk': rootPartition },
  });

/**
 * Everything an export holds, as it stands in the table, tampered with or not. Roots are read first: what they hold
 * of a case is there by the time the case is read. It scans the table, as no function of ours may: for an operator.
 */
export async function* exportRecords(): AsyncGenerator<ExportRecord> {
  const roots: { root: LedgerRoot }[] = await Array.fromAsync(rootsInOrder());
  let [cases, entries] = [0, 0];
  yield { kind: 'export', format };
  for (const caseId of await caseIds()) {
    const ledger = await readCaseLedger(caseId);
    yield { kind: 'case', caseId, ...ledger.expected };
    for (const entry of ledger.entries) yield { kind: 'entry', entry };
    cases++;
    entries += ledger.entries.length;
  }
  for (const { root } of roots) yield { kind: 'root', root, leaves: await leavesOf(root.date) };
  yield { kind: 'end', cases, entries, roots: roots.length };
}
