import { stringify } from 'csv-stringify/sync';
import type { Layout, Value } from '../layout.ts';

/** A spreadsheet takes a text that begins like a formula for one; an apostrophe before it says that it is text. */
const guarded = (value: Value): string => {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  return /^'*[=+\-@\t]/.test(value) ? `'${value}` : value;
};

/** Writes a table as CSV: UTF-8 with byte order mark, as Excel needs it to read Chinese, and lines ended as it does. */
export const writeCsv = <Name extends string>(
  { columns }: Layout<Name>,
  rows: readonly Readonly<Partial<Record<Name, Value>>>[],
): Uint8Array => {
  const records = rows.map((row) => columns.map(({ name }) => guarded(row[name] ?? null)));
  return Buffer.from(
    stringify([columns.map(({ name }) => name), ...records], { bom: true, record_delimiter: '\r\n' }),
  );
};
