/** Limits to the part of a file that is read. Each is checked while reading, before the memory for more is taken. */
export interface Limits {
  /** Rows of the table with something in them, the header left out. */
  readonly rows: number;
  readonly columns: number;
  /** Bytes of the unpacked parts of a workbook that are read, together. */
  readonly unpackedBytes: number;
  /** Files inside a workbook. */
  readonly parts: number;
  /** Texts that a workbook keeps apart from its cells. */
  readonly sharedTexts: number;
  /** Characters of one cell that are kept; Excel itself holds 32,767. */
  readonly textLength: number;
  /** Faults after which reading on would help nobody. */
  readonly faults: number;
}

/** Enough for the register of a large city; a workbook at all of these limits takes some 250 MB while it is read. */
export const usualLimits: Limits = {
  rows: 20_000,
  columns: 64,
  unpackedBytes: 48 * 1024 * 1024,
  parts: 256,
  sharedTexts: 200_000,
  textLength: 32_767,
  faults: 1000,
};

/** Rows with something in them that may stand above a header: title, unit, date. */
export const mostTitleRows = 10;

/** The rows of a sheet that are read: those above the header and the header itself are more than the table has. */
export const rowsRead = ({ rows }: Limits): number => rows + 1 + mostTitleRows;
