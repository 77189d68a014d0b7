/** A text in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A fault of a file: of all of it, of a column, or of one cell. */
export interface SheetFault {
  /** Stable, kebab-case. */
  readonly code: string;
  readonly detail: Bilingual;
  /** The table it is in, where a file holds several and it is not the first. */
  readonly sheet?: string;
  /** As a spreadsheet counts: the first row is 1. */
  readonly row?: number;
  /** The column's name in the layout; as it stands in the file where no column has that name. */
  readonly column?: string;
  /** What people call that column. */
  readonly title?: Bilingual;
  /** `B7`; `posts!B7` on another sheet than the first; `A1:C1` for cells that are merged. */
  readonly cell?: string;
}

/** A file that cannot be read any further. It never leaves this package: whoever reads gets its fault. */
export class Unreadable extends Error {
  readonly fault: SheetFault;

  constructor(fault: SheetFault) {
    super(fault.code);
    this.name = 'Unreadable';
    this.fault = fault;
  }
}

/** A fault of the file as a whole. */
export const unreadable = (code: string, zh: string, en: string): Unreadable =>
  new Unreadable({ code, detail: { zh, en } });

/** Characters of a file's own text that a fault quotes: as many as tell which text it is. */
const quoted = 40;

/** A text of the file as a fault quotes it: cut, so that an answer stays short whatever the file holds. */
export const shown = (text: string): string =>
  text.length > quoted ? `${text.slice(0, quoted).toWellFormed()}…` : text.toWellFormed();
