import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatSent } from './format.ts';
import type { Layout } from './layout.ts';
import { readSheets } from './read-sheet.ts';

const code = (name: string, zh: string) => ({ name, title: { zh, en: name }, kind: 'code' }) as const;
const text = (name: string, zh: string) => ({ name, title: { zh, en: name }, kind: 'text' }) as const;
const date = (name: string, zh: string) =>
  ({ name, title: { zh, en: name }, kind: 'date', optional: true }) as const;

const units: Layout = {
  sheet: 'units',
  title: { zh: '单位', en: 'Units' },
  columns: [
    code('id', '单位编号'),
    { ...text('nameZh', '中文名称'), longest: 200 },
    text('nameEn', '英文名称'),
    code('kind', '类别'),
    code('level', '层级'),
    code('parent', '上级单位编号'),
    code('affiliation', '隶属'),
    text('group', '考评分组'),
  ],
};
const posts: Layout = {
  sheet: 'posts',
  title: { zh: '岗位', en: 'Posts' },
  columns: [
    code('unit', '所在单位编号'),
    code('post', '岗位编号'),
    text('titleZh', '岗位中文名称'),
    text('titleEn', '岗位英文名称'),
    code('role', '责任类别'),
    { ...code('holder', '任职人代号'), optional: true },
    { ...text('name', '任职人显示名'), optional: true },
    date('from', '任职起始日'),
    date('to', '任职终止日'),
  ],
};
const scores: Layout = {
  sheet: 'scores',
  title: { zh: '得分', en: 'Scores' },
  columns: [
    code('unit', '单位编号'),
    { ...text('unitName', '单位名称'), optional: true },
    { ...text('group', '分组'), optional: true },
    code('indicator', '指标编号'),
    { ...text('indicatorName', '指标名称'), optional: true },
    { name: 'score', title: { zh: '得分', en: 'Score' }, kind: 'number' },
    { ...text('reason', '更正理由'), optional: true },
  ],
};

const read = async (name: string) => {
  const bytes = readFileSync(join(import.meta.dirname, '..', 'fixtures', 'found', name));
  const type = name.endsWith('.csv') ? 'application/vnd.ms-excel' : 'text/csv';
  const { rows, faults } = await readSheets(bytes, formatSent(type, bytes), [units, posts, scores]);
  return {
    rows: [...rows.values()].flat().map(({ values }) => values),
    faults: faults.map(({ cell, row, code: why }) => `${cell ?? row ?? ''} ${why}`.trim()),
  };
};

const town = (id: string, more: object = {}) => ({
  id,
  nameZh: '测试镇',
  nameEn: 'Test Town',
  kind: 'locality',
  level: 'township',
  parent: 'dujian',
  affiliation: 'local',
  group: 'townships',
  ...more,
});

describe('files that once came out wrong', () => {
  test('a workbook that counts from 1904 does so whatever an extension of Excel says', async () => {
    const { rows, faults } = await read('01-date1904-with-x15-workbookPr.xlsx');
    expect(faults).toEqual([]);
    expect(rows).toMatchObject([{ post: 'tp-a3', from: '2026-01-05' }]);
  });

  test('half a character is refused by its cell', async () => {
    expect((await read('02-lone-surrogate-500.xlsx')).faults).toEqual(['B2 broken-text']);
  });

  test('a text of a mebibyte in 16,000 cells is judged once and refused in a second or two, in short words', async () => {
    const start = performance.now();
    const { faults } = await read('03-shared-text-1MiB-x16000-dos.xlsx');
    expect(performance.now() - start).toBeLessThan(3_000);
    expect(faults).toHaveLength(1000);
    expect(faults.slice(0, 2)).toEqual(['A3 text-too-long', 'B3 text-too-long']);
  });

  test('the scores of computers are the scores of people: 85.30000000000001 is 85.3', async () => {
    expect((await read('05-score-85.3-float.xlsx')).rows).toMatchObject([{ score: 85.3 }]);
  });

  test('an id that is shown as t-z-007 is not 7', async () => {
    expect((await read('06-id-shown-t-z-007-read-7.xlsx')).faults).toEqual(['A2 shown-otherwise']);
  });

  test('a row of spaces is no row', async () => {
    expect(await read('07-row-of-spaces.xlsx')).toEqual({ rows: [town('t-sr-1')], faults: [] });
  });

  test('a header of Windows over rows of Unix', async () => {
    expect(await read('08-crlf-header-lf-rows.csv')).toEqual({
      rows: [town('t-mx-1'), town('t-mx-2'), town('t-mx-3')],
      faults: [],
    });
  });

  test('Excel leaves out empty cells at the end of a row', async () => {
    const { group: _, ...without } = town('t-td-2', { nameEn: 'Test' });
    expect(await read('09-excel-drops-trailing-commas.csv')).toEqual({
      rows: [town('t-td-1'), without],
      faults: [],
    });
  });

  test('a CSV in GBK', async () => {
    expect(await read('10-gbk.csv')).toEqual({ rows: [town('t-gbk-1')], faults: [] });
  });

  test('parts of a workbook under names in other letters', async () => {
    expect(await read('11-SharedStrings-case.xlsx')).toEqual({
      rows: [town('t-st3-1'), town('t-st3-2')],
      faults: [],
    });
  });

  test('days as ISO 8601 writes them, with midnight too', async () => {
    const { rows, faults } = await read('12-iso-date-cell.xlsx');
    expect(faults).toEqual([]);
    expect(rows.map(({ from }) => from)).toEqual(['2026-01-05', '2026-01-05']);
  });

  test('a character that nobody sees in a title is named', async () => {
    expect((await read('13-zwsp-header.csv')).faults).toEqual(['A1 invisible-character']);
  });

  test('cells divided by semicolons', async () => {
    expect(await read('16-semicolon.csv')).toEqual({ rows: [town('t-semi-1')], faults: [] });
  });

  test('an export of before, with line breaks that were not quoted: its torn rows lack what follows', async () => {
    const { rows, faults } = await read('04-export-lf-unquoted-injection.csv');
    expect(faults).toEqual([]);
    expect(rows.filter(({ kind }) => kind === undefined)).toHaveLength(5);
  });
});
