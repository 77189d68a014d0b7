import { subjectKey } from '../entry.ts';
import { addToSequence, emptySequence, sameSequence } from '../sequence.ts';
import { verifyChain } from '../verify-chain.ts';
import { assemble, type ExportedSubject } from './assemble.ts';
import { checkRoots } from './check-roots.ts';
import type { ExportFault } from './fault.ts';

export interface ExportVerdict {
  readonly intact: boolean;
  /** The number of subjects of each type. */
  readonly subjects: Readonly<Record<string, number>>;
  readonly entries: number;
  readonly roots: number;
  /** The last root there is: note it where nobody who can write the table can write. */
  readonly last: { readonly date: string; readonly root: string } | null;
  readonly faults: readonly ExportFault[];
}

const subjectFaults = ({ subject, line, entries, head, chain }: ExportedSubject): ExportFault[] => {
  const { faults } = verifyChain(
    chain.map(({ linked }) => linked),
    { entries, head },
  );
  const lineOf = (entry: number): number => chain[entry - 1]?.line ?? line;
  return [
    ...(chain.length === 0 ? [{ line, code: 'empty-subject', subject } as const] : []),
    ...chain
      .filter((one) => subjectKey(one.subject) !== subjectKey(subject))
      .map((one) => ({ line: one.line, code: 'foreign-entry', subject, entry: one.linked.entry }) as const),
    ...faults.map(({ entry, code }) => ({ line: lineOf(entry), code, subject, entry })),
  ];
};

/** Each entry that covers values is followed by these very values, and by no others. */
const coveredFaults = ({ subject, chain, covered }: ExportedSubject): ExportFault[] => {
  const faults: ExportFault[] = [];
  let from = 0;
  for (const { line, linked, covers } of chain) {
    if (!covers) continue;
    const values = covered.slice(from, from + covers.count).map(({ hash }) => hash);
    from += covers.count;
    if (sameSequence(values.reduce(addToSequence, emptySequence), covers)) continue;
    faults.push({ line, code: 'covered-differs', subject, entry: linked.entry });
  }
  const left = covered[from];
  return left ? [...faults, { line: left.line, code: 'uncovered', subject }] : faults;
};

const countsOf = (subjects: readonly ExportedSubject[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(subjects, ({ subject }) => subject.type)]
      .map(([type, of]) => [type, of.length] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

/**
 * Judges an export, offline: its form, every subject's chain, every root, and the roots against the chains. Names every
 * fault with its line. `expected` is a root noted elsewhere: without one, whoever redoes all chains and all roots, or
 * cuts off the last ones, leaves an export that agrees with itself.
 */
export const verifyExport = (file: Uint8Array, expected?: string): ExportVerdict => {
  const { subjects, roots, faults: form } = assemble(file);
  const faults = [
    ...form,
    ...subjects.flatMap(subjectFaults),
    ...subjects.flatMap(coveredFaults),
    ...checkRoots(roots, subjects),
  ];
  if (expected !== undefined && !roots.some(({ root }) => root === expected))
    faults.push({ line: 0, code: 'expected-root-missing' });
  const last = roots.at(-1);
  return {
    intact: faults.length === 0,
    subjects: countsOf(subjects),
    entries: subjects.reduce((sum, { chain }) => sum + chain.length, 0),
    roots: roots.length,
    last: last ? { date: last.date, root: last.root } : null,
    faults: faults.toSorted((a, b) => a.line - b.line),
  };
};
