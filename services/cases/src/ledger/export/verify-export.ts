import { verifyChain } from '../verify.ts';
import { assemble, type ExportedCase } from './assemble.ts';
import { checkRoots } from './check-roots.ts';
import type { ExportFault } from './fault.ts';

export interface ExportVerdict {
  readonly intact: boolean;
  readonly cases: number;
  readonly entries: number;
  readonly roots: number;
  /** The last root there is: note it where nobody who can write the table can write. */
  readonly last: { readonly date: string; readonly root: string } | null;
  readonly faults: readonly ExportFault[];
}

const caseFaults = ({ caseId, line, version, head, entries }: ExportedCase): ExportFault[] => {
  const { faults } = verifyChain(
    entries.map(({ entry }) => entry),
    { version, head },
  );
  const lineOf = (entry: number): number => entries[entry - 1]?.line ?? line;
  return [
    ...(entries.length === 0 ? [{ line, code: 'empty-case', caseId } as const] : []),
    ...entries
      .filter(({ entry }) => entry.caseId !== caseId)
      .map((one) => ({ line: one.line, code: 'foreign-entry', caseId, entry: one.entry.entry }) as const),
    ...faults.map(({ entry, code }) => ({ line: lineOf(entry), code, caseId, entry })),
  ];
};

/**
 * Judges an export, offline: its form, every case's chain, every root, and the roots against the chains. Names every
 * fault with its line. `expected` is a root noted elsewhere: without one, whoever redoes all chains and all roots, or
 * cuts off the last ones, leaves an export that agrees with itself.
 */
export const verifyExport = (file: Uint8Array, expected?: string): ExportVerdict => {
  const { cases, roots, faults: form } = assemble(file);
  const faults = [...form, ...cases.flatMap(caseFaults), ...checkRoots(roots, cases)];
  if (expected !== undefined && !roots.some(({ root }) => root.root === expected))
    faults.push({ line: 0, code: 'expected-root-missing' });
  const last = roots.at(-1)?.root;
  return {
    intact: faults.length === 0,
    cases: cases.length,
    entries: cases.reduce((sum, { entries }) => sum + entries.length, 0),
    roots: roots.length,
    last: last ? { date: last.date, root: last.root } : null,
    faults: faults.toSorted((a, b) => a.line - b.line),
  };
};
