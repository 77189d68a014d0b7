import type { Case, UnitId } from '@jieti/rules';
import { assertIntact, type Key } from '@jieti/store';
import { caseOfKey, unitPartition } from '../keys.ts';
import { table } from '../table.ts';
import { caseSubject } from './case-entry.ts';
import { loadCase } from './case-record.ts';

/**
 * The index finds the cases, each is then read itself: an index may lag behind a release, an answer may not. Nobody is told eligible
 * by a case that is not as its ledger left it.
 */
export const casesOn = async (unit: UnitId): Promise<Case[]> => {
  const found = await table.all<Key>({
    index: 'GSI1',
    partition: unitPartition(unit),
  });
  const records = await Promise.all(found.map((row) => loadCase(caseOfKey(row))));
  const cases = records.filter((record) => record !== undefined);
  await assertIntact(
    cases.map((record) => ({ table, subject: caseSubject(record.state.id), record, state: record.state })),
  );
  return cases.map(({ state }) => state);
};
