import { expect, it } from 'vitest';
import { entryWrites } from './entries.ts';
import type { LedgerEntry } from './entry.ts';

it('an entry is put where none is yet, and never over another (ADR 0019)', () => {
  process.env.CASES_TABLE = 'cases';
  const entries = [1, 2].map((entry) => ({ caseId: 'c', entry, hash: `${entry}` }) as LedgerEntry);
  const writes = entryWrites(entries);
  expect(writes).toHaveLength(2);
  for (const write of writes) {
    expect(Object.keys(write)).toEqual(['Put']);
    expect(write.Put?.ConditionExpression).toBe('attribute_not_exists(PK)');
  }
});
