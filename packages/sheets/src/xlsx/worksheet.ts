import { addressOf, placeOf } from '../address.ts';
import type { RawCell, RawRow, RawValue } from '../cell.ts';
import { Unreadable, unreadable } from '../fault.ts';
import type { Limits } from '../limits.ts';
import { type Archive, damagedWorkbook } from './archive.ts';
import type { ShownAs } from './styles.ts';
import { textGatherer } from './texts.ts';
import { type Attributes, readXml } from './xml.ts';

/** Cells refer to these parts of the workbook. */
export interface Shared {
  readonly texts: readonly string[];
  readonly styles: readonly ShownAs[];
}

/** A cell while it is being read. */
interface Open {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  formula: boolean;
  value: string;
}

const numberOf = (text: string, shownAs: ShownAs): RawValue => {
  const number = Number(text);
  if (!Number.isFinite(number)) throw damagedWorkbook();
  return { kind: 'number', number, shownAs };
};

const sharedText = (text: string, { texts }: Shared): RawValue => {
  const found = texts[Number(text)];
  if (found === undefined) throw damagedWorkbook();
  return { kind: 'text', text: found };
};

/** Reads a cell's content by its type (ECMA-376, 18.18.11); undefined if it is empty. */
const contentOf = (
  { type, style, formula, value }: Open,
  inline: string,
  shared: Shared,
): RawValue | undefined => {
  if (formula) return { kind: 'formula' };
  if (type === 'inlineStr') return inline === '' ? undefined : { kind: 'text', text: inline };
  if (value === '') return undefined;
  if (type === 's') return sharedText(value, shared);
  if (type === 'b') return { kind: 'boolean' };
  if (type === 'e') return { kind: 'error', text: value };
  if (type === 'str' || type === 'd') return { kind: 'text', text: value };
  return numberOf(value, shared.styles[style] ?? 'number');
};

/** Places a cell by its address, or else after the one before. */
const placed = (attributes: Attributes, row: number, before: number) => {
  const place = attributes.r === undefined ? { row, column: before + 1 } : placeOf(attributes.r);
  if (!place || place.row !== row) throw damagedWorkbook();
  return place;
};

const rowNumber = ({ r }: Attributes, before: number): number => {
  const row = r === undefined ? before + 1 : Number(r);
  if (!Number.isInteger(row) || row <= before || row > 1_048_576) throw damagedWorkbook();
  return row;
};

const tooManyRows = ({ rows }: Limits): Unreadable =>
  unreadable(
    'too-many-rows',
    `行数过多，至多 ${rows} 行，请分批上传`,
    `Too many rows: at most ${rows}; send them in parts`,
  );

const tooManyColumns = (row: number, column: number, { columns }: Limits): Unreadable =>
  new Unreadable({
    code: 'too-many-columns',
    row,
    cell: addressOf(row, column),
    detail: { zh: `列数过多，至多 ${columns} 列`, en: `Too many columns: at most ${columns}` },
  });

/** Reads the cells of a sheet, row by row: what is empty is passed over, what is too much ends it. */
export const readWorksheet = async (
  archive: Archive,
  path: string,
  shared: Shared,
  limits: Limits,
): Promise<{ rows: RawRow[]; merged: string[] }> => {
  const rows: RawRow[] = [];
  const merged: string[] = [];
  const inline = textGatherer();
  let row = 0;
  let column = 0;
  let cells: RawCell[] = [];
  let cell: Open | undefined;
  let inValue = false;

  const open: Record<string, (attributes: Attributes) => void> = {
    row: (attributes) => {
      row = rowNumber(attributes, row);
      column = 0;
      cells = [];
    },
    c: (attributes) => {
      const place = placed(attributes, row, column);
      if (place.column <= column) throw damagedWorkbook();
      column = place.column;
      cell = {
        ...place,
        type: attributes.t ?? 'n',
        style: Number(attributes.s ?? 0),
        formula: false,
        value: '',
      };
    },
    f: () => {
      if (cell) cell.formula = true;
    },
    v: () => {
      inValue = true;
    },
    mergeCell: ({ ref = '' }) => {
      if (merged.length < limits.faults) merged.push(ref);
    },
  };

  const endCell = (): void => {
    if (!cell) return;
    const value = contentOf(cell, inline.take(), shared);
    if (value && cell.column > limits.columns) throw tooManyColumns(cell.row, cell.column, limits);
    if (value) cells.push({ column: cell.column, value });
    cell = undefined;
  };

  const endRow = (): void => {
    if (cells.length === 0) return;
    // The header is one more.
    if (rows.length > limits.rows) throw tooManyRows(limits);
    rows.push({ row, cells });
    cells = [];
  };

  await readXml(archive.textOf(path), {
    open: (name, attributes) => {
      open[name]?.(attributes);
      inline.open(name);
    },
    text: (text) => {
      if (inValue && cell) cell.value += text;
      inline.text(text);
    },
    close: (name) => {
      inline.close(name);
      if (name === 'v') inValue = false;
      if (name === 'c') endCell();
      if (name === 'row') endRow();
    },
  });
  return { rows, merged };
};
