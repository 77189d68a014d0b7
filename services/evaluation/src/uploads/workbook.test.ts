import { csvType, xlsxType } from '@jieti/sheets';
import { readXlsx, type WriteOptions, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Caller,
  call,
  mustBe,
  people,
  scoreRows,
  startEvaluation,
  testScheme,
  type World,
} from '../../../../test/support/world/index.ts';

type Rows = NonNullable<WriteOptions['sheets'][number]['rows']>;

let world: World;
beforeAll(async () => {
  world = await startEvaluation();
});
afterAll(() => world.stop());

const workbook = (sheet: string, rows: Rows, more: object = {}) =>
  writeXlsx({ sheets: [{ name: sheet, rows, ...more }] });

const methods = { scores: 'POST', survey: 'PUT' } as const;

const upload = (
  year: number,
  body: Uint8Array,
  kind: keyof typeof methods = 'scores',
  type: string = xlsxType,
) =>
  call(people.cityOffice, `${methods[kind]} /years/${year}/${kind}`, {
    body,
    headers: { 'content-type': type, 'accept-language': 'en' },
  });

const get = (
  what: string,
  year: number,
  accept: string,
  query: Record<string, string> = {},
  as: Caller = people.cityOffice,
) => call(as, `GET /years/${year}/${what}`, { query, headers: { accept } });

const prepared = async (year: number): Promise<void> => {
  mustBe(await call(people.cityOffice, `PUT /years/${year}/scheme`, { body: testScheme }), 200);
};

const sheetOf = async (bytes: Uint8Array) => (await readXlsx(bytes)).sheets[0];

/** The file again with scores put in, as a clerk would. */
const filledIn = async (bytes: Uint8Array, score: (unit: string, indicator: string) => number | null) => {
  const rows = (await sheetOf(bytes))?.rows ?? [];
  const [header = [], ...lines] = rows;
  const at = header.indexOf('得分');
  const filled = lines.map((line) =>
    line.map((cell, i) => (i === at ? score(String(line[0]), String(line[3])) : cell)),
  );
  return workbook('scores', [header, ...filled]);
};

describe('the file of scores, made from the scheme (A10)', () => {
  it('has a line for every unit and indicator, drop-downs, and takes numbers from 0 to 100', async () => {
    await prepared(2020);
    const reply = await get('scores', 2020, xlsxType);
    expect(reply.headers['content-disposition']).toContain('attachment; filename="scores-2020.xlsx"');
    const sheet = await sheetOf(reply.body);
    expect(sheet?.rows).toHaveLength(1 + scoreRows().length);
    expect(sheet?.rows?.slice(0, 3)).toEqual([
      ['单位编号', '单位名称', '分组', '指标编号', '指标名称', '得分', '更正理由'],
      ['city-education', '市教育局', 'bodies', 'order', 'order', null, null],
      ['city-works', '市重型厂', 'bodies', 'order', 'order', null, null],
    ]);
    expect(sheet?.dataValidations).toMatchObject([
      { type: 'list', range: 'D2:D20001', values: ['order', 'service'] },
      { type: 'decimal', range: 'F2:F20001', formula1: '0', formula2: '100' },
    ]);
  });

  it('as it comes nothing is filled in: refused; a part of it filled in is taken over, the rest is missing', async () => {
    const template = (await get('scores', 2020, xlsxType)).body;
    const empty = await upload(2020, template);
    expect([empty.status, empty.body.errors]).toMatchObject([422, [{ code: 'no-rows' }]]);
    const part = await filledIn(template, (unit) => (unit.startsWith('north') ? 88.5 : null));
    expect((await upload(2020, part)).body).toMatchObject({ version: 1, rows: 7, corrected: 0 });
    const { body } = await get('scores', 2020, 'application/json', { missing: 'true' });
    expect(body.items.map(({ unit, missing }: Record<string, unknown>) => [unit, missing])).toEqual([
      ['city-education', 1],
      ['city-works', 1],
      ['south', 2],
      ['south-mill', 2],
    ]);
    const left = await sheetOf((await get('scores', 2020, xlsxType, { missing: 'true' })).body);
    expect(left?.rows).toHaveLength(1 + 6);
  });

  it('holds what is entered already; sent back as it is, as XLSX or CSV, it corrects nothing', async () => {
    for (const type of [xlsxType, csvType]) {
      const { body } = await get('scores', 2020, type);
      const again = await upload(2020, body, undefined, type);
      expect([again.status, again.body]).toMatchObject([200, { rows: 7, corrected: 0 }]);
    }
  });

  it('a change needs its reason in its line, and a score out of range is refused by its cell', async () => {
    const template = (await get('scores', 2020, xlsxType)).body;
    const changed = await upload(2020, await filledIn(template, (unit) => (unit === 'north' ? 90 : null)));
    expect(changed.body.errors).toEqual([
      {
        pointer: '/rows/4/reason',
        cell: 'G4',
        code: 'reason-missing',
        detail: 'Row 4, Reason of a correction (G4): It corrects 88.5, which needs a reason.',
      },
      expect.objectContaining({ cell: 'G5' }),
    ]);
    const wrong: Readonly<Record<string, number>> = { south: 100.01, 'south-mill': -1, 'city-works': 50.125 };
    const beyond = await upload(2020, await filledIn(template, (unit) => wrong[unit] ?? null));
    expect(beyond.body.errors.map((e: Record<string, string>) => [e.cell, e.code])).toEqual([
      ['F3', 'too-many-decimals'],
      ['F13', 'too-small'],
      ['F14', 'too-small'],
      ['F11', 'too-big'],
      ['F12', 'too-big'],
    ]);
    const header = ['unit', 'indicator', 'score'];
    const cells = new Map([['1,2', { formula: 'SUM(1,2)', formulaResult: 3 }]]);
    const formula = await upload(2020, await workbook('scores', [header, ['south', 'order', 3]], { cells }));
    expect(formula.body.errors).toMatchObject([{ cell: 'C2', code: 'formula' }]);
    const percent = new Map([['1,2', { value: 0.85, style: { numFmt: '0%' } }]]);
    const shown = await upload(
      2020,
      await workbook('scores', [header, ['south', 'order', 0.85]], { cells: percent }),
    );
    expect(shown.body.errors).toMatchObject([{ cell: 'C2', code: 'percent-instead' }]);
    expect((await upload(2020, Buffer.from('PK\x03\x04 and so on'))).body.errors).toMatchObject([
      { code: 'damaged-workbook' },
    ]);
  });

  it('the same line twice names the later one; a unit and an indicator nobody knows are named by their cells', async () => {
    const rows: Rows = [
      ['unit', 'indicator', 'score'],
      ['south', 'order', 1],
      ['south', 'order', 2],
      ['moon', 'order', 3],
      ['south', 'charm', 4],
    ];
    const reply = await upload(2020, await workbook('Sheet1', rows));
    expect(reply.body.errors.map((e: Record<string, string>) => [e.cell ?? e.pointer, e.code])).toEqual([
      ['A4', 'unknown-unit'],
      ['B5', 'unknown-indicator'],
      ['/rows/3', 'row-twice'],
    ]);
  });

  it('is the same in pages of any size', async () => {
    const walk = async (query: Record<string, string>) => {
      const units: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const more: Record<string, string> = cursor ? { cursor } : {};
        const { body } = await get('scores', 2020, '*/*', { ...query, ...more });
        units.push(...body.items.map(({ unit }: { unit: string }) => unit));
        cursor = body.nextCursor;
      }
      return units;
    };
    const queries: Record<string, string>[] = [{}, { group: 'localities' }, { missing: 'true' }];
    for (const query of queries) {
      const whole = await walk({ ...query, limit: '200' });
      for (const limit of ['1', '2', '3', '8']) expect(await walk({ ...query, limit })).toEqual(whole);
    }
    expect(await walk({ group: 'nobodys', limit: '5' })).toEqual([]);
    expect((await get('scores', 2020, '*/*', { cursor: 'e30' })).status).toBe(400);
  });

  it('is for the city CGC office (403), and there is none without a scheme (409)', async () => {
    for (const accept of [xlsxType, 'application/json']) {
      const reply = await get('scores', 2020, accept, {}, people.northOffice);
      expect([reply.status, reply.body.articles]).toEqual([403, ['A10']]);
      expect((await get('scores', 2031, accept)).body.code).toBe('no-scheme');
    }
  });
});

describe('the file of the survey (A23)', () => {
  it('has a line for every locality; filled in it is recorded, and what is left is missing', async () => {
    const template = (await get('survey', 2020, xlsxType)).body;
    const rows = (await sheetOf(template))?.rows ?? [];
    expect(rows.map(([unit]) => unit)).toEqual([
      '单位编号',
      'north',
      'north-hill',
      'north-lake',
      'south',
      'south-mill',
    ]);
    const filled = rows.map((line, i) =>
      i === 1 ? line.with(2, 59.99) : i === 4 ? line.with(2, '６０') : line,
    );
    expect((await upload(2020, await workbook('survey', filled), 'survey')).body).toMatchObject({ rows: 2 });
    const { body } = await get('survey', 2020, '*/*');
    expect(body.items.slice(0, 2)).toEqual([
      { unit: 'north', name: { zh: '北县', en: 'North County' }, percent: 59.99 },
      { unit: 'north-hill', name: { zh: '山乡', en: 'Hill Township' }, percent: null },
    ]);
    const missing = await get('survey', 2020, csvType, { missing: 'true' });
    expect(Buffer.from(missing.body).toString()).toBe(
      '\uFEFF单位编号,单位名称,群众安全感（%）,更正理由\r\nnorth-hill,山乡,,\r\nnorth-lake,湖镇,,\r\nsouth-mill,磨坊镇,,\r\n',
    );
  });

  it('a percent out of range, too exact, or of what is no locality: refused by its cell', async () => {
    const rows: Rows = [
      ['unit', 'percent'],
      ['north', 100.1],
      ['south', 60.005],
      ['city-works', 70],
    ];
    const reply = await upload(2020, await workbook('survey', rows), 'survey');
    expect(reply.body.errors.map((e: Record<string, string>) => [e.cell, e.code])).toEqual([
      ['B2', 'too-big'],
      ['B3', 'too-many-decimals'],
      ['A4', 'not-a-locality'],
    ]);
    expect((await get('survey', 2020, xlsxType, {}, people.northOffice)).body.articles).toEqual(['A23']);
  });
});
