import type { EntryContent } from '@jieti/ledger';
import { expect, it } from 'vitest';
import { chainOf, planEntry } from './history.ts';
import { tableNamedBy } from './table.ts';

const signed: EntryContent = {
  subject: { type: 'letter', id: 'l-1' },
  unit: 'north',
  type: 'letter-signed',
  at: '2026-01-01T00:00:00.000Z',
  actor: { by: 'unit', subject: 'u', unit: 'north' },
  articles: ['A7'],
  data: {},
};

it('an entry is put where none is yet, and never over another (ADR 0019)', () => {
  process.env.SOME_TABLE = 'some';
  const table = tableNamedBy('SOME_TABLE');
  const first = planEntry(table, chainOf(undefined), signed, { signatures: 1 });
  const second = planEntry(table, chainOf(first), signed, { signatures: 2 });
  expect([first.version, second.version]).toEqual([1, 2]);
  for (const { write } of [first, second]) {
    expect(Object.keys(write)).toEqual(['Put']);
    expect(write.Put?.ConditionExpression).toBe('attribute_not_exists(PK)');
  }
});
