import { writeCsv } from './csv/write-csv.ts';
import type { Format } from './format.ts';
import type { Layout, Value } from './layout.ts';
import type { Language } from './words.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

/** The language of a file, and what stands at the head of each of its pages. */
export interface WriteOptions {
  readonly language: Language;
  /** A legal date: of which day it tells. */
  readonly date?: string;
  /** What the table is; the name of its sheet if not said. */
  readonly heading?: string;
}

/**
 * Writes a table that `readSheet` reads again as the same: as CSV, or as a workbook with drop-downs and help for whoever
 * changes it. Without rows it is the empty template.
 */
export const writeSheet = async <Name extends string>(
  format: Format,
  layout: Layout<Name>,
  rows: readonly Readonly<Partial<Record<Name, Value>>>[],
  { language, date, heading }: WriteOptions,
): Promise<Uint8Array> =>
  format === 'csv'
    ? writeCsv(layout, rows, language)
    : writeXlsx([{ layout, rows, template: true, heading }], { language, date });
