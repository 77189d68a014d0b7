import { addressOf } from './address.ts';
import type { Grid, RawCell, RawRow } from './cell.ts';
import type { SheetFault } from './fault.ts';
import { type Placing, readHeader } from './header.ts';
import type { Layout, Value } from './layout.ts';
import { judge } from './value.ts';

/** A row of a table, each of its cells by the name of its column; null where there is nothing. */
export interface SheetRow<Name extends string = string> {
  /** As a spreadsheet counts. */
  readonly row: number;
  readonly values: Readonly<Partial<Record<Name, Value>>>;
  /** Columns whose cell could not be read and is among the faults: all of them where the row has too many or too few. */
  readonly spoilt: ReadonlySet<string>;
  /** The address of a column's cell: `B7`. Undefined for a column the file does not have. */
  readonly cellOf: (column: string) => string | undefined;
}

/** The rows read of a table, and everything that is wrong with it. With faults, nothing of it should be used. */
export interface Reading<Name extends string = string> {
  readonly rows: readonly SheetRow<Name>[];
  readonly faults: readonly SheetFault[];
}

const wrongWidth = (row: number, width = 0, expected = 0): SheetFault => ({
  code: 'column-count',
  row,
  detail: {
    zh: `应有 ${expected} 列，实有 ${width} 列`,
    en: `${expected} columns expected, ${width} found`,
  },
});

const outside = (row: number, column: number): SheetFault => ({
  code: 'cell-outside',
  row,
  cell: addressOf(row, column),
  detail: { zh: '此单元格不在任何列之下', en: 'This cell is below no column' },
});

const mergedFault = (range: string): SheetFault => ({
  code: 'merged-cells',
  cell: range,
  detail: { zh: '单元格已合并，请取消合并', en: 'The cells are merged: unmerge them' },
});

/** A table is read by these. */
interface Frame<Name extends string> {
  readonly placing: Placing<Name>;
  /** The column of each name. */
  readonly places: ReadonlyMap<string, number>;
  /** The number of cells that a row should have, where the format tells. */
  readonly width: number | undefined;
  readonly from1904: boolean;
}

/** Reads a row's cells into its values, and names those that it cannot read. */
const readRow = <Name extends string>(
  { row, cells, width }: RawRow,
  frame: Frame<Name>,
): { read: SheetRow<Name>; faults: SheetFault[] } => {
  const values = new Map<Name, Value>();
  const ragged = width !== frame.width;
  const spoilt = new Set<string>(ragged ? frame.places.keys() : []);
  const faults: SheetFault[] = ragged ? [wrongWidth(row, width, frame.width)] : [];
  const readCell = ({ column: at, value: raw }: RawCell): void => {
    const column = frame.placing.get(at);
    if (!column) return void faults.push(outside(row, at));
    if (column.kind === 'note') return;
    const judged = judge(raw, column.kind, frame.from1904);
    if ('value' in judged) return void values.set(column.name, judged.value);
    spoilt.add(column.name);
    faults.push({ ...judged, row, column: column.name, cell: addressOf(row, at) });
  };
  for (const cell of cells) readCell(cell);
  const cellOf = (name: string): string | undefined => {
    const at = frame.places.get(name);
    return at === undefined ? undefined : addressOf(row, at);
  };
  return {
    read: { row, values: Object.fromEntries(values) as Partial<Record<Name, Value>>, spoilt, cellOf },
    faults,
  };
};

/** Makes a table of what a file holds: its first row is the header, what is wrong is named cell by cell. */
export const readTable = <Name extends string>(
  { rows, merged, from1904 }: Grid,
  layout: Layout<Name>,
  mostFaults: number,
): Reading<Name> => {
  const faults = merged.map(mergedFault);
  const [header = { row: 1, cells: [] }, ...records] = rows;
  const { placing, faults: inHeader } = readHeader(header, layout);
  if (inHeader.length > 0) return { rows: [], faults: [...faults, ...inHeader].slice(0, mostFaults) };
  const places = new Map([...placing].map(([at, { name }]) => [String(name), at]));
  const frame = { placing, places, width: header.width, from1904 };
  const read: SheetRow<Name>[] = [];
  for (const record of records) {
    if (faults.length >= mostFaults) break;
    const found = readRow(record, frame);
    read.push(found.read);
    faults.push(...found.faults);
  }
  return { rows: read, faults: faults.slice(0, mostFaults) };
};
