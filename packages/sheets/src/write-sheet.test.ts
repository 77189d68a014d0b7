import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { withoutInvisible } from './invisible.ts';
import type { Layout, Value } from './layout.ts';
import { readSheet } from './read-sheet.ts';
import { writeSheet } from './write-sheet.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

const choices = [
  { code: 'locality', name: { zh: '县（市、区）', en: 'county' } },
  { code: 'unit', name: { zh: '单位', en: 'unit' } },
];

const layout = {
  sheet: 'scores',
  title: { zh: '得分', en: 'Scores' },
  columns: [
    { name: 'unit', title: { zh: '单位', en: 'Unit' }, kind: 'code' },
    { name: 'kind', title: { zh: '类别', en: 'Kind' }, kind: 'code', choices },
    { name: 'name', title: { zh: '名称', en: 'Name' }, kind: 'text' },
    { name: 'score', title: { zh: '得分', en: 'Score' }, kind: 'number', range: [0, 100] },
    { name: 'from', title: { zh: '起始日', en: 'From' }, kind: 'date' },
  ],
} as const satisfies Layout;

type Row = Partial<Record<'unit' | 'kind' | 'name' | 'score' | 'from', Value>>;

/** As a cell is read: trimmed, with one kind of line end. What nobody sees, and what was lost in decoding, is refused. */
const trimmed = (text: string): string | null =>
  withoutInvisible(text).replaceAll('\uFFFD', '').replaceAll(/\r\n?/g, '\n').trim() || null;

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
    '甲镇\n=1+2',
    '＝1+2',
    '＋86',
    ' =1',
    'a;b\tc',
    '注：甲',
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
  const ways = (['csv', 'xlsx'] as const).flatMap((format) =>
    (['zh', 'en'] as const).map((language) => ({ format, language })),
  );

  test.each(ways)(
    'as $format, in $language, whatever the cells hold (property)',
    async ({ format, language }) => {
      await fc.assert(
        fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
          const { rows: read, faults } = await readSheet(
            await writeSheet(format, layout, rows, { language, date: '2026-01-05' }),
            format,
            layout,
          );
          expect(faults).toEqual([]);
          expect(read.map(({ values }) => values)).toEqual(rows.map(present));
        }),
        { numRuns: 100 },
      );
    },
  );

  test('with its title above the header too', async () => {
    const rows = [{ unit: 'a', name: '甲', kind: 'unit' }];
    const bytes = await writeXlsx([{ layout, rows, titled: true, heading: '2025 年度得分' }], {
      language: 'zh',
      date: '2026-01-05',
    });
    const reading = await readSheet(bytes, 'xlsx', layout);
    expect(reading.faults).toEqual([]);
    expect(reading.rows.map(({ values }) => values)).toEqual(rows);
    expect(reading.passedOver).toEqual([{ reason: 'title-rows', count: 1, where: '1' }]);
  });
});

const parts = (bytes: Uint8Array) => {
  const files = unzipSync(bytes);
  return (path: string): string => strFromU8(files[path] ?? new Uint8Array());
};

describe('a file for people', () => {
  test('a CSV has its byte order mark, the line ends of Excel, and no text that becomes a formula', async () => {
    const csv = async (name: string) =>
      Buffer.from(
        await writeSheet('csv', layout, [{ unit: 'a', kind: 'unit', name }], { language: 'zh' }),
      ).toString();
    expect(await csv('=HYPERLINK("x")')).toBe(
      '\uFEFF单位,类别,名称,得分,起始日\r\na,单位,"\'=HYPERLINK(""x"")",,\r\n',
    );
    for (const sign of ['=', '+', '-', '@', '＝', '＋', '－', '＠'])
      expect(await csv(`${sign}1`)).toContain(`,'${sign}1,`);
    expect(await csv('甲镇\n=1+2')).toContain(',"甲镇\n=1+2",');
  });

  test('a workbook opens with another library: frozen header, widths, drop-downs and ranges, ids as text', async () => {
    const rows = [{ unit: '001', kind: 'unit', name: '甲', score: 90.5 }];
    const bytes = await writeSheet('xlsx', layout, rows, { language: 'zh' });
    const [sheet, another] = (await readXlsx(bytes)).sheets;
    expect(another).toBeUndefined();
    expect(sheet?.name).toBe('得分');
    expect(sheet?.rows).toEqual([
      ['单位', '类别', '名称', '得分', '起始日'],
      ['001', '单位', '甲', 90.5, null],
    ]);
    expect(sheet?.freezePane).toEqual({ rows: 1 });
    expect(sheet?.columns?.[2]?.width).toBe(24);
    expect(sheet?.dataValidations).toMatchObject([
      { type: 'list', range: 'B2:B20001', values: ['县（市、区）', '单位'], showErrorMessage: true },
      { type: 'decimal', range: 'D2:D20001', operator: 'between', formula1: '0', formula2: '100' },
    ]);
  });

  test('it is printed landscape, one page wide, its header on every page, with title, date and page; and filtered', async () => {
    const options = { language: 'zh', date: '2026-01-05', heading: '甲 & 乙' } as const;
    const part = parts(await writeSheet('xlsx', layout, [{ unit: '001' }, { unit: '002' }], options));
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toContain('orientation="landscape" fitToWidth="1" fitToHeight="0"');
    expect(sheet).toContain('<oddHeader>&amp;C甲 &amp;&amp; 乙&amp;R2026-01-05</oddHeader>');
    expect(sheet).toContain('<oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter>');
    expect(sheet).toContain('<autoFilter ref="A1:E3"/>');
    expect(part('xl/workbook.xml')).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'得分\'!$1:$1</definedName>',
    );
  });

  test('an empty template holds its header and its help, and its columns of ids and names are text', async () => {
    const bytes = await writeSheet('xlsx', layout, [], { language: 'en' });
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect(sheet?.rows?.filter((line) => line.some((cell) => cell !== null))).toEqual([
      ['Unit', 'Kind', 'Name', 'Score', 'From'],
    ]);
    expect(sheet?.dataValidations).toHaveLength(2);
    const part = parts(bytes);
    const columns = part('xl/worksheets/sheet1.xml').match(/<col [^>]*>/g) ?? [];
    const [, style = '?'] = /style="(\d+)"/.exec(columns[0] ?? '') ?? [];
    expect(columns.map((column) => column.includes(`style="${style}"`))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    const formats =
      part('xl/styles.xml')
        .split('<cellXfs')[1]
        ?.match(/<xf [^>]*>/g) ?? [];
    expect(formats[Number(style)]).toContain('numFmtId="100"');
    expect(part('xl/styles.xml')).toContain('<numFmt numFmtId="100" formatCode="@"/>');
  });

  test('a list longer than a rule holds stands on a hidden sheet, which nobody reads as the table', async () => {
    const many = Array.from({ length: 60 }, (_, i) => ({
      code: `u-${i}`,
      name: { zh: `第${i}号县（市、区）`, en: `County, no. ${i}` },
    }));
    const [unit, ...others] = layout.columns;
    const long: Layout = { ...layout, columns: [{ ...unit, choices: many }, ...others] };
    const bytes = await writeSheet('xlsx', long, [{ unit: 'u-7', name: '甲' }], { language: 'zh' });
    const part = parts(bytes);
    expect(part('xl/workbook.xml')).toMatch(/state="hidden" name="选项"/);
    expect(part('xl/worksheets/sheet1.xml')).toContain("<formula1>'选项'!$A$1:$A$60</formula1>");
    const [, lists] = (await readXlsx(bytes)).sheets;
    expect(lists?.rows?.[7]).toEqual(['第7号县（市、区）']);
    const reading = await readSheet(bytes, 'xlsx', long);
    expect([reading.faults, reading.rows[0]?.values]).toEqual([[], { unit: 'u-7', name: '甲' }]);
  });
});
