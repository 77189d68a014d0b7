import { type WriteOptions, writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { Layout } from './layout.ts';
import { readSheet } from './read-sheet.ts';
import { inlineRow, partsOf, workbookOf, zipped } from './workbook.fixture.ts';

const layout = {
  sheet: 'units',
  title: { zh: '单位', en: 'Units' },
  columns: [
    { name: 'id', title: { zh: '编号', en: 'Id' }, kind: 'code' },
    { name: 'name', title: { zh: '名称', en: 'Name' }, kind: 'text' },
    { name: 'score', title: { zh: '得分', en: 'Score' }, kind: 'number', optional: true },
    { name: 'from', title: { zh: '起始日', en: 'From' }, kind: 'date', optional: true },
  ],
} as const satisfies Layout;

type SheetInput = WriteOptions['sheets'][number];
type Cells = NonNullable<SheetInput['rows']>;

const header = ['id', 'name', 'score', 'from'];

/** A workbook of another library than ours. */
const workbook = (rows: Cells, sheet: Partial<SheetInput> = {}, options: Partial<WriteOptions> = {}) =>
  writeXlsx({ sheets: [{ name: 'units', rows, ...sheet }], ...options });

const xlsx = async (rows: Cells, sheet: Partial<SheetInput> = {}, options: Partial<WriteOptions> = {}) =>
  readSheet(await workbook(rows, sheet, options), 'xlsx', layout);

const csv = (text: string) => readSheet(Buffer.from(text), 'csv', layout);

const faultsOf = ({ faults }: Awaited<ReturnType<typeof csv>>) =>
  faults.map(({ cell, column, row, code }) => cell ?? column ?? row ?? code);
const codesOf = ({ faults }: Awaited<ReturnType<typeof csv>>) => faults.map(({ code }) => code);
const valuesOf = ({ rows }: Awaited<ReturnType<typeof csv>>) => rows.map(({ values }) => values);

describe('a table is read the same from CSV and XLSX', () => {
  const wanted = [
    { id: 'north', name: '北县', score: 90.5, from: '2026-01-05' },
    { id: 'south', name: '南区' },
  ];

  test('a CSV with or without byte order mark, with line ends of any system', async () => {
    const lines = ['id,name,score,from', 'north,北县,90.5,2026-01-05', 'south,南区,,', ''];
    for (const mark of ['', '\uFEFF'])
      for (const end of ['\n', '\r\n']) {
        const reading = await csv(mark + lines.join(end));
        expect(reading.faults).toEqual([]);
        expect(valuesOf(reading)).toEqual(wanted);
      }
  });

  test('an XLSX, its dates with a date format', async () => {
    const reading = await xlsx([
      header,
      ['north', '北县', 90.5, new Date('2026-01-05T00:00:00Z')],
      ['south', '南区', null, null],
    ]);
    expect(reading.faults).toEqual([]);
    expect(valuesOf(reading)).toEqual(wanted);
    expect(reading.rows[0]?.cellOf('score')).toBe('C2');
  });

  test('columns in any order, by their names or by what people call them', async () => {
    expect(
      valuesOf(
        await xlsx([
          ['名称', 'ID'],
          ['北县', 'north'],
        ]),
      ),
    ).toEqual([{ id: 'north', name: '北县' }]);
    expect(valuesOf(await csv('Name, 编号 \n北县,north\n'))).toEqual([{ id: 'north', name: '北县' }]);
  });

  test('spaces around a text go, full-width ones too; empty rows are passed over and still counted', async () => {
    const reading = await xlsx([header, [' north　', '　北 县 '], [], ['south', '南区']]);
    expect(valuesOf(reading)).toEqual([
      { id: 'north', name: '北 县' },
      { id: 'south', name: '南区' },
    ]);
    expect(reading.rows.map(({ row }) => row)).toEqual([2, 4]);
  });

  test('full-width characters become half-width in ids, numbers and dates, and stay in names', async () => {
    const wide = ['ｎｏｒｔｈ－１', '第１中学（北）', '９０．５', '２０２６-０１-０５'];
    const plain = [{ id: 'north-1', name: '第１中学（北）', score: 90.5, from: '2026-01-05' }];
    expect(valuesOf(await csv(`${header}\n${wide}\n`))).toEqual(plain);
    expect(valuesOf(await xlsx([header, wide]))).toEqual(plain);
  });

  test('a number stored as text is a number, and a text that Excel made a number is a text', async () => {
    expect(valuesOf(await xlsx([header, [12, 2026, '88', null]]))).toEqual([
      { id: '12', name: '2026', score: 88 },
    ]);
  });

  test('dates as people type them', async () => {
    const reading = await csv(`${header}\na,甲,,2026/1/5\nb,乙,,2026年1月5日\n`);
    expect(valuesOf(reading).map(({ from }) => from)).toEqual(['2026-01-05', '2026-01-05']);
    expect(codesOf(await csv(`${header}\na,甲,,2026-02-30\nb,乙,,5.1.2026\n`))).toEqual([
      'not-a-date',
      'not-a-date',
    ]);
  });

  test('a workbook that counts its days from 1904 says the same days', async () => {
    const rows = [header, ['north', '北县', null, new Date('2026-01-05T00:00:00Z')]];
    const reading = await xlsx(rows, {}, { dateSystem: '1904' });
    expect(valuesOf(reading)[0]?.from).toBe('2026-01-05');
  });
});

describe('what cannot be meant is refused, by its cell', () => {
  const cellWith = (cell: string, more: Partial<Parameters<typeof workbookOf>[0]> = {}) =>
    readSheet(
      workbookOf({
        sheet: `<sheetData>${inlineRow(...header)}<row r="2">${cell}</row></sheetData>`,
        ...more,
      }),
      'xlsx',
      layout,
    );

  const dateStyles =
    '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="0.0&quot;d&quot;"/><numFmt numFmtId="166" formatCode="0.00%"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="58"/><xf numFmtId="166"/></cellXfs>';

  test.each([
    ['a formula, whatever it gives', '<c r="B2" t="str"><f>A1</f><v>id</v></c>', 'B2', 'formula'],
    ['a formula shared with other cells', '<c r="B2"><f t="shared" si="0"/><v>1</v></c>', 'B2', 'formula'],
    ['an error', '<c r="B2" t="e"><v>#N/A</v></c>', 'B2', 'error-cell'],
    ['true or false', '<c r="C2" t="b"><v>1</v></c>', 'C2', 'boolean-cell'],
    ['a day number without a date format', '<c r="D2"><v>46027</v></c>', 'D2', 'number-for-date'],
    ['a date with a time of day', '<c r="D2" s="1"><v>46027.5</v></c>', 'D2', 'not-a-whole-day'],
    ['29 February 1900, which never was', '<c r="D2" s="1"><v>60</v></c>', 'D2', 'not-a-whole-day'],
    ['a date that Excel made of an id', '<c r="A2" s="3"><v>46027</v></c>', 'A2', 'date-instead'],
    ['a date for a number', '<c r="C2" s="5"><v>46027</v></c>', 'C2', 'date-instead'],
    ['a percentage for a number', '<c r="C2" s="2"><v>0.855</v></c>', 'C2', 'percent-instead'],
    ['a percentage by a format of its own', '<c r="C2" s="6"><v>0.855</v></c>', 'C2', 'percent-instead'],
    ['words for a number', '<c r="C2" t="inlineStr"><is><t>九十</t></is></c>', 'C2', 'not-a-number'],
    ['a cell below no column', '<c r="F2"><v>1</v></c>', 'F2', 'cell-outside'],
  ])('%s', async (_, cell, at, code) => {
    const reading = await cellWith(cell, { styles: dateStyles });
    expect([faultsOf(reading), codesOf(reading)]).toEqual([[at], [code]]);
    expect([...(reading.rows[0]?.spoilt ?? [])]).toEqual(
      reading.faults.flatMap(({ column }) => column ?? []),
    );
    expect(reading.faults[0]?.detail.zh).not.toBe(reading.faults[0]?.detail.en);
  });

  test('the days around the one that never was, and a format whose literal only looks like a date', async () => {
    const day = async (serial: number) =>
      valuesOf(await cellWith(`<c r="D2" s="1"><v>${serial}</v></c>`, { styles: dateStyles }))[0]?.from;
    expect([await day(1), await day(59), await day(61), await day(46027)]).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '2026-01-05',
    ]);
    const reading = await cellWith('<c r="C2" s="4"><v>7.5</v></c>', { styles: dateStyles });
    expect(valuesOf(reading)[0]?.score).toBe(7.5);
  });

  test('cells that are merged are named by their range', async () => {
    const merges = [{ startRow: 1, endRow: 2, startCol: 1, endCol: 1 }];
    const reading = await xlsx([header, ['a', '甲'], ['b', null]], { merges });
    expect([faultsOf(reading), codesOf(reading)]).toEqual([['B2:B3'], ['merged-cells']]);
  });

  test('all faults of a file at once, each with its row, column and cell', async () => {
    const reading = await csv('id,name,score\na,甲,x\nb,乙\nc,丙,1,2\nd,丁,y\n');
    expect(reading.faults.map(({ row, column, cell, code }) => [row, column, cell, code])).toEqual([
      [2, 'score', 'C2', 'not-a-number'],
      [4, undefined, 'D4', 'cell-outside'],
      [5, 'score', 'C5', 'not-a-number'],
    ]);
  });

  test('a header with unknown, repeated and missing columns: each is named, and no row is read', async () => {
    for (const reading of [
      await csv('name,colour,NAME\n甲,red,乙\n'),
      await xlsx([
        ['name', 'colour', 'NAME'],
        ['甲', 'red', '乙'],
      ]),
    ]) {
      expect(reading.faults.map(({ column, cell, code }) => [column, cell, code])).toEqual([
        ['colour', 'B1', 'column-unknown'],
        ['NAME', 'C1', 'column-twice'],
        ['id', undefined, 'column-missing'],
      ]);
      expect(reading.rows).toEqual([]);
    }
  });

  test('a header alone, and nothing at all', async () => {
    expect(codesOf(await csv('id,name\n'))).toEqual(['no-rows']);
    expect(codesOf(await xlsx([['id', 'name']]))).toEqual(['no-rows']);
    expect(codesOf(await csv(''))).toEqual(['column-missing', 'column-missing']);
    expect(codesOf(await xlsx([]))).toEqual(['column-missing', 'column-missing']);
  });

  test('a CSV that holds broken characters, or quotes that never end, is told what to do', async () => {
    const damaged = Buffer.from('id,name\na,甲乙丙\n').subarray(0, -2);
    expect(codesOf(await readSheet(damaged, 'csv', layout))).toEqual(['not-utf-8']);
    expect(codesOf(await csv('id,name\na,\uFFFD\n'))).toEqual(['not-utf-8']);
    expect(codesOf(await csv('id,name\n"a,甲\n'))).toEqual(['malformed-csv']);
  });
});

describe('which sheet is read', () => {
  const sheets = async (...all: SheetInput[]) => readSheet(await writeXlsx({ sheets: all }), 'xlsx', layout);
  const good = {
    rows: [
      ['id', 'name'],
      ['a', '甲'],
    ],
  };
  const other = { rows: [['x'], ['y']] };

  test('the one called as in the template, wherever it stands; else the only one to be seen', async () => {
    expect(valuesOf(await sheets({ name: '说明', ...other }, { name: 'Units', ...good }))).toHaveLength(1);
    expect(valuesOf(await sheets({ name: 'Sheet1', ...good }))).toHaveLength(1);
    const beside = { name: 'lists', hidden: true, ...other };
    expect(valuesOf(await sheets(beside, { name: 'Sheet1', ...good }))).toHaveLength(1);
  });

  test('of several it is not guessed which, and what is hidden is not read', async () => {
    expect(codesOf(await sheets({ name: 'a', ...good }, { name: 'b', ...good }))).toEqual(['which-sheet']);
    const hidden = { name: 'units', hidden: true, ...good };
    expect(codesOf(await sheets({ name: 'a', ...good }, hidden))).toEqual(['hidden-sheet']);
    const veryHidden = { name: 'units', veryHidden: true, ...good };
    expect(codesOf(await sheets({ name: 'a', ...good }, veryHidden))).toEqual(['hidden-sheet']);
  });
});

describe('what other programs write', () => {
  test('rich text without its readings, texts kept apart, prefixed names, cells without addresses', async () => {
    const shared =
      '<si><t>id</t></si><si><t>name</t></si>' +
      '<si><r><t>北</t></r><r><rPr/><t xml:space="preserve">县 </t></r><rPh sb="0" eb="1"><t>bei</t></rPh></si>' +
      '<si><t>line_x000D_&#10;end _x005F_x0041_</t></si>';
    const cells = (...of: number[]) => of.map((i) => `<c t="s"><v>${i}</v></c>`).join('');
    const sheet = `<sheetData><row>${cells(0, 1)}</row><row>${cells(0, 2)}</row><row>${cells(1, 3)}</row></sheetData>`;
    expect(valuesOf(await readSheet(workbookOf({ sheet, sharedStrings: shared }), 'xlsx', layout))).toEqual([
      { id: 'id', name: '北县' },
      { id: 'name', name: 'line\nend _x0041_' },
    ]);
    const files = partsOf({ sheet, sharedStrings: shared });
    const path = 'xl/worksheets/sheet1.xml';
    const prefixed = files[path].replaceAll(/<(\/?)/g, '<$1x:').replace('xmlns=', 'xmlns:x=');
    expect(valuesOf(await readSheet(zipped({ ...files, [path]: prefixed }), 'xlsx', layout))).toHaveLength(2);
  });
});
