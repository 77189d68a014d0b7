import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { xlsxType } from '@jieti/sheets';
import { strToU8, zipSync } from 'fflate';
import { readXlsx, type WriteOptions, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, done, everythingWritten } from '../support/http-journey.ts';
import { people } from '../support/http-people.ts';
import { gradeByHand, scheme } from '../support/http-world.ts';
import { emptyCity, endAll } from '../support/journey-city.ts';
import { advance } from '../support/journey-clock.ts';
import type { CityProcess } from '../support/journey-process.ts';

const { cityOffice } = people;
const accept = { headers: { accept: xlsxType } };

type Rows = NonNullable<WriteOptions['sheets'][number]['rows']>;

let city: CityProcess;
beforeAll(async () => {
  city = await emptyCity('2026-01-05T01:00:00.000Z');
});
afterAll(endAll);

const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(bytes);

/** The rows of a workbook's first sheet, by a library that did not write it. */
const rowsOf = async (bytes: Uint8Array): Promise<Rows> => (await readXlsx(bytes)).sheets[0]?.rows ?? [];

const workbook = async (name: string, rows: Rows) => own(await writeXlsx({ sheets: [{ name, rows }] }));

const codes = (reply: { body: { errors?: { code: string; cell?: string }[] } }) =>
  (reply.body.errors ?? []).map(({ code, cell }) => (cell === undefined ? code : `${cell} ${code}`));

describe('a clerk keeps the register in a workbook (A3)', () => {
  const archives = [
    'ts-archives',
    '市档案馆',
    'Municipal Archives',
    'unit',
    'city',
    'tangshan',
    '唐山市',
    'local',
    'government',
  ];

  test('takes it out, adds a unit, and sends it back: that one is new, the others are as they were', async () => {
    const taken = await done(city, cityOffice, 'GET /units', accept);
    expect(taken.headers.get('content-type')).toBe(xlsxType);
    const rows = await rowsOf(taken.bytes);
    const xlsx = await workbook('units', [...rows, archives]);
    const { body } = await done(city, cityOffice, 'POST /units:import', { xlsx });
    expect(body).toMatchObject({ rows: rows.length, created: 1, changed: 0, unchanged: rows.length - 1 });
    expect((await done(city, cityOffice, 'GET /units/ts-archives')).body.name.zh).toBe('市档案馆');
    expect((await done(city, cityOffice, 'POST /units:import', { xlsx })).body.unchanged).toBe(rows.length);
  });

  test('the template comes with its drop-downs, and filled in it is imported', async () => {
    const { bytes } = await done(city, cityOffice, 'GET /units?template=true');
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect(sheet?.dataValidations).toHaveLength(3);
    const filled = [...(sheet?.rows ?? []), archives.with(0, 'ts-museum').with(1, '市博物馆')];
    const { body } = await done(city, cityOffice, 'POST /units:import', {
      xlsx: await workbook('units', filled),
    });
    expect(body).toMatchObject({ rows: 1, created: 1 });
  });

  test('what is wrong is named by its cell, a bomb and other files are refused, and nothing is written', async () => {
    // On a busy machine what the others make of the last import may still be written.
    await advance(city, 'PT1S');
    const before = everythingWritten(city);
    const [header = []] = await rowsOf((await done(city, cityOffice, 'GET /units?template=true')).bytes);
    const bad = [
      header,
      archives.with(0, 'ts-a').with(3, 'ministry'),
      archives.with(0, 'ts-b').with(5, 'nowhere'),
    ];
    const send = async (xlsx: Uint8Array<ArrayBuffer>) => {
      const reply = await ask(city, cityOffice, 'POST /units:import', { xlsx });
      expect(reply.status).toBe(422);
      return codes(reply);
    };
    expect(await send(await workbook('units', bad))).toEqual(['D2 invalid-value', 'F3 unknown-parent']);
    const zeros = zipSync({ '_rels/.rels': new Uint8Array(100 * 1024 * 1024) });
    expect(zeros.byteLength).toBeLessThan(200_000);
    expect(await send(own(zeros))).toEqual(['workbook-too-large']);
    expect(await send(own(zipSync({ 'a.txt': strToU8('a') })))).toEqual(['not-a-workbook']);
    expect(await send(own(Buffer.from('d0cf11e0a1b11ae1', 'hex')))).toEqual(['old-workbook']);
    expect(await send(new Uint8Array())).toEqual(['not-a-workbook']);
    const tooLarge = await ask(city, cityOffice, 'POST /units:import', { xlsx: new Uint8Array(4_200_000) });
    expect(tooLarge.status).toBe(413);
    expect(everythingWritten(city)).toBe(before);
  });
});

describe('files as they come out of Excel and WPS (A3)', () => {
  const found = (name: string) => {
    const folder = join(import.meta.dirname, '..', '..', 'packages', 'sheets', 'fixtures', 'found');
    return own(readFileSync(join(folder, name)));
  };
  const send = (bytes: Uint8Array<ArrayBuffer>, type = 'application/vnd.ms-excel') =>
    ask(city, cityOffice, 'POST /units:import', { file: { type, bytes } });
  const titlesOfUnits = 'id,nameZh,nameEn,kind,level,parent,affiliation,group';

  test('a CSV in GBK comes in by the type that Excel gives it; as text the gateway spoils it, and that is said', async () => {
    const titles = Buffer.from(`${titlesOfUnits}\r\nts-gbk,`);
    const line = Buffer.concat([
      titles,
      Buffer.from('b2e2cad4d5f2', 'hex'),
      Buffer.from(',Test,unit,city,tangshan,local,government\r\n'),
    ]);
    expect(codes(await send(own(line), 'text/csv'))).toEqual(['not-utf-8']);
    expect((await send(own(line))).body).toMatchObject({ rows: 1, created: 1 });
    expect((await done(city, cityOffice, 'GET /units/ts-gbk')).body.name.zh).toBe('测试镇');
  });

  test.each([
    ['02-lone-surrogate-500.xlsx', 'B2 broken-text'],
    ['06-id-shown-t-z-007-read-7.xlsx', 'A2 shown-otherwise'],
    ['13-zwsp-header.csv', 'A1 invisible-character'],
    ['04-export-lf-unquoted-injection.csv', 'A3 invalid-format'],
  ])('%s is refused by cell and reason: %s', async (name, reason) => {
    const before = everythingWritten(city);
    const reply = await send(found(name));
    expect([reply.status, codes(reply)]).toEqual([422, expect.arrayContaining([reason])]);
    expect(everythingWritten(city)).toBe(before);
  });

  test.each([
    ['07-row-of-spaces.xlsx', 1],
    ['08-crlf-header-lf-rows.csv', 3],
    ['09-excel-drops-trailing-commas.csv', 2],
    ['10-gbk.csv', 1],
    ['11-SharedStrings-case.xlsx', 2],
    ['16-semicolon.csv', 1],
  ])(
    '%s holds %i townships of a county that is not here, and nothing else is wrong with it',
    async (name, rows) => {
      expect(codes(await send(found(name)))).toEqual(
        Array.from({ length: rows }, (_, i) => `F${i + 2} unknown-parent`),
      );
    },
  );

  test('a text of a mebibyte in 16,000 cells is refused within seconds, in an answer that can be sent', async () => {
    const start = performance.now();
    const reply = await send(found('03-shared-text-1MiB-x16000-dos.xlsx'));
    expect([reply.status, codes(reply)[1]]).toEqual([422, 'A3 text-too-long']);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(JSON.stringify(reply.body).length).toBeLessThan(400_000);
  });
});

describe('the scores of a year in a workbook, and its results (A10, A25)', () => {
  test('the file made from the scheme is filled in part by part until nothing is missing', async () => {
    await done(city, cityOffice, 'PUT /years/2025/scheme', { body: scheme });
    const template = await done(city, cityOffice, 'GET /years/2025/scores', accept);
    const [header = [], ...lines] = await rowsOf(template.bytes);
    const at = header.indexOf('得分');
    const scored = (half: number): Rows => [
      header,
      ...lines.map((line, i) => (i % 2 === half ? line.with(at, line[0] === 'qianxi' ? 95.5 : 85) : line)),
    ];
    const beyond = scored(0).map((line, i) => (i === 3 ? line.with(at, 100.5) : line));
    const refused = await ask(city, cityOffice, 'POST /years/2025/scores', {
      xlsx: await workbook('scores', beyond),
    });
    expect([refused.status, codes(refused)]).toEqual([422, ['F4 too-big']]);
    for (const half of [0, 1])
      await done(city, cityOffice, 'POST /years/2025/scores', {
        xlsx: await workbook('scores', scored(half)),
      });
    expect((await done(city, cityOffice, 'GET /years/2025/scores?missing=true')).body.items).toEqual([]);
  });

  test('names sorted apart from their ids are named cell by cell, and nothing is written', async () => {
    const [header = [], ...lines] = await rowsOf(
      (await done(city, cityOffice, 'GET /years/2025/scores', accept)).bytes,
    );
    const [first, other] = [lines[0], lines.find((line) => line[0] !== lines[0]?.[0])];
    if (!first || !other) throw new Error('two units are scored');
    const swapped = [header, first.with(1, other[1] ?? null), other.with(1, first[1] ?? null)];
    const reply = await ask(city, cityOffice, 'POST /years/2025/scores', {
      xlsx: await workbook('指标得分', swapped),
    });
    expect([reply.status, codes(reply)]).toEqual([422, ['B2 name-differs', 'B3 name-differs']]);
  });

  test('the survey likewise', async () => {
    const { bytes } = await done(city, cityOffice, 'GET /years/2025/survey', accept);
    const rows = (await rowsOf(bytes)).map((line) => (line[0] === 'qianxi' ? line.with(2, 61.5) : line));
    await done(city, cityOffice, 'PUT /years/2025/survey', { xlsx: await workbook('survey', rows) });
    const { items } = (await done(city, cityOffice, 'GET /years/2025/survey?limit=200')).body;
    expect(items.find(({ unit }: { unit: string }) => unit === 'qianxi').percent).toBe(61.5);
  });

  test('the graded year comes as a workbook with the same ranks as its list', async () => {
    await gradeByHand(city, 2025);
    const { bytes, headers } = await done(city, cityOffice, 'GET /years/2025/results.xlsx');
    expect(headers.get('content-disposition')).toContain('attachment; filename="results-2025.xlsx"');
    const { sheets } = await readXlsx(bytes);
    const [, , ...ranks] = sheets[0]?.rows ?? [];
    const { items } = (await done(city, cityOffice, 'GET /years/2025/results?limit=200')).body;
    expect(ranks.map(([unit, , , rank]) => [unit, rank])).toEqual(
      items.map(({ unit, rank }: Record<string, unknown>) => [unit, rank]),
    );
    expect(ranks.find(([unit]) => unit === 'qianxi')?.slice(5, 8)).toEqual([95.5, null, '优秀']);
    expect(sheets[1]?.rows).toHaveLength(2 + 2 * items.length);
  });
});
