import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killedAt } from '../../../../test/support/crash.ts';
import {
  call,
  mustBe,
  people,
  scoreRows,
  startEvaluation,
  testScheme,
  type World,
} from '../../../../test/support/world/index.ts';
import { openUploads } from './uploads.ts';

const routeOf = (year: number): string => `POST /years/${year}/scores`;

let world: World;
beforeAll(async () => {
  world = await startEvaluation();
});
afterAll(() => world.stop());

const csv = { 'content-type': 'text/csv', 'accept-language': 'en' };

const prepared = async (year: number): Promise<void> => {
  mustBe(await call(people.cityOffice, `PUT /years/${year}/scheme`, { body: testScheme }), 200);
};

const upload = (year: number, rows: readonly object[], headers: Record<string, string> = {}) =>
  call(people.cityOffice, routeOf(year), {
    body: { rows },
    headers: { 'accept-language': 'en', ...headers },
  });

const sheet = async (year: number, unit: string) =>
  Object.fromEntries(
    (await (await openUploads({ kind: 'scores', year })).between(unit, unit)).get(unit) ?? [],
  );

const north = (score: number, more: object = {}) => ({ unit: 'north', indicator: 'order', score, ...more });

describe('scores of a year (A10)', () => {
  it('a CSV with three bad rows: the three are named, and nothing is written', async () => {
    await prepared(2020);
    const body = [
      'unit,indicator,score,reason',
      'north,order,90,',
      'nobody,order,90,',
      'south,order,100.01,',
      'south,service,88,',
      'city-education,service,70,',
    ].join('\r\n');
    const reply = await call(people.cityOffice, routeOf(2020), { body, headers: csv });
    expect(reply.status).toBe(422);
    expect(reply.body.errors.map((e: { pointer: string; detail: string }) => [e.pointer, e.detail])).toEqual([
      ['/rows/3/unit', 'Row 3, Unit id (A3): There is no unit nobody.'],
      ['/rows/4/score', 'Row 4, Score (C4): Too big or too long: at most 100.'],
      ['/rows/6/indicator', 'Row 6, Indicator id (B6): Group bodies has no indicator service.'],
    ]);
    expect((await world.items()).some((item) => item.entity?.S === 'upload-row')).toBe(false);
  });

  it('a good CSV, with a byte order mark and Windows line ends, is taken over as a whole', async () => {
    const body = '\uFEFFunit,indicator,score\r\nnorth,order,90.5\r\nnorth,service,80\r\n';
    const reply = await call(people.cityOffice, routeOf(2020), { body, headers: csv });
    expect([reply.status, reply.headers.etag, reply.body]).toEqual([
      200,
      '"1"',
      { year: 2020, version: 1, rows: 2, corrected: 0 },
    ]);
    expect(await sheet(2020, 'north')).toEqual({ order: { value: 90.5 }, service: { value: 80 } });
  });

  it('a CSV that is no table of scores is refused with 422', async () => {
    const bad = [
      '',
      'unit,indicator\nnorth,order\n',
      'unit,indicator,score,colour\nnorth,order,90,red\n',
      'unit,indicator,score\nnorth,order,90,1,2\n',
      'unit,indicator,score\nnorth,order\n',
      'unit,indicator,score\nnorth,order,ninety\n',
      'unit,indicator,score\n"north,order,90\n',
      'unit,indicator,score\nnorth,order,90.123\n',
      'unit,indicator,score,reason\nnorth,order,91,11010519491231002X\n',
    ];
    for (const body of bad) {
      const { status } = await call(people.cityOffice, routeOf(2020), { body, headers: csv });
      expect([body, status]).toEqual([body, 422]);
    }
    const xml = { 'content-type': 'application/xml' };
    expect((await call(people.cityOffice, routeOf(2020), { body: '<a/>', headers: xml })).status).toBe(415);
    expect((await call(people.cityOffice, routeOf(2020), { body: '{"rows":' })).status).toBe(400);
    expect(
      (await call(people.cityOffice, routeOf(2020), { body: 'x'.repeat(3_000_000), headers: csv })).status,
    ).toBe(413);
  });

  it('partial uploads merge', async () => {
    await prepared(2021);
    expect((await upload(2021, [north(90)])).status).toBe(200);
    const more = [
      { unit: 'north', indicator: 'service', score: 70 },
      { unit: 'south', indicator: 'order', score: 60 },
    ];
    expect((await upload(2021, more)).body).toMatchObject({ version: 2, corrected: 0 });
    expect(await sheet(2021, 'north')).toEqual({ order: { value: 90 }, service: { value: 70 } });
    expect(await sheet(2021, 'south')).toEqual({ order: { value: 60 } });
  });

  it('a correction needs its reason, and the old value is kept with who, when and why', async () => {
    const refused = await upload(2021, [north(91)]);
    expect(refused.body.errors).toEqual([
      {
        pointer: '/rows/0/reason',
        code: 'reason-missing',
        detail: 'Row 1: It corrects 90, which needs a reason.',
      },
    ]);
    expect((await upload(2021, [north(90)])).body).toMatchObject({ version: 3, corrected: 0 });
    world.setNow('2026-01-11T02:00:00.000Z');
    const corrected = await upload(2021, [north(91, { reason: 'added up wrongly' })]);
    expect(corrected.body).toMatchObject({ version: 4, corrected: 1 });
    const rows = (await world.items()).filter(
      (item) =>
        item.entity?.S === 'upload-row' && item.PK?.S === 'ROWS#scores#2021' && item.unit?.S === 'north',
    );
    const history = rows
      .flatMap((item) => (item.cells?.L ?? []).map((cell) => [item.number?.N, cell.M] as const))
      .filter(([, cell]) => cell?.column?.S === 'order')
      .map(([seq, cell]) => [seq, cell?.value?.N, cell?.reason?.S])
      .toSorted();
    expect(history).toEqual([
      ['1', '90', undefined],
      ['3', '90', undefined],
      ['4', '91', 'added up wrongly'],
    ]);
    const { body } = await call(people.cityOffice, 'GET /years/2021/scores/history');
    expect(body.entries[3]).toMatchObject({
      type: 'scores-uploaded',
      at: '2026-01-11T02:00:00.000Z',
      actor: { by: 'office', subject: people.cityOffice.subject },
      data: { rows: 1, corrected: 1 },
    });
  });

  it('the same cell twice in one upload is a fault of the later row', async () => {
    const reply = await upload(2021, [north(91), north(92, { reason: 'no' })]);
    expect(reply.body.errors).toEqual([
      { pointer: '/rows/1', code: 'row-twice', detail: 'Row 2: It repeats an earlier row.' },
    ]);
  });

  it('rows laid down for an upload that was never made are not seen by anybody, nor counted later', async () => {
    await prepared(2022);
    await upload(2022, [north(80)]);
    // The rows are laid down; the crash comes before the transaction.
    expect(await killedAt(1, 'before', () => upload(2022, [north(20, { reason: 'lost' })]))).toBe(true);
    const left = (await world.items()).filter((item) => item.PK?.S === 'ROWS#scores#2022');
    expect(left.length).toBe(2);
    expect(await sheet(2022, 'north')).toEqual({ order: { value: 80 } });
    const next = await upload(2022, [north(81, { reason: 'recounted' })]);
    expect(next.body.version).toBe(2);
    expect(await sheet(2022, 'north')).toEqual({ order: { value: 81, reason: 'recounted' } });
  });

  it('who opened the sheet before an upload does not see it through that opening', async () => {
    const before = await openUploads({ kind: 'scores', year: 2022 });
    await upload(2022, [north(50, { reason: 'again' })]);
    expect((await before.between('north', 'north')).get('north')?.get('order')?.value).toBe(81);
    expect((await sheet(2022, 'north'))?.order?.value).toBe(50);
  });

  it('more rows than one transaction holds become visible together', async () => {
    await prepared(2023);
    const reply = await upload(2023, scoreRows());
    expect(reply.body).toMatchObject({ version: 1, rows: 13 });
  });

  it('of two uploads at once one is told of the conflict (409); a stale If-Match gets 412', async () => {
    const both = await Promise.all([
      upload(2023, [north(1, { reason: 'a' })]),
      upload(2023, [north(2, { reason: 'b' })]),
    ]);
    const statuses = both.map(({ status }) => status).toSorted();
    expect([
      [200, 409],
      [200, 200],
    ]).toContainEqual(statuses);
    expect((await upload(2023, [north(3, { reason: 'c' })], { 'if-match': '"1"' })).status).toBe(412);
  });

  it('an indicator may be called like a word of the language it is written in', async () => {
    const indicators = [{ id: 'constructor', name: { zh: '建', en: 'constructor' }, weight: 100 }];
    const body = { groups: testScheme.groups.map((group) => ({ ...group, indicators })) };
    mustBe(await call(people.cityOffice, 'PUT /years/2025/scheme', { body }), 200);
    const reply = await upload(2025, [{ unit: 'north', indicator: 'constructor', score: 9 }]);
    expect(reply.status).toBe(200);
  });

  it('without a scheme there is nothing to score: 409', async () => {
    const reply = await upload(2030, [north(90)]);
    expect([reply.status, reply.body.code]).toEqual([409, 'no-scheme']);
  });

  it('is for the city CGC office: 403 for a county, 401 without a token', async () => {
    const asking = { body: { rows: [north(1)] } };
    expect((await call(people.northOffice, routeOf(2021), asking)).status).toBe(403);
    expect((await call({ subject: '' }, routeOf(2021), asking)).status).toBe(401);
  });
});
