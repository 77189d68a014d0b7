import { type Case, type CaseEvent, type CaseId, evolve } from '@jieti/rules';
import type { LedgerEntry } from '../../../services/cases/src/ledger/entry.ts';
import { recordOf } from '../../../services/cases/src/ledger/export/format.ts';

/** An entry as the event it was sealed from. */
export const eventOf = ({ type, at, actor, articles, explanation, data }: LedgerEntry): CaseEvent =>
  ({ type, at, actor, articles, explanation, data }) as CaseEvent;

/** The entries of an export by their case. */
export const entriesByCase = (ledger: Uint8Array): ReadonlyMap<CaseId, readonly LedgerEntry[]> => {
  const entries = new TextDecoder()
    .decode(ledger)
    .split('\n')
    .map((line) => recordOf(new TextEncoder().encode(line)))
    .flatMap((record) => (record?.kind === 'entry' ? [record.entry] : []));
  return Map.groupBy(entries, ({ caseId }) => caseId);
};

/** The case that entries make, by the code of today. Throws if they make none. */
export const evolved = (entries: readonly LedgerEntry[]): Case => {
  let state: Case | null = null;
  for (const entry of entries) {
    state = evolve(state, eventOf(entry), { id: entry.caseId, unit: entry.unit });
  }
  if (state === null) throw new Error('no entries, no case');
  return state;
};
