/** A column's letters: 1 → `A`, 27 → `AA`. */
export const lettersOf = (column: number): string => {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? lettersOf(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
};

/** The address of a cell, both counted from 1: `B7`. */
export const addressOf = (row: number, column: number): string => `${lettersOf(column)}${row}`;

/** Row and column of an address, or undefined for what is none; Excel's own sheet ends at XFD1048576. */
export const placeOf = (address: string): { row: number; column: number } | undefined => {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  return column >= 1 && column <= 16_384 && row >= 1 && row <= 1_048_576 ? { row, column } : undefined;
};

/** The cells of a range: rows and columns from 1, both ends included. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The cells of a range (`A1:C3`), both ends included; undefined for what is none. */
export const rangeOf = (text: string): Range | undefined => {
  const [from = '', to = from] = text.split(':');
  const [start, end] = [placeOf(from), placeOf(to)];
  return start && end && { top: start.row, left: start.column, bottom: end.row, right: end.column };
};
