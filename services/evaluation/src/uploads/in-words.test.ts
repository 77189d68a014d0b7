import { csvType, xlsxType } from '@jieti/sheets';
import { readXlsx, type WriteOptions, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  call,
  mustBe,
  people,
  startEvaluation,
  testScheme,
  type World,
} from '../../../../test/support/world/index.ts';

let world: World;
const indicators = [
  { id: 'order', name: { zh: '治安', en: 'Public order' }, weight: 60 },
  { id: 'service', name: { zh: '便民服务', en: 'Service' }, weight: 40 },
];
beforeAll(async () => {
  world = await startEvaluation();
  const groups = testScheme.groups.map((group) => ({
    ...group,
    indicators: group.indicators.flatMap(({ id, weight }) => {
      const named = indicators.find((one) => one.id === id);
      return named ? [{ ...named, weight }] : [];
    }),
  }));
  mustBe(await call(people.cityOffice, 'PUT /years/2020/scheme', { body: { groups } }), 200);
});
afterAll(() => world.stop());

type Rows = NonNullable<WriteOptions['sheets'][number]['rows']>;
type More = Partial<WriteOptions['sheets'][number]>;
const excelType = 'application/vnd.ms-excel';

const upload = async (
  what: 'scores' | 'survey',
  rows: Rows,
  more: More = {},
  query: Record<string, string> = {},
) =>
  call(people.cityOffice, `${what === 'scores' ? 'POST' : 'PUT'} /years/2020/${what}`, {
    body: await writeXlsx({ sheets: [{ name: 'Sheet1', rows, ...more }] }),
    query,
    headers: { 'content-type': excelType },
  });

const faults = (reply: { body: { errors?: { cell?: string; code: string }[] } }) =>
  (reply.body.errors ?? []).map(({ cell, code }) => `${cell} ${code}`);

const entered = async (unit: string) => {
  const { items } = (await call(people.cityOffice, 'GET /years/2020/scores', { query: { limit: '200' } }))
    .body;
  const found = items.find((one: { unit: string }) => one.unit === unit);
  return Object.fromEntries(
    found.scores.map(({ indicator, score }: { indicator: string; score: number }) => [indicator, score]),
  );
};

describe('scores in the words of clerks (A10)', () => {
  it('a table as offices send it on: title, running numbers, names, a note; 85.30000000000001 is 85.3', async () => {
    const reply = await upload('scores', [
      ['2020年度考评得分表'],
      ['序号', '单位', '指标', '得分\n（0-100）', '备注'],
      [1, '北县', '治安', 85.300_000_000_000_01, '已核'],
      [2, '北县', '便民服务', 90, null],
      ['注：以上为初评结果'],
    ]);
    expect(reply.body).toMatchObject({
      rows: 2,
      corrected: 0,
      passedOver: [
        { sheet: 'scores', reason: 'title-rows', count: 1, where: '1' },
        { sheet: 'scores', reason: 'notes', count: 1, where: '5' },
      ],
    });
    expect(await entered('north')).toEqual({ order: 85.3, service: 90 });
  });

  it('hidden rows are not read, and it is said which', async () => {
    const rows: Rows = [
      ['单位编号', '指标编号', '得分'],
      ['south', 'order', 70],
      ['south', 'service', 0],
    ];
    const rowDefs = new Map([[2, { hidden: true }]]);
    const reply = await upload('scores', rows, { rowDefs });
    expect(reply.body).toMatchObject({ rows: 1, passedOver: [{ reason: 'hidden-rows', where: '3' }] });
    expect(await entered('south')).toEqual({ order: 70, service: null });
  });

  it('names that belong to other ids are faults of their cells, and nothing is written', async () => {
    const reply = await upload('scores', [
      ['单位编号', '单位名称', '分组', '指标编号', '指标名称', '得分'],
      ['north', '南区', '县(市、区)', 'order', '治安', 71],
      ['south', '北县', '县(市、区)', 'order', '治安', 72],
      ['south', '南区', '县(市、区)', 'order', '便民服务', 73],
    ]);
    expect(faults(reply)).toEqual(['B2 name-differs', 'B3 name-differs', 'E4 name-differs']);
    expect(reply.body.errors[0].detail).toBe(
      '第 2 行“单位名称”（B2）：编号north的名称是“北县”，不是“南区”；编号与名称须是同一个单位的。',
    );
    expect(await entered('south')).toEqual({ order: 70, service: null });
  });

  it('who may not enter scores learns no name of a unit from them', async () => {
    const body = Buffer.from('单位编号,单位名称,指标编号,得分\nnorth,南区,order,71\n,月亮县,order,72\n');
    const headers = { 'content-type': csvType };
    const reply = await call(people.northOffice, 'POST /years/2020/scores', { body, headers });
    expect(reply.status).toBe(403);
    expect(JSON.stringify(reply.body)).not.toMatch(/北县|name-differs/);
  });

  it('names that nobody has are faults of their cells', async () => {
    const reply = await upload('scores', [
      ['单位名称', '指标名称', '得分'],
      ['月亮县', '治安', 71],
      ['北县', '魅力', 72],
    ]);
    expect(faults(reply)).toEqual(['A2 name-unknown', 'B3 name-unknown']);
  });

  it('a percentage is no score; in the survey it is the percent that is seen', async () => {
    const rows: Rows = [
      ['单位名称', '群众安全感'],
      ['北县', '95.1%'],
      ['南区', 0.951],
    ];
    const cells = new Map([['2,1', { value: 0.951, style: { numFmt: '0.0%' } }]]);
    expect((await upload('survey', rows, { cells })).body).toMatchObject({ rows: 2 });
    const { items } = (await call(people.cityOffice, 'GET /years/2020/survey')).body;
    const percents = items.filter(({ percent }: { percent: number | null }) => percent !== null);
    expect(percents.map(({ unit, percent }: Record<string, unknown>) => [unit, percent])).toEqual([
      ['north', 95.1],
      ['south', 95.1],
    ]);
    const scores = await upload('scores', [
      ['单位编号', '指标编号', '得分'],
      ['north', 'order', '85%'],
    ]);
    expect(faults(scores)).toEqual(['C2 percent-instead']);
  });

  it('a formula means what it gave, where whoever sends it says so', async () => {
    const rows: Rows = [
      ['单位编号', '指标编号', '得分'],
      ['city-works', 'order', null],
    ];
    const cells = new Map([['1,2', { formula: 'AVERAGE(80,81)', formulaResult: 80.5 }]]);
    expect(faults(await upload('scores', rows, { cells }))).toEqual(['C2 formula']);
    expect((await upload('scores', rows, { cells }, { formulas: 'values' })).body).toMatchObject({ rows: 1 });
    expect(await entered('city-works')).toEqual({ order: 80.5 });
    expect((await upload('scores', rows, { cells }, { formulas: 'guess' })).status).toBe(422);
  });
});

describe('the table to fill in (A10)', () => {
  const download = (accept: string, query: Record<string, string> = {}) =>
    call(people.cityOffice, 'GET /years/2020/scores', { query, headers: { accept } });

  it('says its units, groups and indicators by name, in one language, under a name of its own', async () => {
    const reply = await download(xlsxType);
    expect(reply.headers['content-disposition']).toBe(
      `attachment; filename="scores-2020.xlsx"; filename*=UTF-8''${encodeURIComponent('2020年度指标得分.xlsx')}`,
    );
    const [sheet] = (await readXlsx(reply.body)).sheets;
    expect([sheet?.name, sheet?.rows?.find((line) => line[0] === 'north')]).toEqual([
      '指标得分',
      ['north', '北县', 'localities', 'order', '治安', 85.3, null],
    ]);
    const english = (await readXlsx((await download(xlsxType, { language: 'en' })).body)).sheets[0];
    expect([english?.name, english?.rows?.[0]?.[0]]).toEqual(['Scores', 'Unit id']);
    expect(english?.rows?.find((line) => line[0] === 'north')?.slice(1, 5)).toEqual([
      'North County',
      'localities',
      'order',
      'Public order',
    ]);
  });

  it.each(['zh', 'en'])('in %s it comes back as it went, as a workbook and as CSV', async (language) => {
    for (const type of [xlsxType, csvType]) {
      const { body } = await download(type, { language });
      const again = await call(people.cityOffice, 'POST /years/2020/scores', {
        body,
        headers: { 'content-type': type },
      });
      expect([again.status, again.body]).toMatchObject([200, { rows: 4, corrected: 0 }]);
    }
  });
});
