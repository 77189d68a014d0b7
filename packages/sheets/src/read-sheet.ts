import type { Grid } from './cell.ts';
import { readCsv } from './csv/read-csv.ts';
import { Unreadable } from './fault.ts';
import type { Format } from './format.ts';
import type { Layout } from './layout.ts';
import { type Limits, usualLimits } from './limits.ts';
import { type Reading, readTable } from './table.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

const gridOf = async (bytes: Uint8Array, format: Format, sheet: string, limits: Limits): Promise<Grid> =>
  format === 'csv' ? readCsv(bytes, limits) : readXlsx(bytes, sheet, limits);

/**
 * Reads a table from the bytes of a file. It never throws for what a file may hold: whatever is wrong with it, as a
 * whole or in a cell, is among the faults; and it never takes more memory than the limits allow.
 */
export const readSheet = async <Name extends string>(
  bytes: Uint8Array,
  format: Format,
  layout: Layout<Name>,
  limits: Limits = usualLimits,
): Promise<Reading<Name>> => {
  try {
    return readTable(await gridOf(bytes, format, layout.sheet, limits), layout, limits.faults);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { rows: [], faults: [error.fault] };
  }
};
