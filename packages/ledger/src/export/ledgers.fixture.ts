import { append, emptyChain, headAfter } from '../chain.ts';
import type { ChainHead, EntryContent, LedgerEntry, Subject } from '../entry.ts';
import {
  changedLeaves,
  type Leaf,
  type Leaves,
  type LedgerRoot,
  leafKey,
  sealDay,
  withChanges,
} from '../root.ts';
import { type ExportRecord, format, lineOf } from './format.ts';

const dayOf = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);

/** A case, or a letter: letters belong to another service, so that more than one is in the ledgers. */
export const subjectOf = (id: string): Subject => ({ type: id.slice(0, id.indexOf('-')), id });
const serviceOf = (id: string): string => (id.startsWith('case') ? 'cases' : 'letters');

export const contentOf = (id: string, day: number, text: string): EntryContent => ({
  subject: subjectOf(id),
  unit: 'north',
  type: 'progress-reported',
  at: `${dayOf(day)}T08:00:00.000Z`,
  actor: { by: 'unit', subject: 'u', unit: 'north' },
  articles: ['A22'],
  explanation: { articles: ['A22'], facts: { text }, parameters: {}, interpretations: [] },
  data: { text, complete: false },
});

/** One act: on which subject, and what it says. */
export type Act = readonly [id: string, text: string];

export type Chain = readonly LedgerEntry[];

export interface Ledgers {
  readonly chains: ReadonlyMap<string, Chain>;
  readonly roots: readonly { readonly root: LedgerRoot; readonly changed: readonly Leaf[] }[];
}

const headOf = (chain: Chain): ChainHead => {
  const last = chain.at(-1);
  return last ? headAfter(last) : emptyChain;
};

/** An entry more, whose text is also all of its subject's state. */
export const extended = (chain: Chain, content: EntryContent): Chain => [
  ...chain,
  append(headOf(chain), content, content.data),
];

export const leafOf = (id: string, chain: Chain): Leaf => ({
  service: serviceOf(id),
  subject: subjectOf(id),
  ...headOf(chain),
});

/** The ledgers of a city after days of acts, each sealed in the evening. */
export const ledgersOf = (days: readonly (readonly Act[])[]): Ledgers => {
  const chains = new Map<string, Chain>();
  const roots: { root: LedgerRoot; changed: Leaf[] }[] = [];
  let leaves: Leaves = new Map();
  for (const [day, acts] of days.entries()) {
    for (const [id, text] of acts) chains.set(id, extended(chains.get(id) ?? [], contentOf(id, day, text)));
    const changed = changedLeaves(
      leaves,
      [...chains].map(([id, chain]) => leafOf(id, chain)),
    );
    leaves = withChanges(leaves, changed);
    const at = { date: dayOf(day), sealedAt: `${dayOf(day)}T20:00:00.000Z` };
    roots.push({ root: sealDay(leaves, at, roots.at(-1)?.root ?? null), changed });
  }
  return { chains, roots };
};

/** All leaves as they were after one of the days. */
export const leavesAfter = ({ roots }: Ledgers, day: number): Leaves =>
  roots.slice(0, day + 1).reduce<Leaves>((leaves, { changed }) => withChanges(leaves, changed), new Map());

/** The export of such ledgers, with heads and totals that agree with what it holds: what a careful forger would write. */
export const recordsOf = ({ chains, roots }: Ledgers): ExportRecord[] => {
  const inOrder = [...chains]
    .map(([id, chain]) => ({ leaf: leafOf(id, chain), chain }))
    .toSorted((a, b) => (leafKey(a.leaf) < leafKey(b.leaf) ? -1 : 1));
  const subjects = inOrder.flatMap(({ leaf, chain }): ExportRecord[] => [
    { kind: 'subject', ...leaf },
    ...chain.map((entry) => ({ kind: 'entry', entry }) as const),
  ]);
  return [
    { kind: 'export', format },
    ...subjects,
    ...roots.map((one) => ({ kind: 'root', ...one }) as const),
    { kind: 'end', subjects: inOrder.length, entries: subjects.length - inOrder.length, roots: roots.length },
  ];
};

export const fileOf = (records: readonly ExportRecord[]): Buffer =>
  Buffer.from(records.map(lineOf).join(''), 'utf8');
