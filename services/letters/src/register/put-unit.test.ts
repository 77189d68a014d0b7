import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call, people, startRegister, type World } from '../../../../test/support/world/index.ts';

const { cityOffice, citySlgOffice, northOffice, southOffice } = people;
const staff = { subject: 'clerk-hill', units: ['north-hill'] };
let world: World;

beforeAll(async () => {
  world = await startRegister();
});
afterAll(() => world.stop());

const town = {
  name: { zh: '新镇', en: 'New Township' },
  kind: 'locality',
  level: 'township',
  parent: 'north',
  affiliation: 'local',
  group: null,
};
const put = (as: Parameters<typeof call>[0], id: string, body: object, headers = {}) =>
  call(as, `PUT /units/${id}`, { body, headers });

describe('entering and correcting a unit (A3, A6)', () => {
  test('a new unit is 201 with version 1, the same again 200 and unchanged, another name version 2', async () => {
    const first = await put(northOffice, 'north-new', town);
    expect([first.status, first.headers.etag, first.body.version]).toEqual([201, '"1"', 1]);
    const same = await put(northOffice, 'north-new', town);
    expect([same.status, same.headers.etag]).toEqual([200, '"1"']);
    const renamed = await put(northOffice, 'north-new', { ...town, group: 'townships' });
    expect([renamed.status, renamed.headers.etag]).toEqual([200, '"2"']);
    expect((await call(staff, 'GET /units/north-new')).status).toBe(404);
    expect((await call(northOffice, 'GET /units/north-new')).body.group).toBe('townships');
  });

  test('a stale If-Match is 412 and changes nothing; a fresh one is taken', async () => {
    const body = { ...town, name: { zh: '新湖镇', en: 'New Lake' }, group: 'townships' };
    const stale = await put(northOffice, 'north-new', body, { 'if-match': '"1"' });
    expect([stale.status, stale.body.code]).toEqual([412, 'precondition-failed']);
    expect((await call(northOffice, 'GET /units/north-new')).body.version).toBe(2);
    expect((await put(northOffice, 'north-new', body, { 'if-match': '"2"' })).headers.etag).toBe('"3"');
    expect((await put(northOffice, 'nobody', town, { 'if-match': '"1"' })).status).toBe(412);
  });

  test('another county’s unit is as unknown as an id that was never given', async () => {
    const foreign = await put(southOffice, 'north-hill', town);
    const unknown = await call(southOffice, 'GET /units/never-given');
    expect([foreign.status, unknown.status]).toEqual([404, 404]);
    expect(foreign.body).toEqual(unknown.body);
    expect((await call(southOffice, 'GET /units/north-hill')).body).toEqual(unknown.body);
    expect((await put(southOffice, 'south-new', town)).body.errors[0]).toMatchObject({
      pointer: '/parent',
      code: 'unknown-parent',
    });
  });

  test('who sees a unit but keeps no register gets 403 with the article', async () => {
    const staffTries = await put(staff, 'north-hill', town);
    const slgTries = await put(citySlgOffice, 'city-new', { ...town, parent: 'city' });
    for (const reply of [staffTries, slgTries]) {
      expect([reply.status, reply.body.code, reply.body.articles]).toEqual([403, 'not-competent', ['A6']]);
      expect(reply.body.refusals[0].competent).toEqual([{ body: 'cgc-office' }]);
    }
    expect((await put(staff, 'elsewhere', town)).status).toBe(404);
    expect((await call(undefined, 'GET /units/north')).status).toBe(401);
  });

  test('kind, level and parent stay as entered', async () => {
    const moved = await put(cityOffice, 'north-hill', { ...town, parent: 'south' });
    expect([moved.status, moved.body.code]).toEqual([409, 'structure-fixed']);
    expect(moved.body.errors[0].pointer).toBe('/parent');
  });

  test.each([
    ['malformed JSON', '{"name":', 400, 'malformed-json'],
    ['an unknown field', { ...town, colour: 'red' }, 422, 'invalid-input'],
    ['a wrong type', { ...town, parent: 7 }, 422, 'invalid-input'],
    [
      'a mobile number in the name',
      { ...town, name: { zh: '李四 13800138000', en: 'x' } },
      422,
      'invalid-input',
    ],
    ['an identity number as a group', { ...town, group: '130203199001011234' }, 422, 'invalid-input'],
    ['a huge body', { ...town, group: 'x'.repeat(300_000) }, 413, 'too-large'],
    ['a second city', { ...town, parent: null, level: 'city' }, 422, 'invalid-input'],
    ['a level that the law does not have', { ...town, level: 'village' }, 422, 'unknown-level'],
  ])('%s is a clear problem in both languages', async (_, body, status, code) => {
    const reply = await call(cityOffice, 'PUT /units/bad', { body });
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    const english = await call(cityOffice, 'PUT /units/bad', { body, headers: { 'accept-language': 'en' } });
    expect(english.body.title).not.toBe(reply.body.title);
    expect((await call(cityOffice, 'GET /units/bad')).status).toBe(404);
  });

  test('the same key and body give the same answer; another body under it is 422', async () => {
    const key = { 'idempotency-key': 'k-1' };
    const first = await put(cityOffice, 'north-key', { ...town }, key);
    await put(cityOffice, 'north-key', { ...town, group: 'later' });
    expect(await put(cityOffice, 'north-key', { ...town }, key)).toEqual(first);
    const other = await put(cityOffice, 'north-key', { ...town, group: 'other' }, key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    expect((await call(cityOffice, 'GET /units/north-key')).body).toMatchObject({
      group: 'later',
      version: 2,
    });
  });

  test('twenty units entered at once all stand, and two that correct the same unit at once do not both win', async () => {
    const ids = Array.from({ length: 20 }, (_, i) => `north-at-once-${i}`);
    const replies = await Promise.all(ids.map((id) => put(northOffice, id, town)));
    expect(replies.map((r) => r.status)).toEqual(ids.map(() => 201));
    const race = await Promise.all(
      ['a', 'b', 'c'].map((group) => put(northOffice, 'north-lake', { ...town, group })),
    );
    const lake = await call(northOffice, 'GET /units/north-lake');
    const won = race.filter((r) => r.status === 200);
    expect(won.length + race.filter((r) => r.status === 409).length).toBe(3);
    expect(lake.body.version).toBe(1 + won.length);
  });
});

describe('the register as a list', () => {
  test('each office sees its own branch, staff their own unit, by parent, kind and level', async () => {
    const ids = async (as: Parameters<typeof call>[0], query = {}) =>
      (await call(as, 'GET /units', { query: { limit: 200, ...query } })).body.items.map(
        (u: { id: string }) => u.id,
      );
    expect(await ids(southOffice)).toEqual(['south', 'south-mill']);
    expect(await ids(staff)).toEqual(['north-hill']);
    expect(await ids(cityOffice, { kind: 'department' })).toEqual(['city-education', 'north-health']);
    expect(await ids(cityOffice, { parent: 'city', level: 'county' })).toEqual(['north', 'south']);
    expect(await ids(southOffice, { parent: 'city' })).toEqual(['south']);
    expect(await ids(southOffice, { parent: 'north' })).toEqual([]);
    expect(await ids({ subject: 'nobody' })).toEqual([]);
    const unknown = await call(cityOffice, 'GET /units', { query: { level: 'village' } });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'unknown-level']);
    expect(unknown.body.title).toContain('市级（city）、县级（county）、乡级（township）');
  });

  test('pages of one walk through two branches without a gap or a double', async () => {
    const both = {
      subject: 'two',
      offices: [...southOffice.offices],
      units: ['city-works', 'north-health', 'south-mill'],
    };
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: Record<string, string | number> = { limit: 1, ...(cursor !== null && { cursor }) };
      const page = await call(both, 'GET /units', { query });
      seen.push(...page.body.items.map((u: { id: string }) => u.id));
      cursor = page.body.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['city-works', 'north-health', 'south', 'south-mill']);
  });

  test('a cursor of somebody else, or made up, is 400', async () => {
    const page = await call(cityOffice, 'GET /units', { query: { limit: 1 } });
    const stolen = await call(southOffice, 'GET /units', { query: { cursor: page.body.nextCursor } });
    const forged = Buffer.from('{"part":0,"GSI2PK":"UNITS","GSI2SK":"city/"}').toString('base64url');
    for (const cursor of [forged, 'rubbish', ''])
      expect((await call(cityOffice, 'GET /units', { query: { cursor } })).status).toBe(400);
    expect([stolen.status, stolen.body.code]).toEqual([400, 'invalid-cursor']);
    expect((await call(cityOffice, 'GET /units', { query: { limit: 201 } })).status).toBe(422);
  });
});
