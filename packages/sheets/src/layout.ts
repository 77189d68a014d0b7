import type { Bilingual } from './fault.ts';

/** A column of a table: what its cells may hold, and how a template helps to fill them in. */
export interface Column<Name extends string = string> {
  /** Stands in the header. */
  readonly name: Name;
  /** The name that people use; a header may use it too. */
  readonly title: Bilingual;
  /**
   * `text`: free text, kept as it was typed but for spaces around it. `code`: ids and words of a fixed form, full-width
   * characters made half-width. `number`; `date`: a legal date. `note`: for the reader only, passed over when read.
   */
  readonly kind: 'text' | 'code' | 'number' | 'date' | 'note';
  /** The header may lack it. */
  readonly optional?: boolean;
  /** The values of a `code`: a drop-down in the template. The reader of the table judges if a value is one of them. */
  readonly choices?: readonly string[];
  /** The least and the most that a `number` may be, both included. */
  readonly range?: readonly [least: number, most: number];
  /** In characters. */
  readonly width?: number;
}

/** A table as a file holds it: its sheet's name in a workbook, and its columns. */
export interface Layout<Name extends string = string> {
  readonly sheet: string;
  readonly columns: readonly Column<Name>[];
}

/** The content of a cell once it is read by its column's kind: null if it is empty. A date is a text, `YYYY-MM-DD`. */
export type Value = string | number | null;
