import type { Grid } from './cell.ts';
import { readCsv } from './csv/read-csv.ts';
import { type SheetFault, Unreadable } from './fault.ts';
import type { Format } from './format.ts';
import { fitting } from './header.ts';
import type { Layout } from './layout.ts';
import { type Limits, usualLimits } from './limits.ts';
import type { PassedOver } from './passed-over.ts';
import { type Reading, readTable, type SheetRow, type TableOptions } from './table.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/** The tables of a file by the names of their sheets, and everything that is wrong with any of them. */
export interface Tables {
  readonly rows: ReadonlyMap<string, readonly SheetRow[]>;
  readonly faults: readonly SheetFault[];
  readonly passedOver: readonly (PassedOver & { readonly sheet: string })[];
}

/** The way in which a file is to be read. */
export interface ReadOptions {
  /** `values`: a formula means what it gave when the file was saved. Refused if not said. */
  readonly formulas?: TableOptions['formulas'] | undefined;
  readonly limits?: Limits;
}

export type Layouts = readonly [Layout, ...Layout[]];

const noRows: SheetFault = {
  code: 'no-rows',
  detail: { zh: '文件中没有数据行', en: 'There are no rows in the file' },
};

const gridsOf = async (bytes: Uint8Array, format: Format, layouts: Layouts, limits: Limits) =>
  format === 'csv'
    ? [{ as: undefined, grid: readCsv(bytes, layouts, limits) }]
    : readXlsx(bytes, layouts, limits);

/** Says of what was read of another table than the first which one it is. */
const named = (reading: Reading, sheet: string, several: boolean): Reading => {
  const onSheet = (cell: string | undefined) => cell && (several ? `${sheet}!${cell}` : cell);
  return {
    ...reading,
    rows: reading.rows.map((row) => ({ ...row, cellOf: (column) => onSheet(row.cellOf(column)) })),
    faults: reading.faults.map((fault) => {
      const cell = onSheet(fault.cell);
      return { ...fault, sheet, ...(cell !== undefined && { cell }) };
    }),
  };
};

const tableOf = (
  as: Layout | undefined,
  grid: Grid,
  layouts: Layouts,
  options: TableOptions,
): { layout: Layout; reading: Reading } => {
  const layout = as ?? fitting(grid.rows, layouts);
  const reading = readTable(grid, layout, options);
  return {
    layout,
    reading: layout === layouts[0] ? reading : named(reading, layout.sheet, as !== undefined),
  };
};

/**
 * Reads the tables of a file: in a workbook the sheets called as the layouts are, or the only one; in a CSV the one whose
 * columns its header has. It never throws for what a file may hold: whatever is wrong with it, as a whole or in a cell,
 * is among the faults; and it never takes more memory than the limits allow.
 */
export const readSheets = async (
  bytes: Uint8Array,
  format: Format,
  layouts: Layouts,
  { formulas = 'refused', limits = usualLimits }: ReadOptions = {},
): Promise<Tables> => {
  try {
    const grids = await gridsOf(bytes, format, layouts, limits);
    const tables = grids.map(({ as, grid }) => tableOf(as, grid, layouts, { formulas, limits }));
    const faults = tables.flatMap(({ reading }) => reading.faults).slice(0, limits.faults);
    const empty = faults.length === 0 && tables.every(({ reading }) => reading.rows.length === 0);
    return {
      rows: new Map(tables.map(({ layout, reading }) => [layout.sheet, reading.rows])),
      faults: empty ? [noRows] : faults,
      passedOver: tables.flatMap(({ layout: { sheet }, reading }) =>
        reading.passedOver.map((one) => ({ sheet, ...one })),
      ),
    };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { rows: new Map(), faults: [error.fault], passedOver: [] };
  }
};

/** Reads the one table of a file, as `readSheets` does several. */
export const readSheet = async <Name extends string>(
  bytes: Uint8Array,
  format: Format,
  layout: Layout<Name>,
  options: ReadOptions = {},
): Promise<Reading<Name>> => {
  const { rows, faults, passedOver } = await readSheets(bytes, format, [layout], options);
  return {
    rows: (rows.get(layout.sheet) ?? []) as readonly SheetRow<Name>[],
    faults,
    passedOver: passedOver.map(({ sheet: _, ...one }) => one),
  };
};
