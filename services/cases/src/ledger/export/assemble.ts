import type { LedgerEntry } from '../entry.ts';
import type { Leaf, LedgerRoot } from '../root.ts';
import type { ExportFault } from './fault.ts';
import { type ExportRecord, recordOf } from './format.ts';

export interface ExportedCase {
  readonly line: number;
  readonly caseId: string;
  readonly version: number;
  readonly head: string;
  readonly entries: { readonly line: number; readonly entry: LedgerEntry }[];
}

export interface ExportedRoot {
  readonly line: number;
  readonly root: LedgerRoot;
  readonly leaves: readonly Leaf[];
}

/** The lines of a file put together, with what is wrong with their form and order. */
export interface Assembled {
  readonly cases: ExportedCase[];
  readonly roots: ExportedRoot[];
  readonly faults: ExportFault[];
}

const lf = 0x0a;

/** Lines with their LF; what stands after the last LF is a line too, and no record ends without one. */
function* linesOf(file: Uint8Array): Generator<{ line: number; bytes: Uint8Array; ended: boolean }> {
  let line = 0;
  for (let from = 0; from < file.length; ) {
    const to = file.indexOf(lf, from);
    const end = to < 0 ? file.length : to;
    line++;
    yield { line, bytes: file.subarray(from, end), ended: to >= 0 };
    from = end + 1;
  }
}

class Assembly implements Assembled {
  readonly cases: ExportedCase[] = [];
  readonly roots: ExportedRoot[] = [];
  readonly faults: ExportFault[] = [];
  private begun = false;
  private ended = false;
  private entries = 0;

  /** False if the record may not stand here; it is kept all the same, so that the rest can be judged. */
  take(line: number, record: ExportRecord): boolean {
    if (record.kind === 'export') return this.begin(line);
    const inside = this.begun && !this.ended;
    switch (record.kind) {
      case 'case':
        return this.takeCase(line, record) && inside;
      case 'entry':
        return this.takeEntry(line, record.entry) && inside;
      case 'root':
        return this.takeRoot(line, record) && inside;
      default:
        this.end(line, record);
        return inside;
    }
  }

  close(): void {
    if (!(this.begun && this.ended)) this.faults.push({ line: 0, code: 'incomplete' });
  }

  private begin(line: number): boolean {
    this.begun = true;
    return line === 1;
  }

  private takeCase(line: number, { caseId, version, head }: ExportRecord & { kind: 'case' }): boolean {
    const last = this.cases.at(-1);
    this.cases.push({ line, caseId, version, head, entries: [] });
    return this.roots.length === 0 && (last === undefined || last.caseId < caseId);
  }

  private takeEntry(line: number, entry: LedgerEntry): boolean {
    this.entries++;
    const of = this.cases.at(-1);
    of?.entries.push({ line, entry });
    return of !== undefined && this.roots.length === 0;
  }

  private takeRoot(line: number, { root, leaves }: ExportRecord & { kind: 'root' }): boolean {
    const last = this.roots.at(-1);
    this.roots.push({ line, root, leaves });
    return last === undefined || last.root.date < root.date;
  }

  private end(line: number, { cases, entries, roots }: ExportRecord & { kind: 'end' }): void {
    this.ended = true;
    if (cases !== this.cases.length || entries !== this.entries || roots !== this.roots.length)
      this.faults.push({ line, code: 'count-differs' });
  }
}

/** Reads an export as far as it can be read. */
export const assemble = (file: Uint8Array): Assembled => {
  const assembly = new Assembly();
  for (const { line, bytes, ended } of linesOf(file)) {
    const record = ended ? recordOf(bytes) : null;
    if (!record) assembly.faults.push({ line, code: 'unreadable' });
    else if (!assembly.take(line, record)) assembly.faults.push({ line, code: 'out-of-place' });
  }
  assembly.close();
  return assembly;
};
