import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { xlsxType } from '@jieti/sheets';
import { readXlsx, type WriteOptions, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call, importCsv, people, startLetters, type World } from '../../../../test/support/world/index.ts';

const { cityOffice } = people;

let world: World;
beforeAll(async () => {
  world = await startLetters();
  await importCsv(cityOffice);
});
afterAll(() => world.stop());

const excelType = 'application/vnd.ms-excel';
const send = (body: Uint8Array, type = excelType, query: Record<string, string> = {}) =>
  call(cityOffice, 'POST /units:import', { body, query, headers: { 'content-type': type } });
const sendCsv = (...lines: string[]) => send(Buffer.from([...lines, ''].join('\r\n')));
const faults = (reply: { body: { errors: { cell?: string; code: string; detail: string }[] } }) =>
  reply.body.errors.map(({ cell, code }) => `${cell} ${code}`);
const unit = async (id: string) => (await call(cityOffice, `GET /units/${id}`)).body;

const header = '单位编号,中文名称,英文名称,类别,层级,上级单位编号,上级单位名称,隶属,考评分组';

describe('the register in the words of its clerks (A3)', () => {
  test('titles and values in Chinese say the same as codes', async () => {
    const reply = await sendCsv(
      header,
      'north-bay,湾镇,Bay Township,地方,乡级,north,北县,本地,townships',
      'south-tax,南区税务局,Tax Bureau,部门,县级,south,南区,中央,',
    );
    expect(reply.body).toMatchObject({ rows: 2, created: 2 });
    expect(await unit('north-bay')).toMatchObject({
      kind: 'locality',
      level: 'township',
      parent: 'north',
      affiliation: 'local',
    });
    expect(await unit('south-tax')).toMatchObject({
      kind: 'department',
      level: 'county',
      affiliation: 'central',
    });
  });

  test('as Excel saves it on a Chinese computer: GBK, by the type that the computer gives it', async () => {
    // 湖镇 is called 湖泊镇, in GBK.
    const name = Buffer.from('bafeb2b4d5f2', 'hex');
    const line = [
      Buffer.from('north-lake,'),
      name,
      Buffer.from(',Lake Township,locality,township,north,,local,\r\n'),
    ];
    const titles = Buffer.from('id,nameZh,nameEn,kind,level,parent,parentName,affiliation,group\r\n');
    const reply = await send(Buffer.concat([titles, ...line]));
    expect(reply.body).toMatchObject({ rows: 1, changed: 1 });
    expect((await unit('north-lake')).name.zh).toBe('湖泊镇');
  });

  test('a unit, and the one above it, by their names where the ids are missing', async () => {
    const reply = await sendCsv(
      '单位编号,单位名称,英文名称,类别,层级,上级单位,隶属,考评分组',
      ',北县,North County,地方,县级,试验市,本地,counties',
      'north-cape,岬镇,Cape Township,地方,乡级,北县,本地,townships',
    );
    expect(reply.body).toMatchObject({ rows: 2, created: 1 });
    expect(await unit('north-cape')).toMatchObject({ parent: 'north' });
  });

  test('a name that no unit has, and one that two have, are named by their cells', async () => {
    await sendCsv(header, 'south-bay,湾镇,Bay Township,地方,乡级,south,南区,本地,townships');
    const reply = await sendCsv(header, 'a,甲,A,单位,县级,,月亮县,本地,', 'b,乙,B,单位,乡级,,湾镇,本地,');
    expect(faults(reply)).toEqual(['G2 name-unknown', 'G3 name-ambiguous']);
    expect(reply.body.errors.map(({ detail }: { detail: string }) => detail)).toEqual([
      '第 2 行“上级单位名称”（G2）：没有名为“月亮县”的单位；请填写编号。',
      expect.stringMatching(
        /名为“湾镇”的单位不止一个（(?:north-bay、south-bay|south-bay、north-bay)）；请填写编号。$/,
      ),
    ]);
  });

  test('a name that is not its id’s is a fault: the column was sorted apart', async () => {
    const reply = await sendCsv(header, 'north-x,甲,X,单位,县级,north,南区,本地,');
    expect(faults(reply)).toEqual(['G2 name-differs']);
    const swapped = await sendCsv(
      header,
      'north-hill,湖泊镇,Hill Township,地方,乡级,north,北县,本地,',
      'north-lake,山乡,Lake Township,地方,乡级,north,北县,本地,',
    );
    expect(faults(swapped)).toEqual(['B2 name-of-another', 'B3 name-of-another']);
    expect((await unit('north-hill')).name.zh).toBe('山乡');
    const posts = await sendCsv(
      '所在单位编号,所在单位名称,岗位编号,岗位名称,岗位英文名称,责任类别,任职人代号,任职起始日',
      'north,南区,mayor,县长,Mayor,主要负责人,p-1,2026.1.5',
    );
    expect(faults(posts)).toEqual(['B2 name-differs']);
  });

  test('a county’s office learns no name of a unit of another county', async () => {
    const { northOffice } = people;
    const body = Buffer.from(
      `${header}\nnorth-x,甲,X,单位,县级,south,北县,本地,\nnorth-y,乙,Y,单位,县级,,南区,本地,\n`,
    );
    const reply = await call(northOffice, 'POST /units:import', {
      body,
      headers: { 'content-type': excelType },
    });
    expect(faults(reply)).toEqual(['F2 outside-jurisdiction', 'G3 name-unknown']);
  });

  test('posts by the names of their units, with days as clerks write them', async () => {
    const reply = await sendCsv(
      '北县岗位一览表,,,,,,',
      '序号,所在单位,岗位编号,职务,岗位英文名称,责任类别,任职人代号,任职起始日,备注',
      '1,北县,mayor,县长,Mayor,主要负责人,p-1,2026.1.5,',
      '2,北县,deputy,副县长,Deputy,直接责任人,p-2,20260105,已核',
      '注：截至2026年1月,,,,,,,,',
    );
    expect(reply.body).toMatchObject({
      posts: { created: 2 },
      passedOver: [
        { sheet: 'posts', reason: 'title-rows', count: 1, where: '1' },
        { sheet: 'posts', reason: 'notes', count: 1, where: '5' },
      ],
    });
    const { items } = (await call(cityOffice, 'GET /units/north/posts')).body;
    expect(
      items.map(({ id, role, tenures }: Record<string, unknown[]>) => [id, role, tenures?.[0]]),
    ).toMatchObject([
      ['deputy', 'in-charge', { from: '2026-01-05' }],
      ['mayor', 'principal', { from: '2026-01-05' }],
    ]);
  });
});

describe('files of the register that once came out wrong', () => {
  const found = (name: string) =>
    readFileSync(
      join(import.meta.dirname, '..', '..', '..', '..', 'packages', 'sheets', 'fixtures', 'found', name),
    );

  test('half a character is a fault of its cell and no failure of the service', async () => {
    const reply = await send(found('02-lone-surrogate-500.xlsx'));
    expect([reply.status, faults(reply)]).toEqual([422, ['B2 broken-text']]);
  });

  test('a text of a mebibyte in 16,000 cells is refused within seconds, in an answer that can be sent', async () => {
    const start = performance.now();
    const reply = await send(found('03-shared-text-1MiB-x16000-dos.xlsx'), xlsxType);
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(reply.status).toBe(422);
    expect(JSON.stringify(reply.body).length).toBeLessThan(400_000);
  });

  test('an id that is shown as t-z-007 is refused, and one with a character that nobody sees is named', async () => {
    expect(faults(await send(found('06-id-shown-t-z-007-read-7.xlsx')))).toContain('A2 shown-otherwise');
    expect(faults(await send(found('13-zwsp-header.csv')))).toEqual(['A1 invisible-character']);
  });
});

type Rows = NonNullable<WriteOptions['sheets'][number]['rows']>;

describe('what is taken out can be printed, read, and sent back', () => {
  const download = (query: Record<string, string>, accept: string) =>
    call(cityOffice, 'GET /units', { query, headers: { accept } });

  test.each(['zh', 'en'])(
    'in %s, as a workbook and as CSV: sent back it changes nothing',
    async (language) => {
      for (const type of [xlsxType, 'text/csv']) {
        const reply = await download({ language, posts: 'true' }, type);
        const again = await send(reply.body, type);
        expect(again.body).toMatchObject({ changed: 0, posts: { created: 0, changed: 0 } });
      }
    },
  );

  test('a name with a line break stays in its cell, and none becomes a formula', async () => {
    await sendCsv(header, 'north-odd,"甲村\n=1+2",＝1+2,单位,乡级,north,北县,本地,');
    const csv = String((await download({}, 'text/csv')).body);
    expect(csv).toContain('north-odd,"甲村\n=1+2",\'＝1+2,单位,');
    expect((await send(Buffer.from(csv))).body).toMatchObject({ changed: 0 });
  });

  test('with names beside ids, and a mark on what is abolished', async () => {
    const body = { ...(await unitBody('north-odd')), status: 'abolished', from: '2026-01-05' };
    expect((await call(cityOffice, 'PUT /units/north-odd', { body })).status).toBe(200);
    const [sheet] = (await readXlsx((await download({}, xlsxType)).body)).sheets;
    const [titles = [], ...rows]: Rows = sheet?.rows ?? [];
    const at = (title: string) => titles.indexOf(title);
    const row = rows.find((line) => line[0] === 'north-odd') ?? [];
    expect([row[at('上级单位名称')], row[at('状态')]]).toEqual(['北县', '自2026-01-05起撤销']);
  });

  const unitBody = async (id: string) => {
    const { name, kind, level, parent, affiliation, group } = await unit(id);
    return { name, kind, level, parent, affiliation, group };
  };

  test('formulas mean what they gave, where whoever sends them says so', async () => {
    const cells = new Map([['1,1', { formula: '"海"&"镇"', formulaResult: '海镇' }]]);
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '单位',
          rows: [
            header.split(','),
            ['north-sea', null, 'Sea Township', '地方', '乡级', 'north', '北县', '本地', null],
          ],
          cells,
        },
      ],
    });
    expect(faults(await send(bytes))).toEqual(['B2 formula']);
    expect((await send(bytes, xlsxType, { formulas: 'values' })).body).toMatchObject({ created: 1 });
    expect((await unit('north-sea')).name.zh).toBe('海镇');
  });
});
