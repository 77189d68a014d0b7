import { CsvError, parse } from 'csv-parse/sync';
import type { Grid, RawCell, RawRow } from '../cell.ts';
import { unreadable } from '../fault.ts';
import { bestRow } from '../header.ts';
import type { Layout } from '../layout.ts';
import { type Limits, mostTitleRows, rowsRead } from '../limits.ts';
import { tooManyRows } from '../table.ts';
import { decoded } from './decode.ts';
import { unguarded } from './formulas.ts';

/** Comma, semicolon where the comma is in numbers, tab where a table was copied or saved as text. */
const delimiters = [',', ';', '\t'] as const;

const recordsOf = (text: string, delimiter: string, most: number, limits: Limits): string[][] =>
  parse(text, {
    delimiter,
    // A header of one system over rows of another is common where a file was edited.
    record_delimiter: ['\r\n', '\n', '\r'],
    // Excel leaves out empty cells at the end of a row.
    relax_column_count: true,
    max_record_size: limits.columns * limits.textLength,
    to: most,
  });

const rawText = (text: string, { textLength }: Limits): RawCell['value'] => {
  const plain = unguarded(text).replaceAll(/\r\n?/g, '\n');
  return plain.length > textLength
    ? { kind: 'long-text', text: plain.slice(0, textLength) }
    : { kind: 'text', text: plain };
};

const rowOf = (texts: readonly string[], index: number, limits: Limits): RawRow => ({
  row: index + 1,
  cells: texts.flatMap((text, i): RawCell[] =>
    text.trim() === '' ? [] : [{ column: i + 1, value: rawText(text, limits) }],
  ),
});

const rowsOf = (text: string, delimiter: string, most: number, limits: Limits): RawRow[] =>
  recordsOf(text, delimiter, most, limits)
    .map((texts, index) => rowOf(texts, index, limits))
    .filter(({ cells }) => cells.length > 0);

/** The columns that a table is found to have if its cells are divided so; none where it cannot be. */
const fitOf = (text: string, delimiter: string, layouts: readonly Layout[], limits: Limits): number => {
  try {
    const top = rowsOf(text, delimiter, mostTitleRows + 1, limits);
    return Math.max(...layouts.map((layout) => bestRow(top, layout).fit));
  } catch (error) {
    if (error instanceof CsvError) return 0;
    throw error;
  }
};

const delimiterOf = (text: string, layouts: readonly Layout[], limits: Limits): string => {
  let best: { delimiter: string; fit: number } = { delimiter: ',', fit: 0 };
  for (const delimiter of delimiters) {
    const fit = fitOf(text, delimiter, layouts, limits);
    if (fit > best.fit) best = { delimiter, fit };
  }
  return best.delimiter;
};

/** Excel writes and reads `sep=;` as the first line of some files; it is no row of them. */
const separatorLine = /^sep=.\r?\n/i;

/** Many systems give out a page of the web by the name of a table. */
const checkNoPage = (text: string): void => {
  if (/^\s*</.test(text))
    throw unreadable(
      'web-page',
      '这是网页格式的表格；请用 Excel 或 WPS 打开，另存为 .xlsx',
      'This is a web page and no table: open it in Excel or WPS and save it as .xlsx',
    );
};

/**
 * Reads a CSV file: in UTF-8, UTF-16 or GB 18030; divided by commas, semicolons or tabs, by which its header is found; quotes
 * doubled. @throws Unreadable
 */
export const readCsv = (bytes: Uint8Array, layouts: readonly Layout[], limits: Limits): Grid => {
  const text = decoded(bytes).replace(separatorLine, '');
  checkNoPage(text);
  const most = rowsRead(limits);
  try {
    // One more than may be, so that it is seen.
    const rows = rowsOf(text, delimiterOf(text, layouts, limits), most + 1, limits);
    if (rows.length > most) throw tooManyRows(limits);
    return { rows, merged: [], hiddenColumns: new Set(), from1904: false };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : '?';
    throw unreadable(
      'malformed-csv',
      `CSV 格式有误（第 ${line} 行附近）`,
      `Not valid CSV, near line ${line}`,
    );
  }
};
