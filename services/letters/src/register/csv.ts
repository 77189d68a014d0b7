import { type Fault, faultsOf, invalidInput } from '@jieti/lambda';
import type { Bilingual } from '@jieti/rules';
import { CsvError, parse } from 'csv-parse/sync';
import { type Unit, unitSchema } from '../contract/records.ts';

/** A row of the file as a unit. `row` counts as a spreadsheet does: the header is row 1. */
export interface Row {
  readonly row: number;
  readonly unit: Unit;
}

const columns = ['id', 'nameZh', 'nameEn', 'kind', 'level', 'parent', 'affiliation', 'group'] as const;
type Column = (typeof columns)[number];

/** The most rows of one file. */
const mostRows = 20_000;

/** A fault of one cell, named by row and column in its pointer and in its words. */
export const cellFault = (row: number, column: string, detail: Bilingual, code?: string): Fault => ({
  pointer: `/rows/${row}${column && `/${column}`}`,
  detail: {
    zh: `第 ${row} 行${column && ` ${column}`}:${detail.zh}`,
    en: `Row ${row}${column && `, ${column}`}: ${detail.en}`,
  },
  ...(code !== undefined && { code }),
});

const fileFault = (detail: Bilingual, code: string) => invalidInput([{ pointer: '', detail, code }]);

const split = (text: string): string[][] => {
  if (text.includes('\uFFFD') || text.includes('\0'))
    throw fileFault({ zh: '文件不是 UTF-8 文本', en: 'The file is not UTF-8 text' }, 'not-utf-8');
  try {
    return parse(text.replace(/^\uFEFF/, ''), { relax_column_count: true, max_record_size: 20_000 });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : '?';
    throw fileFault(
      { zh: `CSV 格式有误(第 ${line} 行附近)`, en: `Not valid CSV, near line ${line}` },
      'malformed-csv',
    );
  }
};

const headerFaults = (header: readonly string[]): Fault[] => {
  const missing = columns
    .filter((column) => !header.includes(column))
    .map((column) =>
      cellFault(1, column, { zh: '缺少此列', en: 'This column is missing' }, 'column-missing'),
    );
  const unknown = header
    .filter((name, i) => !columns.some((c) => c === name) || header.indexOf(name) !== i)
    .map((name) =>
      cellFault(
        1,
        name.slice(0, 64),
        { zh: '未知或重复的列', en: 'Unknown or repeated column' },
        'column-unknown',
      ),
    );
  return [...missing, ...unknown];
};

/** Which column a fault of the unit's schema belongs to. */
const columnOf = (pointer: string): string =>
  ({ '/name/zh': 'nameZh', '/name/en': 'nameEn' })[pointer] ?? pointer.slice(1);

/** What has been read of a file so far. */
export interface Reading {
  readonly rows: Row[];
  readonly faults: Fault[];
  /** Ids of rows with a fault: what hangs below them is not blamed for it. */
  readonly spoilt: Set<string>;
}

const readRow = (
  row: number,
  cells: readonly string[],
  header: readonly string[],
  reading: Reading,
): void => {
  const { rows, faults, spoilt } = reading;
  const cell = (column: Column): string => cells[header.indexOf(column)] ?? '';
  if (cells.length !== header.length) {
    faults.push(
      cellFault(
        row,
        '',
        {
          zh: `应有 ${header.length} 列,实有 ${cells.length} 列`,
          en: `${header.length} columns expected, ${cells.length} found`,
        },
        'column-count',
      ),
    );
    spoilt.add(cell('id'));
    return;
  }
  const parsed = unitSchema.safeParse({
    id: cell('id'),
    name: { zh: cell('nameZh'), en: cell('nameEn') },
    kind: cell('kind'),
    level: cell('level'),
    parent: cell('parent') || null,
    affiliation: cell('affiliation'),
    group: cell('group') || null,
  });
  if (parsed.success) {
    rows.push({ row, unit: parsed.data });
    return;
  }
  spoilt.add(cell('id'));
  for (const { pointer, detail, code } of faultsOf(parsed.error))
    faults.push(cellFault(row, columnOf(pointer), detail, code));
};

/**
 * Reads the register's CSV file: UTF-8, with or without BOM, columns in any order, empty lines passed over. Returns the
 * rows that are units, and a fault for every cell that is not as it should be.
 *
 * Throws `invalid-input` when the file as a whole cannot be read: no CSV, another header, too many rows.
 */
export const readUnits = (text: string): Reading => {
  const [header = [], ...records] = split(text);
  const wrong = headerFaults(header);
  if (wrong.length > 0) throw invalidInput(wrong);
  if (records.length > mostRows)
    throw fileFault(
      { zh: `行数过多,至多 ${mostRows} 行`, en: `Too many rows: at most ${mostRows}` },
      'too-many-rows',
    );
  const reading: Reading = { rows: [], faults: [], spoilt: new Set() };
  records.forEach((cells, i) => {
    const empty = cells.length === 1 && cells[0] === '';
    if (!empty) readRow(i + 2, cells, header, reading);
  });
  if (reading.rows.length + reading.faults.length === 0)
    throw fileFault({ zh: '文件中没有单位', en: 'There is no unit in the file' }, 'no-rows');
  return reading;
};
