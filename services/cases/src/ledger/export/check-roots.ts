import { hashOfRoot, type Leaf, topOf } from '../root.ts';
import { genesis } from '../seal.ts';
import type { ExportedCase, ExportedRoot } from './assemble.ts';
import type { ExportFault } from './fault.ts';

type Code = ExportFault['code'];
type Cases = ReadonlyMap<string, ExportedCase>;

/** The root in itself, and its tie to the one before. */
const sealFaults = ({ root, leaves }: ExportedRoot, before: ExportedRoot | undefined): Code[] => {
  const faults: Code[] = [];
  if (hashOfRoot(root) !== root.root) faults.push('root-changed');
  const rising = leaves.every(({ caseId }, i) => i === 0 || (leaves[i - 1]?.caseId ?? '') < caseId);
  if (!rising || leaves.length !== root.cases || topOf(leaves) !== root.leaves) faults.push('leaves-changed');
  const { date, root: hash } = before?.root ?? { date: null, root: genesis };
  if (root.previous.date !== date || root.previous.root !== hash) faults.push('root-not-linked');
  return faults;
};

/** What a root says of a case against the case's own entries. */
const leafFault = ({ version, head }: Leaf, of: ExportedCase | undefined): Code | null => {
  if (!of) return 'case-missing';
  const at = of.entries[version - 1];
  if (!at) return 'entries-missing';
  return at.entry.hash === head ? null : 'differs-from-root';
};

/** What a root has no longer of what the root before it had. */
const leftOut = (leaf: Leaf, now: Leaf | undefined): boolean => !now || now.version < leaf.version;

/**
 * An entry dated before the last root but one was there to be sealed for a whole day. One that is not in the last
 * root was written later than it says.
 */
const unsealed = (of: ExportedCase, leaf: Leaf | undefined, before: ExportedRoot | undefined) => {
  const next = of.entries[leaf?.version ?? 0];
  const late = next && before && Date.parse(next.entry.at) < Date.parse(before.root.sealedAt);
  return late ? next : undefined;
};

/** Each fault of a case once, at the first root that shows it. */
class RootCheck {
  readonly faults: ExportFault[] = [];
  private readonly told = new Set<string>();
  private readonly cases: Cases;

  constructor(cases: Cases) {
    this.cases = cases;
  }

  check(at: ExportedRoot, before: ExportedRoot | undefined): void {
    const { line, leaves, root } = at;
    for (const code of sealFaults(at, before)) this.faults.push({ line, code, date: root.date });
    const now = new Map(leaves.map((leaf) => [leaf.caseId, leaf]));
    for (const leaf of leaves) {
      const code = leafFault(leaf, this.cases.get(leaf.caseId));
      if (code) this.tell(at, code, leaf.caseId, leaf.version);
    }
    for (const leaf of before?.leaves ?? []) {
      if (leftOut(leaf, now.get(leaf.caseId))) this.tell(at, 'left-out-of-root', leaf.caseId, leaf.version);
    }
    for (const of of this.cases.values()) {
      const late = unsealed(of, now.get(of.caseId), before);
      if (late) this.tell(at, 'not-in-root', of.caseId, late.entry.entry);
    }
  }

  private tell({ line, root }: ExportedRoot, code: Code, caseId: string, entry: number): void {
    const key = `${code} ${caseId}`;
    if (this.told.has(key)) return;
    this.told.add(key);
    this.faults.push({ line, code, caseId, entry, date: root.date });
  }
}

/** Judges the roots of an export: each in itself, against the one before, and against the cases. */
export const checkRoots = (roots: readonly ExportedRoot[], cases: readonly ExportedCase[]): ExportFault[] => {
  const check = new RootCheck(new Map(cases.map((one) => [one.caseId, one])));
  for (const [i, root] of roots.entries()) check.check(root, roots[i - 1]);
  return check.faults;
};
