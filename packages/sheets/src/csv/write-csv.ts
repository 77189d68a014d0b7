import { stringify } from 'csv-stringify/sync';
import type { Layout, Value } from '../layout.ts';
import { inWords, type Language } from '../words.ts';
import { guarded } from './formulas.ts';

const cellOf = (value: Value): string => {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  return guarded(value);
};

/**
 * Writes a table as CSV: UTF-8 with byte order mark, as Excel needs it to read Chinese, and lines ended as it does. A text with
 * a line break of any kind is quoted: what follows the break would else be a cell of its own, and might be a formula.
 */
export const writeCsv = <Name extends string>(
  { columns }: Layout<Name>,
  rows: readonly Readonly<Partial<Record<Name, Value>>>[],
  language: Language,
): Uint8Array => {
  const records = rows.map((row) =>
    columns.map((column) => cellOf(inWords(row[column.name] ?? null, column, language))),
  );
  return Buffer.from(
    stringify([columns.map(({ title }) => title[language]), ...records], {
      bom: true,
      record_delimiter: '\r\n',
      quoted_match: /[\r\n;\t]/,
    }),
  );
};
