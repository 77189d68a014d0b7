import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { Layout, Value } from './layout.ts';
import { readSheet } from './read-sheet.ts';
import { writeSheet } from './write-sheet.ts';

const layout = {
  sheet: 'scores',
  columns: [
    { name: 'unit', title: { zh: '单位', en: 'Unit' }, kind: 'code' },
    { name: 'kind', title: { zh: '类别', en: 'Kind' }, kind: 'code', choices: ['locality', 'unit'] },
    { name: 'name', title: { zh: '名称', en: 'Name' }, kind: 'text' },
    { name: 'score', title: { zh: '得分', en: 'Score' }, kind: 'number', range: [0, 100] },
    { name: 'from', title: { zh: '起始日', en: 'From' }, kind: 'date' },
  ],
} as const satisfies Layout;

type Row = Partial<Record<'unit' | 'kind' | 'name' | 'score' | 'from', Value>>;

/** As a cell is read: trimmed, with one kind of line end. U+FFFD and NUL say that a CSV was not text, and refuse it. */
const trimmed = (text: string): string | null =>
  text
    .replaceAll(/[\uFFFD\0]/g, '')
    .replaceAll(/\r\n?/g, '\n')
    .trim() || null;

/** Free text of any language, with everything a CSV or a workbook might trip over. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    '=1+1',
    '+86',
    '-x',
    '@a',
    "'quoted",
    "'=x",
    '"',
    ',',
    'a\nb',
    '_x0041_',
    '<&>',
    '#N/A',
    '001',
    'TRUE',
    '1e5',
    ...Object.getOwnPropertyNames(Object.prototype),
  ),
);

const row = fc.record({
  unit: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,10}$/),
  kind: fc.constantFrom('locality', 'unit', null),
  name: text.map(trimmed),
  score: fc.option(fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100)),
  from: fc.option(
    fc
      .date({ min: new Date('1901-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10)),
  ),
});

const present = (of: Row): Row =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== null));

describe('what is written is read again as the same', () => {
  test.each(['csv', 'xlsx'] as const)('as %s, whatever the cells hold (property)', async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
        const { rows: read, faults } = await readSheet(
          await writeSheet(format, layout, rows),
          format,
          layout,
        );
        expect(faults).toEqual([]);
        expect(read.map(({ values }) => values)).toEqual(rows.map(present));
      }),
      { numRuns: 150 },
    );
  });
});

describe('a file for people', () => {
  test('a CSV has its byte order mark, the line ends of Excel, and no text that becomes a formula', async () => {
    const bytes = await writeSheet('csv', layout, [{ unit: 'a', name: '=HYPERLINK("x")' }]);
    expect(Buffer.from(bytes).toString()).toBe(
      '\uFEFFunit,kind,name,score,from\r\na,,"\'=HYPERLINK(""x"")",,\r\n',
    );
  });

  test('a workbook opens with another library: frozen header, widths, drop-downs and ranges, ids as text', async () => {
    const bytes = await writeSheet('xlsx', layout, [{ unit: '001', kind: 'unit', name: '甲', score: 90.5 }]);
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect(sheet?.name).toBe('scores');
    expect(sheet?.rows).toEqual([
      ['unit', 'kind', 'name', 'score', 'from'],
      ['001', 'unit', '甲', 90.5, null],
    ]);
    expect(sheet?.freezePane).toEqual({ rows: 1 });
    expect(sheet?.columns?.[2]?.width).toBe(24);
    expect(sheet?.dataValidations).toMatchObject([
      { type: 'list', range: 'B2:B1048576', values: ['locality', 'unit'], showErrorMessage: true },
      { type: 'decimal', range: 'D2:D1048576', operator: 'between', formula1: '0', formula2: '100' },
    ]);
  });

  test('an empty template holds its header and its help', async () => {
    const [sheet] = (await readXlsx(await writeSheet('xlsx', layout, []))).sheets;
    expect(sheet?.rows).toHaveLength(1);
    expect(sheet?.dataValidations).toHaveLength(2);
  });
});
