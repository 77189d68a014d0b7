import type { CaseId, Instant, LegalDate } from '@jieti/rules';
import { canonical, genesis, sha256 } from './seal.ts';

/** Where a case's chain stood when a day was sealed. */
export interface Leaf {
  readonly caseId: CaseId;
  /** How many entries it had. */
  readonly version: number;
  /** Hash of the last of them. */
  readonly head: string;
}

interface RootContent {
  readonly date: LegalDate;
  readonly sealedAt: Instant;
  readonly cases: number;
  /** Top of the tree over the leaves, in the order of their case ids. */
  readonly leaves: string;
  /** The root before: null and 64 zeros for the first. */
  readonly previous: { readonly date: LegalDate | null; readonly root: string };
}

/** One day's seal on all chains: `root` covers all of it, `previous` ties it to the day before. */
export interface LedgerRoot extends RootContent {
  readonly root: string;
}

/** Leaves and nodes are hashed with different first bytes, so that none can pass for the other (as in RFC 6962). */
const leafHash = ({ caseId, version, head }: Leaf): string =>
  sha256(`\u0000${canonical({ caseId, version, head })}`);

const paired = (level: readonly string[]): string[] => {
  const above: string[] = [];
  for (let i = 0; i < level.length; i += 2) {
    const [left = '', right] = level.slice(i, i + 2);
    above.push(right === undefined ? left : sha256(`\u0001${left}${right}`));
  }
  return above;
};

/** Top of the Merkle tree over leaves in the order given; a node without a partner goes up as it is. 64 zeros for none. */
export const topOf = (leaves: readonly Leaf[]): string => {
  let level = leaves.map(leafHash);
  while (level.length > 1) level = paired(level);
  return level[0] ?? genesis;
};

export const hashOfRoot = ({ date, sealedAt, cases, leaves, previous }: RootContent): string =>
  sha256(canonical({ date, sealedAt, cases, leaves, previous }));

/** Leaves by case id, each case once. If one was seen at two versions, the later stands. */
export const inOrder = (leaves: readonly Leaf[]): Leaf[] => {
  const latest = new Map<CaseId, Leaf>();
  for (const leaf of leaves) {
    if ((latest.get(leaf.caseId)?.version ?? 0) < leaf.version) latest.set(leaf.caseId, leaf);
  }
  return [...latest.values()].toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1));
};

/** Seals a day's leaves, which are in order, to the root before it. */
export const sealDay = (
  leaves: readonly Leaf[],
  { date, sealedAt }: Pick<RootContent, 'date' | 'sealedAt'>,
  before: Pick<LedgerRoot, 'date' | 'root'> | null,
): LedgerRoot => {
  const content: RootContent = {
    date,
    sealedAt,
    cases: leaves.length,
    leaves: topOf(leaves),
    previous: { date: before?.date ?? null, root: before?.root ?? genesis },
  };
  return { ...content, root: hashOfRoot(content) };
};
