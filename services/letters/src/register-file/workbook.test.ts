import { xlsxType } from '@jieti/sheets';
import { readXlsx, type WriteOptions, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  call,
  importCsv,
  people,
  startLetters,
  testUnits,
  unitsCsv,
  type World,
} from '../../../../test/support/world/index.ts';

const { cityOffice, northOffice } = people;
const headerInWords = [
  '单位编号',
  '中文名称',
  '英文名称',
  '类别',
  '层级',
  '上级单位编号',
  '上级单位名称',
  '隶属',
  '考评分组',
  '状态',
];
const header = ['id', 'nameZh', 'nameEn', 'kind', 'level', 'parent', 'affiliation', 'group'];

let world: World;
beforeAll(async () => {
  world = await startLetters();
});
afterAll(() => world.stop());

type Rows = NonNullable<WriteOptions['sheets'][number]['rows']>;
const units: Rows = testUnits.map((row) => [...row]);
const workbook = (rows: Rows, more: object = {}) =>
  writeXlsx({ sheets: [{ name: 'units', rows: [header, ...rows], ...more }] });

const send = (body: Uint8Array, headers: Record<string, string> = {}) =>
  call(cityOffice, 'POST /units:import', { body, headers: { 'content-type': xlsxType, ...headers } });

const allUnits = async () => (await call(cityOffice, 'GET /units')).body.items;
const download = (query: Record<string, string>, accept: string, as: object = cityOffice) =>
  call(as as typeof cityOffice, 'GET /units', { query, headers: { accept } });

describe('the register as a workbook (A3)', () => {
  test('every bad cell is named by its address, in both languages, and nothing is imported', async () => {
    const rows = units.map((row) => [...row]);
    rows[1]?.splice(3, 1, 'country');
    rows[4]?.splice(5, 1, 'nowhere');
    rows[5]?.splice(1, 1, true);
    const bytes = await workbook(rows, { cells: new Map([['7,2', { formula: 'A1', formulaResult: 'x' }]]) });
    const chinese = await send(bytes);
    expect(chinese.status).toBe(422);
    const faults = chinese.body.errors.map((e: Record<string, string>) => [e.cell, e.pointer, e.code]);
    expect(faults).toEqual([
      ['D3', '/rows/3/kind', 'invalid-value'],
      ['F6', '/rows/6/parent', 'unknown-parent'],
      ['B7', '/rows/7/nameZh', 'boolean-cell'],
      ['C8', '/rows/8/nameEn', 'formula'],
    ]);
    expect(chinese.body.errors[3].detail).toBe(
      '第 8 行“英文名称”（C8）：单元格含有公式；请改为数值（选择性粘贴）',
    );
    const english = await send(bytes, { 'accept-language': 'en' });
    expect(english.body.errors[0].detail).toBe('Row 3, Kind (D3): One of: locality, department, unit.');
    expect(await allUnits()).toEqual([]);
  });

  test('merged cells, an old .xls, a CSV by the wrong name: a clear problem, and nothing is imported', async () => {
    const merges = [{ startRow: 1, endRow: 2, startCol: 7, endCol: 7 }];
    const merged = await send(await workbook(units, { merges }));
    expect(merged.body.errors).toMatchObject([{ cell: 'H2:H3', code: 'merged-cells', pointer: '' }]);
    for (const [bytes, code] of [
      [Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'old-workbook'],
      [Buffer.from(unitsCsv()), 'not-a-workbook'],
      [(await workbook(units)).subarray(0, 2000), 'damaged-workbook'],
    ] as const) {
      const reply = await send(bytes);
      expect([reply.status, reply.body.errors.map((e: { code: string }) => e.code)]).toEqual([422, [code]]);
    }
    expect(await allUnits()).toEqual([]);
  });

  test('a good one comes in whole; once more, and as CSV, it changes nothing', async () => {
    const bytes = await workbook(units);
    expect((await send(bytes)).body).toMatchObject({ rows: 9, created: 9 });
    const before = await allUnits();
    expect((await send(bytes)).body).toMatchObject({ created: 0, changed: 0, unchanged: 9 });
    expect((await importCsv(cityOffice)).body).toMatchObject({ created: 0, changed: 0, unchanged: 9 });
    expect(await allUnits()).toEqual(before);
  });

  test('the same key gives the same answer for the same file, and refuses another', async () => {
    const key = { 'idempotency-key': 'workbook-1' };
    const bytes = await workbook(units);
    const first = await send(bytes, key);
    expect((await send(bytes, key)).body).toEqual(first.body);
    const other = await send(await workbook(units.slice(0, 3)), key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });
});

describe('the register taken out again', () => {
  test.each([
    ['text/csv', 'units.csv'],
    [xlsxType, 'units.xlsx'],
  ])('as %s: imported as it is, it changes nothing', async (type, name) => {
    const reply = await download({}, type);
    expect([reply.status, reply.headers['content-type']]).toEqual([200, type]);
    expect(reply.headers['content-disposition']).toContain(
      `attachment; filename="${name}"; filename*=UTF-8''`,
    );
    const again = await call(cityOffice, 'POST /units:import', {
      body: reply.body,
      headers: { 'content-type': type },
    });
    expect(again.body).toMatchObject({ rows: 9, created: 0, changed: 0, unchanged: 9 });
  });

  test('it holds what the caller may know, by the same filters as the list, and all of it', async () => {
    const ids = async (query: Record<string, string>, as: object = cityOffice) =>
      String((await download(query, 'text/csv', as)).body)
        .split('\r\n')
        .slice(1, -1)
        .map((line) => line.split(',')[0]);
    const below = ['north', 'north-health', 'north-hill', 'north-lake'];
    expect(await ids({ limit: '2' }, northOffice)).toEqual(below);
    expect(await ids({ parent: 'north', kind: 'locality' })).toEqual(['north-hill', 'north-lake']);
    expect(await ids({}, { subject: 'hill', units: ['north-hill'] })).toEqual(['north-hill']);
    expect(await ids({}, { subject: 'nobody' })).toEqual([]);
  });

  test('the template: a header, a drop-down for what is chosen from, no unit', async () => {
    const reply = await download({ template: 'true' }, '*/*', { subject: 'nobody' });
    expect(reply.headers['content-disposition']).toContain('attachment; filename="units-template.xlsx"');
    const [sheet] = (await readXlsx(reply.body)).sheets;
    expect([sheet?.name, sheet?.rows?.[0]]).toEqual(['单位', headerInWords]);
    expect(sheet?.dataValidations?.map(({ values }) => values)).toEqual([
      ['地方', '部门', '单位'],
      ['市级', '县级', '乡级'],
      ['中央', '省属', '市属', '本地'],
    ]);
    const csv = await download({ template: 'true' }, 'text/csv');
    expect(Buffer.from(csv.body).toString()).toBe(`\uFEFF${headerInWords.join(',')}\r\n`);
    expect((await send(reply.body)).body.errors).toMatchObject([{ code: 'no-rows' }]);
  });
});
