import { addressOf, lettersOf, type Range, rangeOf } from './address.ts';
import type { Grid, RawCell, RawRow, RawValue } from './cell.ts';
import { type Bilingual, type SheetFault, Unreadable } from './fault.ts';
import { bestRow, type Header, readHeader } from './header.ts';
import type { Column, Layout, Value } from './layout.ts';
import type { Limits } from './limits.ts';
import { isNote, type PassedOver, passedOver } from './passed-over.ts';
import { type Judged, judge, type Meaning } from './value.ts';

/** A row of a table, each of its cells by the name of its column; null where there is nothing. */
export interface SheetRow<Name extends string = string> {
  /** As a spreadsheet counts. */
  readonly row: number;
  readonly values: Readonly<Partial<Record<Name, Value>>>;
  /** Columns whose cell could not be read and is among the faults. */
  readonly spoilt: ReadonlySet<string>;
  /** The address of a column's cell: `B7`. Undefined for a column the file does not have. */
  readonly cellOf: (column: string) => string | undefined;
  /** What people call a column. */
  readonly titleOf: (column: string) => Bilingual | undefined;
}

/** The rows read of a table, and everything that is wrong with it. With faults, nothing of it should be used. */
export interface Reading<Name extends string = string> {
  readonly rows: readonly SheetRow<Name>[];
  readonly faults: readonly SheetFault[];
  /** Everything that was not read, in words. */
  readonly passedOver: readonly PassedOver[];
}

/** The way in which a table is to be read. */
export interface TableOptions {
  readonly formulas: Meaning['formulas'];
  readonly limits: Limits;
}

export const tooManyRows = ({ rows }: Limits): Unreadable =>
  new Unreadable({
    code: 'too-many-rows',
    detail: {
      zh: `行数过多，至多 ${rows} 行，请分批上传`,
      en: `Too many rows: at most ${rows}; send them in parts`,
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

/** The rows of a sheet by what they are. */
interface Parted {
  readonly header: RawRow;
  readonly records: readonly RawRow[];
  readonly passedOver: readonly PassedOver[];
}

const numbersOf = (rows: readonly RawRow[]): number[] => rows.map(({ row }) => row);

/** Hidden columns in which something stands. */
const hiddenIn = ({ rows, hiddenColumns }: Grid): ReadonlySet<number> =>
  new Set(
    hiddenColumns.size === 0
      ? []
      : rows.flatMap(({ cells }) =>
          cells.flatMap(({ column }) => (hiddenColumns.has(column) ? [column] : [])),
        ),
  );

/** Parts what is read from what is hidden, stands above the header, or is a note. */
const part = (grid: Grid, layout: Layout, merged: readonly Range[]): Parted => {
  const seen = grid.rows.filter(({ hidden }) => !hidden);
  const { at } = bestRow(seen, layout);
  const header = seen[at] ?? { row: 1, cells: [] };
  const below = seen.slice(at + 1);
  const notes = below.filter((row) => isNote(row, merged));
  const hidden = grid.rows.filter((row) => row.hidden);
  return {
    header,
    records: notes.length === 0 ? below : below.filter((row) => !notes.includes(row)),
    passedOver: [
      ...passedOver('title-rows', numbersOf(seen.slice(0, at))),
      ...passedOver('hidden-rows', numbersOf(hidden)),
      ...passedOver('hidden-columns', hiddenIn(grid), lettersOf),
      ...passedOver('notes', numbersOf(notes)),
    ],
  };
};

/** Merged cells of the header or of a row, below a column that is read: nobody can say which of the rows they belong to. */
const mergedFaults = (
  merged: readonly { readonly text: string; readonly range: Range }[],
  rows: readonly RawRow[],
  { placing }: Header<string>,
): SheetFault[] => {
  const read = new Set(numbersOf(rows));
  const touches = ({ top, bottom, left, right }: Range): boolean =>
    [...placing.keys()].some((column) => left <= column && column <= right) &&
    [...read].some((row) => top <= row && row <= bottom);
  return merged.filter(({ range }) => touches(range)).map(({ text }) => mergedFault(text));
};

/** A table is read by these. */
interface Frame<Name extends string> {
  readonly header: Header<Name>;
  /** The column of each name. */
  readonly places: ReadonlyMap<string, number>;
  /** What people call each column. */
  readonly titles: ReadonlyMap<string, Bilingual>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly judge: (raw: RawValue, column: Column<Name>) => Judged;
}

/** Shorter texts are judged sooner than they are found again. */
const worthKeeping = 64;

/** Judges a long text once for a column: cells that share it, as workbooks let them, cost nothing more. */
const judgeOnce = <Name extends string>(meaning: Meaning): Frame<Name>['judge'] => {
  const judged = new Map<Column<Name>, Map<RawValue, Judged>>();
  return (raw, column) => {
    const kind = column.kind === 'note' ? 'text' : column.kind;
    if (raw.kind !== 'text' || raw.text.length < worthKeeping) return judge(raw, column, kind, meaning);
    const known = judged.get(column) ?? new Map<RawValue, Judged>();
    judged.set(column, known);
    const found = known.get(raw) ?? judge(raw, column, kind, meaning);
    known.set(raw, found);
    return found;
  };
};

/** True of a cell in a column that is not read: a row of running numbers alone is no row yet. */
const isAside =
  <Name extends string>({ header: { passedOver: skipped }, hiddenColumns }: Frame<Name>) =>
  ({ column }: RawCell): boolean =>
    skipped.has(column) || hiddenColumns.has(column);

/** Reads a row's cells into its values, and names those that it cannot read. */
const readRow = <Name extends string>(
  { row, cells }: RawRow,
  frame: Frame<Name>,
): { read: SheetRow<Name>; faults: SheetFault[] } => {
  const { header, places, titles, judge: judgeCell } = frame;
  const { placing } = header;
  const aside = isAside(frame);
  const values = new Map<Name, Value>();
  const spoilt = new Set<string>();
  const faults: SheetFault[] = [];
  const readCell = ({ column: at, value: raw }: RawCell): void => {
    const column = placing.get(at);
    if (!column) return void faults.push(outside(row, at));
    if (column.kind === 'note') return;
    const judged = judgeCell(raw, column);
    if ('value' in judged) return void values.set(column.name, judged.value);
    spoilt.add(column.name);
    const { name, title } = column;
    faults.push({ ...judged, row, column: name, title, cell: addressOf(row, at) });
  };
  for (const cell of cells) if (!aside(cell)) readCell(cell);
  const cellOf = (name: string): string | undefined => {
    const at = places.get(name);
    return at === undefined ? undefined : addressOf(row, at);
  };
  return {
    read: {
      row,
      values: Object.fromEntries(values) as Partial<Record<Name, Value>>,
      spoilt,
      cellOf,
      titleOf: (name) => titles.get(name),
    },
    faults,
  };
};

/**
 * Makes a table of what a file holds: the row that names the columns is the header, titles above it and notes are passed over,
 * what is wrong is named cell by cell. @throws Unreadable for more rows than may be.
 */
export const readTable = <Name extends string>(
  grid: Grid,
  layout: Layout<Name>,
  { formulas, limits }: TableOptions,
): Reading<Name> => {
  const merged = grid.merged.flatMap((text) => {
    const range = rangeOf(text);
    return range ? [{ text, range }] : [];
  });
  const {
    header: headerRow,
    records,
    passedOver: skipped,
  } = part(
    grid,
    layout,
    merged.map(({ range }) => range),
  );
  if (records.length > limits.rows) throw tooManyRows(limits);
  const header = readHeader(headerRow, layout, grid.hiddenColumns);
  const faults = [...mergedFaults(merged, [headerRow, ...records], header), ...header.faults];
  if (header.faults.length > 0)
    return { rows: [], faults: faults.slice(0, limits.faults), passedOver: skipped };
  const frame: Frame<Name> = {
    header,
    places: new Map([...header.placing].map(([at, { name }]) => [String(name), at])),
    titles: new Map(layout.columns.map(({ name, title }) => [String(name), title])),
    hiddenColumns: grid.hiddenColumns,
    judge: judgeOnce({ from1904: grid.from1904, formulas }),
  };
  const read: SheetRow<Name>[] = [];
  for (const record of records.filter(({ cells }) => !cells.every(isAside(frame)))) {
    if (faults.length >= limits.faults) break;
    const found = readRow(record, frame);
    read.push(found.read);
    faults.push(...found.faults);
  }
  return { rows: read, faults: faults.slice(0, limits.faults), passedOver: skipped };
};
