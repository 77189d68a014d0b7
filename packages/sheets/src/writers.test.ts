import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatSent } from './format.ts';
import type { Layout } from './layout.ts';
import { readSheet } from './read-sheet.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures');
const written = join(fixtures, 'written');

const layout = {
  sheet: 'units',
  title: { zh: '单位', en: 'Units' },
  columns: [
    { name: 'id', title: { zh: '单位编号', en: 'Unit id' }, kind: 'code' },
    { name: 'name', title: { zh: '单位名称', en: 'Name' }, kind: 'text' },
    {
      name: 'kind',
      title: { zh: '类别', en: 'Kind' },
      kind: 'code',
      choices: [
        { code: 'locality', name: { zh: '县（市、区）', en: 'county' } },
        { code: 'department', name: { zh: '部门', en: 'department' } },
      ],
    },
    { name: 'score', title: { zh: '得分', en: 'Score' }, kind: 'number' },
    { name: 'from', title: { zh: '起始日', en: 'From' }, kind: 'date' },
  ],
} as const satisfies Layout;

/** The table that every writer was given, as a clerk reads it. */
const table = [
  { id: '007', name: '北县（本级）', kind: 'locality', score: 85.3, from: '2026-01-05' },
  { id: 'n-17', name: '北县教育局', kind: 'department', score: 100, from: '1999-12-31' },
  { id: 'south', name: '南区\n（新区）', kind: 'locality', score: 0.3, from: '2026-02-28' },
  { id: 'm-1', name: '<&>"甲"', kind: 'department', score: 59.9, from: '2026-01-05' },
];

const read = (name: string, formulas: 'refused' | 'values' = 'refused') => {
  const bytes = readFileSync(join(written, name));
  const type = name.endsWith('.csv') ? 'text/csv' : 'application/vnd.ms-excel';
  return readSheet(bytes, formatSent(type, bytes), layout, { formulas });
};

const judgedBy = (judge: string): Record<string, unknown[][]> =>
  JSON.parse(readFileSync(join(fixtures, `judged-by-${judge}.json`), 'utf8'));

const names = readdirSync(written).toSorted();
const good = names.filter((name) => !/^(?:no-|formulas-)/.test(name));

describe('one table, as six writers write it', () => {
  test('there are files of all six', () => {
    for (const writer of ['libreoffice', 'openpyxl', 'xlsxwriter', 'pandas', 'sheetjs', 'exceljs'])
      expect(good.some((name) => name.startsWith(writer))).toBe(true);
  });

  test.each(good)('%s', async (name) => {
    const { rows, faults } = await read(name);
    expect(faults).toEqual([]);
    expect(rows.map(({ values }) => values)).toEqual(table);
  });

  test('titles, notes and hidden rows are passed over, and it is said which', async () => {
    for (const writer of ['openpyxl', 'libreoffice'])
      expect((await read(`${writer}-as-offices-send-it.xlsx`)).passedOver).toEqual([
        { reason: 'title-rows', count: 2, where: '1-2' },
        { reason: 'hidden-rows', count: 1, where: '8' },
        { reason: 'notes', count: 3, where: '9-10, 12' },
      ]);
  });

  test.each(names.filter((name) => name.startsWith('formulas-')))(
    '%s: formulas are refused by their cells, and with formulas=values mean what they gave',
    async (name) => {
      const refused = await read(name);
      expect(refused.faults.length).toBeGreaterThan(0);
      expect(new Set(refused.faults.map(({ code }) => code))).toEqual(new Set(['formula']));
      const { rows, faults } = await read(name, 'values');
      expect(faults).toEqual([]);
      const without = ({ from: _, score: __, ...rest }: Record<string, unknown>) => rest;
      expect(rows.map(({ values }) => without(values))).toEqual(table.map(without));
    },
  );
});

describe('two other libraries read the same in them', () => {
  const digits = (value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(15)) : value);
  const kinds: Readonly<Record<string, string>> = { '县(市、区)': 'locality', 部门: 'department' };
  const told = ([id, name, kind, score, from]: unknown[]) => ({
    id,
    name,
    kind: kinds[String(kind)],
    score: digits(score),
    from,
  });

  test.each(['openpyxl', 'sheetjs'])('%s', async (judge) => {
    const judged = judgedBy(judge);
    const plain = Object.entries(judged).filter(
      // SheetJS reads the days of workbooks that count from 1904 four years early.
      ([name]) => !name.startsWith('formulas-') && !(judge === 'sheetjs' && name.includes('1904')),
    );
    expect(plain.length).toBeGreaterThan(10);
    for (const [name, [, ...rows]] of plain) {
      const ours = (await read(name)).rows.map(({ values }) => values);
      expect([name, ours]).toEqual([name, rows.map(told)]);
    }
  });
});

describe('what cannot be meant is refused, with cell and reason', () => {
  test.each(names.filter((name) => name.startsWith('no-')))('%s', async (name) => {
    const { rows, faults } = await read(name);
    const at = faults.map(
      ({ code, cell, row }) => `no-${[cell?.replace(':', '-') ?? row, code].filter(Boolean).join('-')}`,
    );
    expect(at).toHaveLength(1);
    expect(name.startsWith(at[0] ?? '?')).toBe(true);
    expect(rows.every(({ spoilt }) => spoilt.size === 0)).toBe(/hidden|merged|old|web|utf/.test(name));
  });
});
