/** A cell as the file has it, before anybody asks what its column should hold. */
export type RawValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number; readonly shownAs: 'number' | 'percent' | 'date' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'formula' };

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
  /** The number of its cells, empty ones included, where the format says so (CSV). */
  readonly width?: number;
}

/** The content of a file: its rows, and the faults that it has whatever it should hold. */
export interface Grid {
  readonly rows: readonly RawRow[];
  /** Cells that are one, as `A1:C1`. */
  readonly merged: readonly string[];
  /** Days count from 1904 in this workbook, as old Macintosh ones do. */
  readonly from1904: boolean;
}
