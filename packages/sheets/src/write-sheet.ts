import { writeCsv } from './csv/write-csv.ts';
import type { Format } from './format.ts';
import type { Layout, Value } from './layout.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

/**
 * Writes a table that `readSheet` reads again as the same: as CSV, or as a workbook with drop-downs and help for whoever
 * changes it. Without rows it is the empty template.
 */
export const writeSheet = async <Name extends string>(
  format: Format,
  layout: Layout<Name>,
  rows: readonly Readonly<Partial<Record<Name, Value>>>[],
): Promise<Uint8Array> =>
  format === 'csv' ? writeCsv(layout, rows) : writeXlsx([{ layout, rows, template: true }]);
