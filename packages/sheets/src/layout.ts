import type { Bilingual } from './fault.ts';

/** A value that a column chooses from: its code, which is what is read and kept, and its name, which is what is written. */
export interface Choice {
  readonly code: string;
  readonly name: Bilingual;
  /** What people also call it; a cell may use these too. */
  readonly synonyms?: readonly string[];
}

/** A column of a table: what its cells may hold, and how a template helps to fill them in. */
export interface Column<Name extends string = string> {
  /** The column's own name, by which values are read; a header may use it too. */
  readonly name: Name;
  /** Stands in the header, in one of the languages. */
  readonly title: Bilingual;
  /** What people also call it; a header may use these too. */
  readonly synonyms?: readonly string[];
  /**
   * `text`: free text, kept as it was typed but for spaces around it. `code`: ids and words of a fixed form, full-width
   * characters made half-width. `number`; `date`: a legal date. `note`: for the reader only, passed over when read.
   */
  readonly kind: 'text' | 'code' | 'number' | 'date' | 'note';
  /** The header may lack it. */
  readonly optional?: boolean;
  /** The header may lack it where it has this column, which says the same in other words: a name beside an id. */
  readonly elseBy?: string;
  /** The values of a `code`: a drop-down in the template. A cell says one by its code or by its name in either language. */
  readonly choices?: readonly Choice[];
  /** A value that is none of the choices is left for the table's reader to judge. */
  readonly others?: boolean;
  /** The least and the most that a `number` may be, both included. */
  readonly range?: readonly [least: number, most: number];
  /** The numbers of a `number` are percent: `95.1%`, and a cell that shows its number so, are 95.1. */
  readonly percent?: boolean;
  /** The most characters of a cell; 100 of a code and 500 of anything else, if not said. */
  readonly longest?: number;
  /** In characters. */
  readonly width?: number;
}

/** A table as a file holds it: its sheet in a workbook, and its columns. */
export interface Layout<Name extends string = string> {
  /** The table's own name; its sheet may be called so too. */
  readonly sheet: string;
  /** The name of its sheet, in one of the languages. */
  readonly title: Bilingual;
  readonly columns: readonly Column<Name>[];
}

/** The content of a cell once it is read by its column's kind: null if it is empty. A date is a text, `YYYY-MM-DD`. */
export type Value = string | number | null;
