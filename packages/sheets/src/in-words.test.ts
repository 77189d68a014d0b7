import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { type WriteOptions, writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { Layout } from './layout.ts';
import { readSheet } from './read-sheet.ts';
import { inlineRow, workbookOf } from './workbook.fixture.ts';

const layout = {
  sheet: 'survey',
  title: { zh: '群众安全感', en: 'Survey' },
  columns: [
    { name: 'unit', title: { zh: '单位编号', en: 'Unit id' }, kind: 'code' },
    {
      name: 'level',
      title: { zh: '层级', en: 'Level' },
      synonyms: ['级别'],
      kind: 'code',
      choices: [
        { code: 'county', name: { zh: '县（市、区）', en: 'county level' } },
        { code: 'township', name: { zh: '乡镇（街道）', en: 'township level' } },
      ],
    },
    {
      name: 'percent',
      title: { zh: '群众安全感（%）', en: 'Sense of safety (%)' },
      kind: 'number',
      percent: true,
    },
    { name: 'on', title: { zh: '日期', en: 'Date' }, kind: 'date', optional: true },
  ],
} as const satisfies Layout;

const csv = (text: string) => readSheet(Buffer.from(text), 'csv', layout);
const values = ({ rows }: Awaited<ReturnType<typeof csv>>) => rows.map((row) => row.values);
const codes = ({ faults }: Awaited<ReturnType<typeof csv>>) =>
  faults.map(({ cell, row, code }) => `${cell ?? row ?? ''} ${code}`.trim());

const north = { unit: 'north', level: 'county', percent: 95.1 };

describe('a table in the words of its clerks', () => {
  test.each([
    ['titles in Chinese', '单位编号,层级,群众安全感（%）\nnorth,县（市、区）,95.1\n'],
    ['titles in English', 'unit ID,Level,Sense of safety (%)\nnorth,County Level,95.1\n'],
    ['names and codes', 'unit,level,percent\nnorth,county,95.1\n'],
    [
      'with half-width brackets, spaces, and what people also call it',
      '单位编号, 级 别 ,群众安全感\nnorth,县(市、区),95.1\n',
    ],
    ['a percentage', '单位编号,层级,群众安全感\nnorth,县(市、区),９５．１％\n'],
    [
      'a title, a number for each row, remarks',
      '2026年测评结果,,,,\n序号,单位编号,层级,*群众安全感,备注\n1,north,county,95.1,已核\n',
    ],
    [
      'a note below',
      '单位编号,层级,群众安全感\nnorth,county,95.1\n注：由第三方测评,,\n填表人：甲,,审核人：乙\n',
    ],
    ['a separator that Excel is told of', 'sep=;\r\n单位编号;层级;群众安全感\r\nnorth;county;95.1\r\n'],
    ['tabs', '单位编号\t层级\t群众安全感\nnorth\tcounty\t95.1\n'],
    [
      'a title with commas over cells divided by semicolons',
      '甲,乙,丙,丁\n单位编号;层级;群众安全感\nnorth;county;95.1\n',
    ],
  ])('%s', async (_, text) => {
    const reading = await csv(text);
    expect(reading.faults).toEqual([]);
    expect(values(reading)).toEqual([north]);
  });

  test('a value that is none of those to choose from is refused, and they are named in one language', async () => {
    const { faults } = await csv('单位编号,层级,群众安全感\nnorth,地级市,95.1\n');
    expect(faults).toMatchObject([
      {
        cell: 'B2',
        code: 'invalid-value',
        detail: {
          zh: '应为下列之一：县（市、区）、乡镇（街道）',
          en: 'One of: county level, township level.',
        },
      },
    ]);
  });

  test.each([
    '2026-01-05',
    '2026/1/5',
    '2026.1.5',
    '2026.01.05',
    '2026年1月5日',
    '20260105',
    '2026-01-05 00:00:00',
  ])('%s is 5 January 2026', async (day) => {
    expect(values(await csv(`unit,level,percent,on\nnorth,county,95.1,${day}\n`))).toEqual([
      { ...north, on: '2026-01-05' },
    ]);
  });

  test.each([
    ['2026-01-05 08:30', 'not-a-whole-day'],
    ['2026.13.1', 'not-a-date'],
    ['20260230', 'not-a-date'],
    ['26.1.5', 'not-a-date'],
    ['2026年1月', 'not-a-date'],
  ])('%s is no day: %s', async (day, code) => {
    expect(codes(await csv(`unit,level,percent,on\nnorth,county,95.1,${day}\n`))).toEqual([`D2 ${code}`]);
  });

  test.each([
    ['no-break space', '\u00A0', []],
    ['zero width space', '\u200B', ['A2 invisible-character']],
    ['right-to-left override', '\u202E', ['A2 invisible-character']],
    ['isolate', '\u2066', ['A2 invisible-character']],
    ['soft hyphen', '\u00AD', ['A2 invisible-character']],
    ['Hangul filler', '\u3164', ['A2 invisible-character']],
    ['bell', '\u0007', ['A2 invisible-character']],
  ])('in an id a %s', async (_, character, expected) => {
    const reading = await csv(`unit,level,percent\nno${character}rth,county,95.1\n`);
    expect(codes(reading)).toEqual(expected);
    if (expected.length > 0) expect(reading.faults[0]?.detail.zh).toMatch(/看不见的字符 U\+[0-9A-F]{4}/);
  });

  test('a text is no longer than its column takes, and a fault quotes only its beginning', async () => {
    const reading = await csv(`unit,level,percent\n${'长'.repeat(30_000)},county,95.1\n`);
    expect(codes(reading)).toEqual(['A2 text-too-long']);
    expect(reading.faults[0]?.detail.zh).toHaveLength(55);
  });
});

describe('a CSV in GBK', () => {
  /** The 6,763 Chinese characters of GB 2312, each by its two bytes. */
  const characters = Array.from({ length: 0xf8 - 0xb0 }, (_, i) => 0xb0 + i).flatMap((lead) =>
    Array.from({ length: 0xff - 0xa1 }, (_, i) => [lead, 0xa1 + i] as const),
  );
  const decoder = new TextDecoder('gbk');

  test('names of any characters are read as they are (property)', async () => {
    const name = fc.array(fc.constantFrom(...characters), { minLength: 2, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 8 }), async (names) => {
        const lines = names.map((bytes) =>
          Buffer.concat([Buffer.from(bytes.flat()), Buffer.from(',county,1\r\n')]),
        );
        const file = Buffer.concat([Buffer.from('unit,level,percent\r\n'), ...lines]);
        // Bytes that are good UTF-8 as a whole, as those of 斜莫 are, are read as that: nothing in them says otherwise.
        fc.pre(!isUtf8(file));
        const reading = await readSheet(file, 'csv', layout);
        expect(values(reading).map(({ unit }) => unit)).toEqual(
          names.map((bytes) => decoder.decode(Buffer.from(bytes.flat()))),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('UTF-8 that lost a byte is not taken for it (property)', async () => {
    const name = fc.array(fc.constantFrom(...characters), { minLength: 4, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 2, maxLength: 8 }), fc.nat(), async (names, n) => {
        const text = names.map((bytes) => decoder.decode(Buffer.from(bytes.flat()))).join(',county,1\n');
        const whole = Buffer.from(`unit,level,percent\n${text},county,1\n`);
        const chinese = [...whole.keys()].filter((at) => (whole[at] ?? 0) >= 0x80);
        const at = chinese[n % chinese.length] ?? 0;
        const damaged = Buffer.concat([whole.subarray(0, at), whole.subarray(at + 1)]);
        expect(codes(await readSheet(damaged, 'csv', layout))).toEqual(['not-utf-8']);
      }),
      { numRuns: 200 },
    );
  });
});

type Sheet = WriteOptions['sheets'][number];
const rows: Sheet['rows'] = [
  ['单位编号', '层级', '群众安全感（%）'],
  ['north', '县（市、区）', 95.1],
];
const workbook = async (...sheets: Sheet[]) => readSheet(await writeXlsx({ sheets }), 'xlsx', layout);

describe('a workbook in the words of its clerks', () => {
  test.each(['群众安全感', ' 群众安全感 ', 'Survey', 'survey'])(
    'the sheet may be called “%s”',
    async (name) => {
      expect(values(await workbook({ name: '说明', rows: [['x']] }, { name, rows }))).toEqual([north]);
    },
  );

  test('two sheets so called: nobody can say which', async () => {
    expect(codes(await workbook({ name: '群众安全感', rows }, { name: 'survey', rows }))).toEqual([
      'which-sheet',
    ]);
  });

  test('a percentage of Excel is in a column of percent the number that is seen', async () => {
    const cells = new Map([['1,2', { value: 0.951, style: { numFmt: '0.0%' } }]]);
    expect(values(await workbook({ name: 'survey', rows, cells }))).toEqual([north]);
  });

  const sheetWith = (columns: string, row: string) =>
    readSheet(
      workbookOf({
        sheet: `${columns}<sheetData>${inlineRow('unit', 'level', 'percent')}${row}</sheetData>`,
      }),
      'xlsx',
      layout,
    );
  const line = inlineRow('north', 'county', '95.1');

  test('a hidden column that is needed is asked for; one that is not needed is passed over, and said so', async () => {
    expect(codes(await sheetWith('<cols><col min="2" max="2" hidden="1"/></cols>', line))).toEqual([
      '1 hidden-column',
    ]);
    const cols = '<cols><col min="4" max="16384" hidden="true"/></cols>';
    expect((await sheetWith(cols, line)).passedOver).toEqual([]);
    const more = line.replace('</row>', '<c t="str"><v>x</v></c></row>');
    const reading = await sheetWith(cols, more);
    expect(values(reading)).toEqual([north]);
    expect(reading.passedOver).toEqual([{ reason: 'hidden-columns', count: 1, where: 'D' }]);
  });

  test('a file of hidden rows alone has no rows', async () => {
    const reading = await sheetWith('', line.replace('<row>', '<row hidden="1">'));
    expect(codes(reading)).toEqual(['no-rows']);
    expect(reading.passedOver).toEqual([{ reason: 'hidden-rows', count: 1, where: '2' }]);
  });

  test('elements of other vocabularies are not taken for cells', async () => {
    const foreign =
      '<extLst><ext><sheetData><row r="9"><c r="A9"><v>1</v></c></row></sheetData></ext></extLst>' +
      '<y:sheetData xmlns:y="urn:y"><y:row><y:c><y:v>2</y:v></y:c></y:row></y:sheetData>';
    const reading = await readSheet(
      workbookOf({
        sheet: `<sheetData>${inlineRow('unit', 'level', 'percent')}${line}</sheetData>${foreign}`,
      }),
      'xlsx',
      layout,
    );
    expect(values(reading)).toEqual([north]);
  });
});
