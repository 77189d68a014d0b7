import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';

interface Sheet {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Columns that hold numbers; what is none stays text and is refused with its row. */
  readonly numbers: readonly string[];
}

type Say = (code: string, zh: string, en: string) => void;

const cell = (sheet: Sheet, column: string, text: string): unknown =>
  sheet.numbers.includes(column) && /^-?\d{1,9}(\.\d{1,9})?$/.test(text) ? Number(text) : text;

const rowOf = (sheet: Sheet, header: readonly string[], cells: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    cells
      .map((text, i) => [header[i] ?? `column ${i + 1}`, text] as const)
      .filter(([, text]) => text !== '')
      .map(([column, text]) => [column, cell(sheet, column, text)]),
  );

const headerFaults = (sheet: Sheet, header: readonly string[], say: Say): void => {
  const missing = sheet.required.filter((column) => !header.includes(column));
  const unknown = header.filter((column) => ![...sheet.required, ...sheet.optional].includes(column));
  const twice = header.filter((column, i) => header.indexOf(column) !== i);
  if (missing.length > 0)
    say('missing-column', `缺少列:${missing.join('、')}`, `Missing columns: ${missing.join(', ')}`);
  if (unknown.length > 0)
    say('unknown-column', `未知列:${unknown.join('、')}`, `Unknown columns: ${unknown.join(', ')}`);
  if (twice.length > 0)
    say('column-twice', `重复列:${twice.join('、')}`, `Columns given twice: ${twice.join(', ')}`);
};

const read = (text: string, say: Say): string[][] => {
  try {
    return parse(text, { bom: true, trim: true, skip_empty_lines: true, relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : '?';
    say('malformed-csv', `CSV 第 ${line} 行格式错误`, `Malformed CSV at line ${line}`);
    return [];
  }
};

/**
 * Accepts `{"rows": […]}` or, as text, a CSV file with a header: either way rows that are judged one by one later, so
 * that one answer names every bad row.
 */
export const rowsFrom = <S extends z.ZodType>(sheet: Sheet, schema: S) =>
  z.preprocess((body, context) => {
    if (typeof body !== 'string') return body;
    const say: Say = (code, zh, en) =>
      context.addIssue({
        code: 'custom',
        input: body,
        path: ['rows'],
        message: en,
        params: { code, detail: { zh, en } },
      });
    const [header = [], ...rows] = read(body, say);
    headerFaults(sheet, header, say);
    return { rows: rows.map((cells) => rowOf(sheet, header, cells)) };
  }, schema);

/** A row in the description of the interface; at run time rows are judged by the handler, all of them at once. */
export const judgedLater = (row: z.ZodType) => {
  const { $schema: _, ...described } = z.toJSONSchema(row, { io: 'input', unrepresentable: 'any' });
  return z.unknown().meta(described);
};
