import type { Instant, LegalDate } from '@jieti/rules';
import { canonical, sha256 } from './canonical.ts';
import { genesis } from './chain.ts';
import { type ChainHead, type Subject, subjectKey } from './entry.ts';
import { hashOfLeaf, topOf } from './merkle.ts';

/** The end of a subject's chain as it was when a day was sealed. */
export interface Leaf extends ChainHead {
  /** The service that owns the subject. */
  readonly service: string;
  readonly subject: Subject;
}

interface RootContent {
  readonly date: LegalDate;
  readonly sealedAt: Instant;
  readonly subjects: number;
  /** Top of the tree over all leaves, in the order of their keys. */
  readonly leaves: string;
  /** The root before: null and 64 zeros for the first. */
  readonly previous: { readonly date: LegalDate | null; readonly root: string };
}

/** One day's seal on all chains: `root` covers all of it, `previous` ties it to the day before. */
export interface LedgerRoot extends RootContent {
  readonly root: string;
}

/** One text for each subject of all services; leaves are in its order. */
export const leafKey = ({ service, subject }: Pick<Leaf, 'service' | 'subject'>): string =>
  `${service}#${subjectKey(subject)}`;

/** Leaves by their keys. */
export type Leaves = ReadonlyMap<string, Leaf>;

const inOrder = (leaves: Iterable<Leaf>): Leaf[] =>
  [...leaves]
    .map((leaf) => ({ key: leafKey(leaf), leaf }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ leaf }) => leaf);

/** Those of some leaves, in order and each subject once, of which a later entry is known than the sealed leaves hold. */
export const changedLeaves = (sealed: Leaves, entered: Iterable<Leaf>): Leaf[] => {
  const later = new Map<string, Leaf>();
  for (const leaf of entered) {
    const key = leafKey(leaf);
    const known = later.get(key) ?? sealed.get(key);
    if (!known || known.entries < leaf.entries) later.set(key, leaf);
  }
  return inOrder(later.values());
};

/** Leaves with those that changed in place of their former selves. None is ever left out. */
export const withChanges = (sealed: Leaves, changed: readonly Leaf[]): Leaves =>
  new Map([...sealed, ...changed.map((leaf) => [leafKey(leaf), leaf] as const)]);

/** SHA-256, in hex, of a root without its hash, in the canonical JSON of RFC 8785. */
export const hashOfRoot = ({ root: _, ...content }: object & { readonly root?: string }): string =>
  sha256(canonical(content));

type Sealing = Pick<RootContent, 'date' | 'sealedAt'>;
type Tree = Pick<RootContent, 'subjects' | 'leaves'>;

const sealTree = (
  { subjects, leaves }: Tree,
  { date, sealedAt }: Sealing,
  before: Pick<LedgerRoot, 'date' | 'root'> | null,
): LedgerRoot => {
  const previous = { date: before?.date ?? null, root: before?.root ?? genesis };
  const content: RootContent = { date, sealedAt, subjects, leaves, previous };
  return { ...content, root: hashOfRoot(content) };
};

/** Seals a day's leaves to the root before it. */
export const sealDay = (
  leaves: Leaves,
  at: Sealing,
  before: Pick<LedgerRoot, 'date' | 'root'> | null,
): LedgerRoot => {
  const top = topOf(inOrder(leaves.values()).map(hashOfLeaf));
  return sealTree({ subjects: leaves.size, leaves: top }, at, before);
};

/** Seals a day on which no chain went on: it has the tree of the root before it, of which no leaf need be known. */
export const sealUnchangedDay = (at: Sealing, before: LedgerRoot): LedgerRoot => sealTree(before, at, before);
