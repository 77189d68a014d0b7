import { leafKey } from '../root.ts';
import type { ExportFault } from './fault.ts';
import type { ReadEntry, ReadRecord, ReadRoot, SubjectRecord } from './format.ts';
import { readerFor } from './read-line.ts';

export interface ExportedSubject extends SubjectRecord {
  readonly line: number;
  readonly chain: ({ readonly line: number } & ReadEntry)[];
  /** Hashes of the values that its entries cover, in their order. */
  readonly covered: { readonly line: number; readonly hash: string }[];
}

export interface ExportedRoot extends ReadRoot {
  readonly line: number;
}

/** The lines of a file put together, with the faults of their form and order. */
export interface Assembled {
  readonly subjects: ExportedSubject[];
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
  readonly subjects: ExportedSubject[] = [];
  readonly roots: ExportedRoot[] = [];
  readonly faults: ExportFault[] = [];
  private begun = false;
  private ended = false;
  private entries = 0;

  /** False if the record may not stand here; it is kept all the same, so that the rest can be judged. */
  take(line: number, record: ReadRecord): boolean {
    if (record.kind === 'export') return this.begin(line);
    const inside = this.begun && !this.ended;
    switch (record.kind) {
      case 'subject':
        return this.takeSubject(line, record) && inside;
      case 'entry':
        return this.takeEntry(line, record.entry) && inside;
      case 'covered':
        return this.takeCovered(line, record.hash) && inside;
      case 'root':
        return this.takeRoot(line, record.root) && inside;
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

  private takeSubject(line: number, record: SubjectRecord): boolean {
    const last = this.subjects.at(-1);
    this.subjects.push({ line, ...record, chain: [], covered: [] });
    return this.roots.length === 0 && (last === undefined || leafKey(last) < leafKey(record));
  }

  private takeEntry(line: number, entry: ReadEntry): boolean {
    this.entries++;
    const of = this.subjects.at(-1);
    of?.chain.push({ line, ...entry });
    return of !== undefined && of.covered.length === 0 && this.roots.length === 0;
  }

  private takeCovered(line: number, hash: string): boolean {
    const of = this.subjects.at(-1);
    of?.covered.push({ line, hash });
    return of !== undefined && this.roots.length === 0;
  }

  private takeRoot(line: number, root: ReadRoot): boolean {
    const last = this.roots.at(-1);
    this.roots.push({ line, ...root });
    return last === undefined || last.date < root.date;
  }

  private end(line: number, { subjects, entries, roots }: ReadRecord & { kind: 'end' }): void {
    this.ended = true;
    if (subjects !== this.subjects.length || entries !== this.entries || roots !== this.roots.length)
      this.faults.push({ line, code: 'count-differs' });
  }
}

/** Reads an export as far as it can be read. */
export const assemble = (file: Uint8Array): Assembled => {
  const assembly = new Assembly();
  const end = file.indexOf(lf);
  const read = readerFor(end < 0 ? file : file.subarray(0, end));
  for (const { line, bytes, ended } of linesOf(file)) {
    const record = ended ? read(bytes) : null;
    if (!record) assembly.faults.push({ line, code: 'unreadable' });
    else if (!assembly.take(line, record)) assembly.faults.push({ line, code: 'out-of-place' });
  }
  assembly.close();
  return assembly;
};
