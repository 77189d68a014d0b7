import { city } from '@jieti/lambda';
import { type Case, type CaseEvent, type CaseId, evolve, type UnitId } from '@jieti/rules';
import type { Key, Write } from '@jieti/store';
import { entryKey } from '../keys.ts';
import { putNew } from '../table.ts';
import type { LedgerEntry } from './entry.ts';
import { measureChanges } from './measure-changes.ts';
import { genesis, seal } from './seal.ts';

/** A case carried on by events: its new state, and the sealed entries that took it there. */
export interface Course {
  readonly state: Case;
  readonly entries: readonly LedgerEntry[];
  readonly head: string;
}

/** Evolves a case by what happened and seals each event to the ledger's last entry. `events` is not empty. */
export const follow = (
  before: { readonly state: Case; readonly head: string } | null,
  events: readonly CaseEvent[],
  identity: { readonly id: CaseId; readonly unit: UnitId },
): Course => {
  let state = before?.state ?? null;
  let head = before?.head ?? genesis;
  const entries: LedgerEntry[] = [];
  for (const event of events) {
    const next = evolve(state, event, identity);
    const measures = measureChanges(state, next, city().zone);
    const content = { ...event, caseId: identity.id, unit: identity.unit, entry: next.version, measures };
    const entry = seal(content, head);
    entries.push(entry);
    state = next;
    head = entry.hash;
  }
  if (state === null) throw new Error(`nothing happened to case ${identity.id}`);
  return { state, entries, head };
};

/** Entries are only ever added: no write of ours changes or removes one. */
export const entryWrites = (entries: readonly LedgerEntry[]): Write[] =>
  entries.map((entry) => {
    const item: StoredEntry = { ...entryKey(entry.caseId, entry.entry), entity: 'ledger-entry', ...entry };
    return putNew({ ...item });
  });

/** An entry with the attributes the table adds. */
export interface StoredEntry extends LedgerEntry, Key {
  readonly entity: 'ledger-entry';
}

/** The entry as it was sealed. */
export const entryOf = ({ PK: _pk, SK: _sk, entity: _entity, ...entry }: StoredEntry): LedgerEntry => entry;
