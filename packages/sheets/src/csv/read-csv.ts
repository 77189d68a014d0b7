import { CsvError, parse } from 'csv-parse/sync';
import type { Grid, RawCell, RawRow } from '../cell.ts';
import { unreadable } from '../fault.ts';
import type { Limits } from '../limits.ts';

const decoded = (bytes: Uint8Array): string => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\uFFFD') && !text.includes('\0')) return text;
  } catch {
    // Said below, as for a text that somebody else decoded badly.
  }
  throw unreadable(
    'not-utf-8',
    '文件不是 UTF-8 文本；请在 Excel 中另存为“CSV UTF-8（逗号分隔）”或 .xlsx',
    'The file is not UTF-8 text: save it as “CSV UTF-8” or .xlsx',
  );
};

/** Undoes what the writer does to a text that a spreadsheet would take for a formula. */
const unguarded = (text: string): string => (/^'+[=+\-@\t]/.test(text) ? text.slice(1) : text);

const rowOf = (texts: readonly string[], index: number): RawRow => {
  const cells = texts.flatMap((text, i): RawCell[] =>
    text.trim() === ''
      ? []
      : [{ column: i + 1, value: { kind: 'text', text: unguarded(text).replaceAll(/\r\n?/g, '\n') } }],
  );
  return { row: index + 1, cells, width: texts.length };
};

/** Reads a CSV file: UTF-8, with or without byte order mark, comma, quotes doubled. @throws Unreadable */
export const readCsv = (bytes: Uint8Array, limits: Limits): Grid => {
  const text = decoded(bytes);
  try {
    const records = parse(text, {
      relax_column_count: true,
      max_record_size: limits.columns * 1000,
      // One more than may be, so that it is seen.
      to: limits.rows + 2,
    });
    const rows = records.map(rowOf).filter(({ cells }) => cells.length > 0);
    if (rows.length > limits.rows + 1)
      throw unreadable(
        'too-many-rows',
        `行数过多，至多 ${limits.rows} 行，请分批上传`,
        `Too many rows: at most ${limits.rows}; send them in parts`,
      );
    return { rows, merged: [], from1904: false };
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
