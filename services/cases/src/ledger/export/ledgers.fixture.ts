import type { EntryContent, LedgerEntry } from '../entry.ts';
import { inOrder, type Leaf, type LedgerRoot, sealDay } from '../root.ts';
import { genesis, seal } from '../seal.ts';
import { type ExportRecord, format, lineOf } from './format.ts';

const dayOf = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);

export const contentOf = (caseId: string, entry: number, day: number, text: string): EntryContent => ({
  caseId,
  entry,
  unit: 'north',
  type: 'progress-reported',
  at: `${dayOf(day)}T08:00:00.000Z`,
  actor: { by: 'unit', subject: 'u', unit: 'north' },
  articles: ['A22'],
  explanation: { articles: ['A22'], facts: { text }, parameters: {}, interpretations: [] },
  data: { text, complete: false },
  measures: [],
});

/** One act: on which case, and what it says. */
export type Act = readonly [caseId: string, text: string];

export interface Ledgers {
  readonly chains: ReadonlyMap<string, readonly LedgerEntry[]>;
  readonly roots: readonly { readonly root: LedgerRoot; readonly leaves: readonly Leaf[] }[];
}

/** What a city holds after days of acts, each sealed in the evening. */
export const ledgersOf = (days: readonly (readonly Act[])[]): Ledgers => {
  const chains = new Map<string, LedgerEntry[]>();
  const roots: { root: LedgerRoot; leaves: Leaf[] }[] = [];
  for (const [day, acts] of days.entries()) {
    for (const [caseId, text] of acts) {
      const chain = chains.get(caseId) ?? [];
      chain.push(seal(contentOf(caseId, chain.length + 1, day, text), chain.at(-1)?.hash ?? genesis));
      chains.set(caseId, chain);
    }
    const leaves = inOrder(
      [...chains].map(([caseId, chain]) => ({
        caseId,
        version: chain.length,
        head: chain.at(-1)?.hash ?? '',
      })),
    );
    const at = { date: dayOf(day), sealedAt: `${dayOf(day)}T20:00:00.000Z` };
    roots.push({ root: sealDay(leaves, at, roots.at(-1)?.root ?? null), leaves });
  }
  return { chains, roots };
};

/** The export of such ledgers, with heads and totals that agree with what it holds: what a careful forger would write. */
export const recordsOf = ({ chains, roots }: Ledgers): ExportRecord[] => {
  const ids = [...chains.keys()].toSorted((a, b) => (a < b ? -1 : 1));
  const cases = ids.flatMap((caseId): ExportRecord[] => {
    const chain = chains.get(caseId) ?? [];
    return [
      { kind: 'case', caseId, version: chain.length, head: chain.at(-1)?.hash ?? genesis },
      ...chain.map((entry) => ({ kind: 'entry', entry }) as const),
    ];
  });
  return [
    { kind: 'export', format },
    ...cases,
    ...roots.map((one) => ({ kind: 'root', ...one }) as const),
    { kind: 'end', cases: ids.length, entries: cases.length - ids.length, roots: roots.length },
  ];
};

export const fileOf = (records: readonly ExportRecord[]): Buffer =>
  Buffer.from(records.map(lineOf).join(''), 'utf8');
