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

describe('the scores of a year in a workbook, and its results (A10, A25)', () => {
  test('the file made from the scheme is filled in part by part until nothing is missing', async () => {
    await done(city, cityOffice, 'PUT /years/2025/scheme', { body: scheme });
    const template = await done(city, cityOffice, 'GET /years/2025/scores', accept);
    const [header = [], ...lines] = await rowsOf(template.bytes);
    const at = header.indexOf('score');
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
    expect(headers.get('content-disposition')).toBe('attachment; filename="results-2025.xlsx"');
    const { sheets } = await readXlsx(bytes);
    const [, ...ranks] = sheets[0]?.rows ?? [];
    const { items } = (await done(city, cityOffice, 'GET /years/2025/results?limit=200')).body;
    expect(ranks.map(([unit, , group, rank]) => [unit, group, rank])).toEqual(
      items.map(({ unit, group, rank }: Record<string, unknown>) => [unit, group, rank]),
    );
    expect(ranks.find(([unit]) => unit === 'qianxi')?.slice(5, 8)).toEqual([95.5, null, '优秀 excellent']);
    expect(sheets[1]?.rows).toHaveLength(1 + 2 * items.length);
  });
});
