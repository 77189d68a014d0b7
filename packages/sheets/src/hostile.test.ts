import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { Layout } from './layout.ts';
import { usualLimits } from './limits.ts';
import { readSheet } from './read-sheet.ts';
import { bomb, inlineRow, partsOf, workbookOf, zipped } from './workbook.fixture.ts';

const layout = {
  sheet: 'units',
  title: { zh: '单位', en: 'Units' },
  columns: [{ name: 'id', title: { zh: '编号', en: 'Id' }, kind: 'code' }],
} as const satisfies Layout;

const codes = async (bytes: Uint8Array, limits = usualLimits): Promise<string[]> =>
  (await readSheet(bytes, 'xlsx', layout, { limits })).faults.map(({ code }) => code);

const rowsOf = (count: number): string =>
  `<sheetData>${inlineRow('id')}${'<row><c><v>1</v></c></row>'.repeat(count)}</sheetData>`;

const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');

describe('what is no workbook is told so', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 'not-a-workbook'],
    ['a CSV by the name of a workbook', Buffer.from('id\na\n'), 'not-a-workbook'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'not-a-workbook'],
    ['the first bytes of a ZIP', Buffer.from('PK\x03\x04'), 'damaged-workbook'],
    ['a workbook cut short', workbookOf({ sheet: rowsOf(3) }).subarray(0, 900), 'damaged-workbook'],
    ['a ZIP of something else', zipSync({ 'a.txt': strToU8('a') }), 'not-a-workbook'],
    ['an old .xls', Buffer.concat([compound, Buffer.alloc(600)]), 'old-workbook'],
    [
      'a workbook with a password',
      Buffer.concat([compound, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted-workbook',
    ],
    [
      'a document of Word',
      zipped({
        ...partsOf({ sheet: '' }),
        'xl/workbook.xml': '<document><body/></document>',
      }),
      'not-a-workbook',
    ],
    ['a sheet that is no XML', workbookOf({ sheet: '<sheetData><row></sheetData>' }), 'damaged-workbook'],
    [
      'a text that is not there',
      workbookOf({ sheet: '<sheetData><row><c t="s"><v>7</v></c></row></sheetData>' }),
      'damaged-workbook',
    ],
    [
      'a cell outside every sheet',
      workbookOf({ sheet: '<sheetData><row r="1"><c r="ZZZZ1"><v>7</v></c></row></sheetData>' }),
      'damaged-workbook',
    ],
    [
      'bytes that are not UTF-8',
      zipped({ ...partsOf({ sheet: '' }), 'xl/worksheets/sheet1.xml': Buffer.from('<a>\xff</a>', 'latin1') }),
      'damaged-workbook',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await codes(bytes)).toEqual([code]);
  });

  test('a workbook of Excel with a password, as a library writes one', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'units', rows: [['id'], ['a']] }],
      encryption: { password: 'x' },
    });
    expect(await codes(bytes)).toEqual(['encrypted-workbook']);
  });

  test('entities that multiply are never looked at', async () => {
    const prolog = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const sheet = '<sheetData><row><c t="str"><v>&b;</v></c></row></sheetData>';
    expect(await codes(workbookOf({ prolog, sheet }))).toEqual(['damaged-workbook']);
    expect(await codes(workbookOf({ sheet }))).toEqual(['damaged-workbook']);
    expect(await codes(workbookOf({ prolog, sheet: rowsOf(1) }))).toEqual(['damaged-workbook']);
  });
});

describe('limits are kept while reading', () => {
  const limits = { ...usualLimits, rows: 100, columns: 3, sharedTexts: 5, parts: 8, unpackedBytes: 100_000 };

  test('as many rows as may be, and one more', async () => {
    expect(await codes(workbookOf({ sheet: rowsOf(100) }), limits)).toEqual([]);
    expect(await codes(workbookOf({ sheet: rowsOf(101) }), limits)).toEqual(['too-many-rows']);
    const csv = (rows: number) =>
      readSheet(Buffer.from(`id\n${'1\n'.repeat(rows)}`), 'csv', layout, { limits });
    expect((await csv(100)).faults).toEqual([]);
    expect((await csv(101)).faults.map(({ code }) => code)).toEqual(['too-many-rows']);
  });

  test('100,000 rows, more than are ever read', async () => {
    expect(await codes(workbookOf({ sheet: rowsOf(100_000) }))).toEqual(['too-many-rows']);
    const csv = await readSheet(Buffer.from(`id\n${'1\n'.repeat(100_000)}`), 'csv', layout);
    expect(csv.faults.map(({ code }) => code)).toEqual(['too-many-rows']);
  });

  test('a million rows that are only formatted are passed over', async () => {
    const sheet = `<sheetData>${inlineRow('id')}${inlineRow('a')}${'<row s="1"><c s="1"/></row>'.repeat(50_000)}</sheetData>`;
    expect(await codes(workbookOf({ sheet }))).toEqual([]);
  });

  test('a column too far to the right', async () => {
    const sheet = `<sheetData>${inlineRow('id')}<row r="2"><c r="D2"><v>1</v></c></row></sheetData>`;
    expect(await codes(workbookOf({ sheet }), limits)).toEqual(['too-many-columns']);
  });

  test('more texts, more parts, more bytes than may be', async () => {
    const sharedStrings = '<si><t>a</t></si>'.repeat(6);
    expect(await codes(workbookOf({ sheet: rowsOf(1), sharedStrings }), limits)).toEqual([
      'workbook-too-large',
    ]);
    const many = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`x${i}`, 'x']));
    expect(await codes(zipped({ ...partsOf({ sheet: rowsOf(1) }), ...many }), limits)).toEqual([
      'workbook-too-large',
    ]);
    const spaces = workbookOf({ sheet: `${' '.repeat(100_001)}${rowsOf(1)}` });
    expect(await codes(spaces, limits)).toEqual(['workbook-too-large']);
  });
});

describe('a ZIP bomb', () => {
  test('is refused whether it tells its size or not', async () => {
    const mebibyte = 1024 * 1024;
    expect(await codes(bomb(64, 64 * mebibyte))).toEqual(['workbook-too-large']);
    expect(await codes(bomb(64, 1000))).toEqual(['damaged-workbook']);
  });

  test('of a gibibyte takes no more memory than the limit', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'jieti-bomb-'));
    try {
      const path = join(directory, 'bomb.xlsx');
      writeFileSync(path, bomb(1024, 47 * 1024 * 1024));
      const script = `
        const { readFileSync } = await import('node:fs');
        const { readSheet } = await import(${JSON.stringify(fileURLToPath(new URL('./index.ts', import.meta.url)))});
        const { faults } = await readSheet(readFileSync(${JSON.stringify(path)}), 'xlsx', ${JSON.stringify(layout)});
        console.log(JSON.stringify({ faults: faults.length, peakMiB: process.resourceUsage().maxRSS / 1024 }));`;
      const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
      const { faults, peakMiB } = JSON.parse(stdout);
      expect(faults).toBe(1);
      expect(peakMiB).toBeLessThan(400);
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  });
});

describe('whatever bytes come', () => {
  const good = workbookOf({ sheet: rowsOf(5) });

  test('reading ends with rows or faults, and never throws (property)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        fc.constantFrom('csv', 'xlsx'),
        async (changes, format) => {
          const bytes = Uint8Array.from(good);
          for (const [at, byte] of changes) bytes[at] = byte;
          const { rows, faults } = await readSheet(bytes, format, layout);
          expect(rows.length + faults.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a CSV of any bytes below its header ends with rows or faults, and never throws (property)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('', '\uFEFF', 'sep=;\n', '标题,,\n'),
        async (bytes, before) => {
          const file = Buffer.concat([Buffer.from(`${before}id\n`), bytes]);
          const { rows, faults } = await readSheet(file, 'csv', layout);
          expect(rows.length + faults.length).toBeGreaterThan(0);
          for (const { detail } of faults) expect(detail.zh.isWellFormed()).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
