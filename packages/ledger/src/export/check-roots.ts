import { genesis } from '../chain.ts';
import type { Subject } from '../entry.ts';
import { hashOfLeaf, topOf } from '../merkle.ts';
import { hashOfRoot, leafKey } from '../root.ts';
import type { ExportedRoot, ExportedSubject } from './assemble.ts';
import type { ExportFault } from './fault.ts';
import type { ReadLeaf } from './format.ts';

type Code = ExportFault['code'];

/** A leaf with its hash, so that a day's tree hashes only what changed. */
interface Held {
  readonly leaf: ReadLeaf;
  readonly hash: string;
}

/** All leaves of a day in their order, by their keys, and the top of the tree over them. */
interface Tree {
  readonly held: ReadonlyMap<string, Held>;
  readonly top: string;
}

const noTree: Tree = { held: new Map(), top: topOf([]) };

const byKey = ([a]: readonly [string, Held], [b]: readonly [string, Held]): number => (a < b ? -1 : 1);

/** The tree of a root's day: the leaves of the day before, with those that changed in their place. */
const treeOf = ({ leaves, whole }: ExportedRoot, before: Tree): Tree => {
  if (!whole && leaves.length === 0) return before;
  const told = leaves.map((leaf) => [leafKey(leaf), { leaf, hash: hashOfLeaf(leaf.hashed) }] as const);
  const all = new Map<string, Held>([...(whole ? [] : before.held), ...told]);
  const held = new Map([...all].toSorted(byKey));
  return { held, top: topOf([...held.values()].map(({ hash }) => hash)) };
};

const inRisingOrder = (leaves: readonly ReadLeaf[]): boolean =>
  leaves.every((leaf, i) => i === 0 || leafKey(leaves[i - 1] ?? leaf) < leafKey(leaf));

/** The root in itself, and its tie to the one before. */
const sealFaults = (at: ExportedRoot, { held, top }: Tree, before: ExportedRoot | undefined): Code[] => {
  const faults: Code[] = [];
  if (hashOfRoot(at.hashed) !== at.root) faults.push('root-changed');
  if (!inRisingOrder(at.leaves) || held.size !== at.count || top !== at.top) faults.push('leaves-changed');
  const { date, root } = before ?? { date: null, root: genesis };
  if (at.previous.date !== date || at.previous.root !== root) faults.push('root-not-linked');
  return faults;
};

/** Holds what a root says of a subject against the subject's own entries. */
const leafFault = ({ entries, head }: ReadLeaf, of: ExportedSubject | undefined): Code | null => {
  if (!of) return 'subject-missing';
  const at = of.chain[entries - 1];
  if (!at) return 'entries-missing';
  return at.linked.hash === head ? null : 'differs-from-root';
};

/**
 * An entry dated before the last root but one was there to be sealed for a whole day. One that is not in the last
 * root was written later than it says.
 */
const unsealed = (of: ExportedSubject, leaf: ReadLeaf | undefined, before: ExportedRoot | undefined) => {
  const next = of.chain[leaf?.entries ?? 0];
  const late = next && before && Date.parse(next.at) < Date.parse(before.sealedAt);
  return late ? next : undefined;
};

/** Each fault of a subject once, at the first root that shows it. */
class RootCheck {
  readonly faults: ExportFault[] = [];
  private readonly told = new Set<string>();
  private readonly subjects: ReadonlyMap<string, ExportedSubject>;
  private tree = noTree;

  constructor(subjects: readonly ExportedSubject[]) {
    this.subjects = new Map(subjects.map((one) => [leafKey(one), one]));
  }

  check(at: ExportedRoot, before: ExportedRoot | undefined): void {
    const last = this.tree.held;
    this.tree = treeOf(at, this.tree);
    const now = this.tree.held;
    for (const code of sealFaults(at, this.tree, before))
      this.faults.push({ line: at.line, code, date: at.date });
    for (const leaf of at.leaves) {
      const code = leafFault(leaf, this.subjects.get(leafKey(leaf)));
      if (code) this.tell(at, code, leaf.subject, leaf.entries);
    }
    for (const [key, { leaf }] of last) {
      const kept = now.get(key)?.leaf.entries ?? 0;
      if (kept < leaf.entries) this.tell(at, 'left-out-of-root', leaf.subject, leaf.entries);
    }
    for (const [key, of] of this.subjects) {
      const late = unsealed(of, now.get(key)?.leaf, before);
      if (late) this.tell(at, 'not-in-root', of.subject, late.linked.entry);
    }
  }

  private tell({ line, date }: ExportedRoot, code: Code, subject: Subject, entry: number): void {
    const key = `${code} ${subject.type} ${subject.id}`;
    if (this.told.has(key)) return;
    this.told.add(key);
    this.faults.push({ line, code, subject, entry, date });
  }
}

/** Judges the roots of an export: each in itself, against the one before, and against the subjects. */
export const checkRoots = (
  roots: readonly ExportedRoot[],
  subjects: readonly ExportedSubject[],
): ExportFault[] => {
  const check = new RootCheck(subjects);
  for (const [i, root] of roots.entries()) check.check(root, roots[i - 1]);
  return check.faults;
};
