/**
 * The way in which a cell shows its number: `plain` as it is; `formatted` with other digits, signs or words than it has; as a
 * percentage; as a date.
 */
export type ShownAs = 'plain' | 'formatted' | 'percent' | 'date';

/** A cell as the file has it, before anybody asks what its column should hold. */
export type RawValue =
  | { readonly kind: 'text'; readonly text: string }
  /** More text than a cell may hold; `text` is its beginning. */
  | { readonly kind: 'long-text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number; readonly shownAs: ShownAs }
  /** A day, or an instant, as ISO 8601 writes it. */
  | { readonly kind: 'day'; readonly text: string }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'error'; readonly text: string }
  /** With what it gave when the file was saved, if the file says it. */
  | { readonly kind: 'formula'; readonly cached?: RawValue };

export interface RawCell {
  /** From 1. */
  readonly column: number;
  readonly value: RawValue;
}

/** A row with something in it. */
export interface RawRow {
  /** From 1, as a spreadsheet counts. */
  readonly row: number;
  readonly cells: readonly RawCell[];
  /** Nobody sees it who opens the file. */
  readonly hidden?: boolean;
}

/** The content of a file: its rows, and what it says of all of them. */
export interface Grid {
  readonly rows: readonly RawRow[];
  /** Cells that are one, as `A1:C1`. */
  readonly merged: readonly string[];
  /** Columns that nobody sees who opens the file. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** Days count from 1904 in this workbook, as old Macintosh ones do. */
  readonly from1904: boolean;
}
