import { addressOf, placeOf } from '../address.ts';
import type { RawCell, RawRow, RawValue, ShownAs } from '../cell.ts';
import { Unreadable } from '../fault.ts';
import { type Limits, rowsRead } from '../limits.ts';
import { tooManyRows } from '../table.ts';
import { type Archive, damagedWorkbook, notAWorkbook } from './archive.ts';
import { gathered, plainText, rawText, textGatherer } from './texts.ts';
import { type Attributes, readXml } from './xml.ts';

/** Cells refer to these parts of the workbook. */
export interface Shared {
  /** Undefined for an empty text. */
  readonly texts: readonly (RawValue | undefined)[];
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

const sharedText = (text: string, { texts }: Shared): RawValue | undefined => {
  const at = Number(text);
  if (!(at in texts)) throw damagedWorkbook();
  return texts[at];
};

/** Reads a cell's content by its type (ECMA-376, 18.18.11); undefined if it is empty. */
const contentOf = (
  { type, style, value }: Open,
  inline: RawValue | undefined,
  shared: Shared,
  limits: Limits,
): RawValue | undefined => {
  if (type === 'inlineStr') return inline;
  if (value.trim() === '') return undefined;
  if (type === 's') return sharedText(value, shared);
  if (type === 'b') return { kind: 'boolean' };
  if (type === 'e') return { kind: 'error', text: value };
  if (type === 'str') return rawText(plainText(value), limits);
  if (type === 'd') return { kind: 'day', text: value };
  return numberOf(value, shared.styles[style] ?? 'plain');
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

const tooManyColumns = (row: number, column: number, { columns }: Limits): Unreadable =>
  new Unreadable({
    code: 'too-many-columns',
    row,
    cell: addressOf(row, column),
    detail: { zh: `列数过多，至多 ${columns} 列`, en: `Too many columns: at most ${columns}` },
  });

const isHidden = ({ hidden }: Attributes): boolean => hidden === '1' || hidden === 'true';

/** The columns of an element `col` that can be read at all. */
const columnsIn = ({ min, max = min }: Attributes, { columns }: Limits): number[] => {
  const [from, to] = [Number(min), Math.min(Number(max), columns)];
  return from >= 1 && to >= from ? Array.from({ length: to - from + 1 }, (_, i) => from + i) : [];
};

/** The cells of a sheet, and what it says of its rows and columns. */
export interface Worksheet {
  readonly rows: RawRow[];
  readonly merged: string[];
  readonly hiddenColumns: Set<number>;
}

/** Reads the cells of a sheet, row by row: what is empty is passed over, what is too much ends it. */
export const readWorksheet = async (
  archive: Archive,
  path: string,
  shared: Shared,
  limits: Limits,
): Promise<Worksheet> => {
  const rows: RawRow[] = [];
  const merged: string[] = [];
  const hiddenColumns = new Set<number>();
  const inline = textGatherer(limits);
  const most = rowsRead(limits);
  let isWorksheet = false;
  let row = 0;
  let hidden = false;
  let column = 0;
  let cells: RawCell[] = [];
  let cell: Open | undefined;
  let inValue = false;

  const openRow = (attributes: Attributes): void => {
    row = rowNumber(attributes, row);
    hidden = isHidden(attributes);
    column = 0;
    cells = [];
  };

  const openCell = (attributes: Attributes): void => {
    const place = placed(attributes, row, column);
    if (place.column <= column) throw damagedWorkbook();
    column = place.column;
    const { t: type = 'n', s: style = 0 } = attributes;
    cell = { ...place, type, style: Number(style), formula: false, value: '' };
  };

  const open = new Map<string, (attributes: Attributes) => void>([
    ['row', openRow],
    ['c', openCell],
    [
      'f',
      () => {
        if (cell) cell.formula = true;
      },
    ],
    [
      'v',
      () => {
        inValue = true;
      },
    ],
    [
      'worksheet',
      () => {
        isWorksheet = true;
      },
    ],
    [
      'col',
      (attributes) => {
        if (isHidden(attributes)) for (const at of columnsIn(attributes, limits)) hiddenColumns.add(at);
      },
    ],
    [
      'mergeCell',
      ({ ref = '' }) => {
        if (merged.length < limits.faults) merged.push(ref);
      },
    ],
  ]);

  const endCell = (): void => {
    if (!cell) return;
    const content = contentOf(cell, inline.take(), shared, limits);
    const value: RawValue | undefined = cell.formula
      ? { kind: 'formula', ...(content && { cached: content }) }
      : content;
    if (value && cell.column > limits.columns) throw tooManyColumns(cell.row, cell.column, limits);
    if (value) cells.push({ column: cell.column, value });
    cell = undefined;
  };

  const endRow = (): void => {
    if (cells.length === 0) return;
    if (rows.length >= most) throw tooManyRows(limits);
    rows.push({ row, cells, ...(hidden && { hidden }) });
    cells = [];
  };

  await readXml(archive.textOf(path), {
    open: (name, attributes) => {
      open.get(name)?.(attributes);
      inline.open(name);
    },
    text: (text) => {
      if (inValue && cell) cell.value = gathered(cell.value, text, limits);
      inline.text(text);
    },
    close: (name) => {
      inline.close(name);
      if (name === 'v') inValue = false;
      if (name === 'c') endCell();
      if (name === 'row') endRow();
    },
  });
  if (!isWorksheet) throw notAWorkbook();
  return { rows, merged, hiddenColumns };
};
