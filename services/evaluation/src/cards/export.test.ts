import { xlsxType } from '@jieti/sheets';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Caller,
  call,
  facts,
  gradeYear,
  measureOf,
  mustBe,
  people,
  prepareYear,
  publishYear,
  readResult,
  startEvaluation,
  type World,
} from '../../../../test/support/world/index.ts';

let world: World;
beforeAll(async () => {
  world = await startEvaluation();
  await facts.measure(measureOf('north'));
  await prepareYear(2025, { north: 95, south: 81.5 }, { south: 59.9 });
  await gradeYear(world, 2025);
});
afterAll(() => world.stop());

const download = async (as: Caller = people.cityOffice, asked: Record<string, string> = {}, year = 2025) => {
  const query = { language: 'en', ...asked };
  const reply = await call(as, `GET /years/${year}/results.xlsx`, { query });
  if (reply.status !== 200) return { reply, sheets: [] };
  expect(reply.headers['content-type']).toBe(xlsxType);
  return { reply, sheets: (await readXlsx(reply.body)).sheets };
};

/** A sheet's rows, below its title, as records by their headers. */
const recordsOf = (rows: readonly (readonly unknown[])[] = []) => {
  const [, header = [], ...lines] = rows;
  return lines.map((line) => Object.fromEntries(header.map((title, i) => [String(title), line[i]])));
};

describe('a year’s results as a workbook (A10, A25)', () => {
  it('ranks, indicators, caps with their article and case, and the versions they rest on', async () => {
    const { reply, sheets } = await download();
    expect(reply.headers['content-disposition']).toContain('attachment; filename="results-2025.xlsx"');
    expect(sheets.map(({ name }) => name)).toEqual(['Results', 'Indicators', 'Caps', 'Basis']);
    expect(sheets[0]?.rows?.[0]?.[0]).toBe('Results, 2025　2026-01-10');
    const [results, indicators, caps, versions] = sheets.map(({ rows }) => recordsOf(rows));
    const listed = (await call(people.cityOffice, 'GET /years/2025/results')).body.items;
    expect(results?.map((row) => [row['Unit id'], row['Rank in the group'], row.Score])).toEqual(
      listed.map(({ unit, rank, score }: Record<string, unknown>) => [unit, rank, score]),
    );
    expect(results?.find((row) => row['Unit id'] === 'north')).toMatchObject({
      'Unit name': 'North County',
      Score: 95,
      Grade: 'qualified',
      'Grade by score': 'excellent',
      'Caps that applied': 'veto warning',
      Status: 'draft',
      'Why not better': expect.stringMatching(/^good: /),
    });
    expect(results?.find((row) => row['Unit id'] === 'south')).toMatchObject({
      'Sense of safety (%)': 59.9,
      'Below the limit': 'yes',
    });
    expect(indicators).toHaveLength(13);
    expect(indicators?.filter((row) => row['Unit id'] === 'north')).toMatchObject([
      { 'Indicator id': 'order', 'Weight (%)': 60, Score: 95 },
      { 'Indicator id': 'service', 'Weight (%)': 40, Score: 95 },
    ]);
    expect(caps).toMatchObject([
      {
        'Unit id': 'north',
        'Best grade allowed': 'qualified',
        Article: 'A25',
        'Case number': 'case-north',
        Date: '2025-05-01',
      },
    ]);
    const { body } = await readResult(2025, 'north');
    expect(versions?.find((row) => row['Unit id'] === 'north')).toMatchObject({
      'Hash of the inputs': body.inputHash,
      'Version of the result': 1,
      'Scheme version': 1,
      Run: body.runId,
      Interpretations: expect.stringContaining('I-13'),
      'Parameters, from when': expect.stringContaining(': 90 (from '),
      Publication: null,
    });
  });

  it('holds of a draft, and of what is published, what the caller may see and nothing else', async () => {
    const unitsFor = async (as: Caller, query: Record<string, string> = {}) => {
      const { sheets } = await download(as, query);
      return sheets.map(({ rows }) => [...new Set(recordsOf(rows).map((row) => row['Unit id']))].toSorted());
    };
    const below = ['north-health', 'north-hill', 'north-lake'];
    const north: Caller = { subject: 'north-staff', units: ['north'] };
    expect(await unitsFor(people.northOffice)).toEqual([below, below, [], below]);
    expect(await unitsFor(people.northOffice, { group: 'bodies' })).toEqual([
      ['north-health'],
      ['north-health'],
      [],
      ['north-health'],
    ]);
    expect(await unitsFor(people.citySlgOffice)).toEqual([[], [], [], []]);
    expect(await unitsFor(north)).toEqual([['north'], ['north'], ['north'], ['north']]);
    mustBe(await publishYear(2025), 201);
    expect(await unitsFor(north)).toEqual([['north'], ['north'], ['north'], ['north']]);
    expect((await unitsFor(people.northOffice))[0]).toEqual(['north', ...below]);
    expect((await unitsFor(people.citySlgOffice))[0]).toHaveLength(8);
    const [results, , , versions] = (await download(north)).sheets.map(({ rows }) => recordsOf(rows));
    expect(results?.[0]?.Status).toBe('published');
    expect(versions?.[0]).toMatchObject({
      Publication: expect.stringMatching(/^综治办〔2026〕\d+号$/),
      'Date of publication': '2026-01-10',
    });
  });

  it('of more units than a workbook holds: refused, with what to do; in parts all of them, each once', async () => {
    const whole = recordsOf((await download()).sheets[0]?.rows).map((row) => row['Unit id']);
    expect(whole).toHaveLength(8);
    process.env.EXPORT_UNITS = '3';
    try {
      const { reply } = await download();
      expect([reply.status, reply.body.code]).toEqual([422, 'export-too-large']);
      expect([reply.body.title, reply.body.first]).toEqual([
        '超过3行，请分批导出',
        '/years/2025/results.xlsx?language=en&part=1',
      ]);
      const parts: unknown[][] = [];
      for (let link: string | undefined = 'part=1'; link; ) {
        const part: string = /part=(\d+)/.exec(link)?.[1] ?? '';
        const { reply: one, sheets } = await download(undefined, { part });
        expect(one.headers['content-disposition']).toContain(`results-2025-part-${part}.xlsx`);
        parts.push(recordsOf(sheets[0]?.rows).map((row) => row['Unit id']));
        link = one.headers.link;
      }
      expect(parts.map(({ length }) => length)).toEqual([3, 3, 2]);
      expect(parts.flat()).toEqual(whole);
      const beyond = (await download(undefined, { part: '4' })).reply;
      expect([beyond.status, beyond.body.errors]).toMatchObject([422, [{ code: 'no-such-part' }]]);
      const bodies = await download(undefined, { group: 'bodies', part: '1' });
      expect(bodies.reply.headers.link).toBeUndefined();
    } finally {
      delete process.env.EXPORT_UNITS;
    }
  });

  it('as many as it holds: one workbook; one more: refused', async () => {
    try {
      process.env.EXPORT_UNITS = '8';
      expect((await download()).reply.headers.link).toBeUndefined();
      process.env.EXPORT_UNITS = '7';
      expect((await download()).reply.status).toBe(422);
    } finally {
      delete process.env.EXPORT_UNITS;
    }
  });

  it.each(['0', '-1', '1.5', 'all', '99999'])('part %s is none: 422', async (part) => {
    expect((await download(undefined, { part })).reply.status).toBe(422);
  });

  it('a year without results is an empty workbook, as its list is empty; a bad query is 422', async () => {
    const { sheets } = await download(undefined, {}, 2019);
    expect(sheets.map(({ rows }) => rows?.length)).toEqual([2, 2, 2, 2]);
    expect((await download(undefined, { colour: 'red' })).reply.status).toBe(422);
  });
});
