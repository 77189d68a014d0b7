import { entryKey } from '@jieti/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  call,
  people,
  postOf,
  startRegister,
  templateBody,
  type World,
} from '../../../../test/support/world/index.ts';
import { table } from '../table.ts';

const { cityOffice, citySlgOffice, northOffice, southOffice } = people;
const staffOf = (...units: string[]) => ({ subject: `staff-${units[0]}`, units });
let world: World;

const withPosts = ['city', 'north', 'south', 'north-hill', 'south-mill', 'city-education'];

beforeAll(async () => {
  world = await startRegister({ heads: withPosts });
});
afterAll(() => world.stop());

const issue = (headers = {}, as: Parameters<typeof call>[0] = cityOffice) =>
  call(as, 'POST /years/2026/letters:issue', { headers });
const sign = (as: Parameters<typeof call>[0], id: string, body: object, headers = {}) =>
  call(as, `POST /letters/${id}/signatures`, { body, headers });
const bySubordinate = { side: 'subordinate', post: 'head' };
const bySuperior = { side: 'superior', post: 'head' };

describe('the template of the year (A7)', () => {
  test('weights that do not sum to 100 are named by section; nothing is issued without a template', async () => {
    const [section] = templateBody.sections;
    const light = { ...section, targets: section?.targets.slice(0, 1) };
    const reply = await call(cityOffice, 'PUT /years/2026/template', {
      body: { ...templateBody, sections: [section, light] },
    });
    expect(reply.status).toBe(422);
    expect(reply.body.errors.map((e: { pointer: string }) => e.pointer)).toEqual([
      '/sections/1/id',
      '/sections/1',
      '/sections/1/targets',
    ]);
    expect((await issue()).body).toMatchObject({ status: 409, code: 'no-template', articles: ['A7'] });
  });

  test('either of the two offices of the city revises it, a county’s does not', async () => {
    const first = await call(cityOffice, 'PUT /years/2026/template', { body: templateBody });
    expect([first.status, first.headers.etag]).toEqual([201, '"1"']);
    const same = await call(cityOffice, 'PUT /years/2026/template', { body: templateBody });
    expect([same.status, same.headers.etag]).toEqual([200, '"1"']);
    const second = {
      ...templateBody,
      with: { body: 'cgc-office' },
      document: { number: '综〔2026〕1号', date: '2026-01-04' },
    };
    const stale = await call(citySlgOffice, 'PUT /years/2026/template', {
      body: second,
      headers: { 'if-match': '"7"' },
    });
    expect(stale.status).toBe(412);
    expect((await call(citySlgOffice, 'PUT /years/2026/template', { body: second })).headers.etag).toBe(
      '"2"',
    );
    const county = await call(northOffice, 'PUT /years/2026/template', { body: templateBody });
    expect([county.status, county.body.articles]).toEqual([403, ['A7']]);
  });

  test.each(['1999', '3000', '20x6', '2026.5'])('%s is not a year', async (year) => {
    expect((await call(cityOffice, `PUT /years/${year}/template`, { body: templateBody })).status).toBe(422);
  });
});

describe('issuing to the whole tree (A7)', () => {
  test('every unit with a principal gets its letter; the others are named', async () => {
    const reply = await issue({ 'idempotency-key': 'issue-1' });
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({
      total: 8,
      issued: 5,
      already: 0,
      unservedTotal: 3,
      templateVersion: 2,
    });
    expect(reply.body.unserved).toEqual([
      { unit: 'city-works', name: { zh: '市重型厂', en: 'City Heavy Works' }, reason: 'no-principal' },
      { unit: 'north-health', name: { zh: '北县卫生局', en: 'North Health Bureau' }, reason: 'no-principal' },
      { unit: 'north-lake', name: { zh: '湖镇', en: 'Lake Township' }, reason: 'no-principal' },
    ]);
    expect(await issue({ 'idempotency-key': 'issue-1' })).toEqual(reply);
    const letter = await call(northOffice, 'GET /letters/2026-north-hill');
    expect(letter.body).toMatchObject({
      superior: 'north',
      status: 'issued',
      late: false,
      deadline: '2026-03-31',
      version: 1,
      content: { id: 'for-locality' },
      superiorName: { zh: '北县' },
    });
    expect(
      letter.body.calls.map((c: { side: string; holder: string; why: string }) => [c.side, c.holder, c.why]),
    ).toEqual([
      ['superior', 'north-head', 'not-signed'],
      ['subordinate', 'north-hill-head', 'not-signed'],
    ]);
  });

  test('a second run doubles nothing, and serves who could not be served before', async () => {
    expect((await issue()).body).toMatchObject({ issued: 0, already: 5, unservedTotal: 3 });
    await call(northOffice, 'PUT /units/north-lake/posts/head', { body: postOf('lake-head') });
    expect((await issue()).body).toMatchObject({ issued: 1, already: 5, unservedTotal: 2 });
    const list = await call(cityOffice, 'GET /letters', { query: { year: 2026 } });
    expect(list.body.items.map((l: { id: string; version: number }) => [l.id, l.version])).toEqual(
      ['city-education', 'north', 'north-hill', 'north-lake', 'south', 'south-mill'].map((u) => [
        `2026-${u}`,
        1,
      ]),
    );
  });

  test('three runs at once issue each letter once', async () => {
    await call(cityOffice, 'PUT /units/city-works/posts/head', { body: postOf('works-head') });
    const runs = await Promise.all([issue(), issue(), issue()]);
    expect(runs.map((r) => r.status)).toEqual([200, 200, 200]);
    expect(runs.map((r) => r.body.issued).sort()).toEqual([0, 0, 1]);
    const { body } = await call(cityOffice, 'GET /years/2026/coverage');
    expect(body).toMatchObject({ units: 8, issued: 7, missing: 1 });
  });

  test('only the CGC office of the city issues; once issued, the template is not revised in place', async () => {
    for (const as of [citySlgOffice, northOffice, staffOf('city')])
      expect((await issue({}, as)).body).toMatchObject({ status: 403, articles: ['A7'] });
    const revised = await call(cityOffice, 'PUT /years/2026/template', {
      body: { ...templateBody, title: '另一份' },
    });
    expect(revised.body).toMatchObject({ status: 409, code: 'letters-issued' });
  });
});

describe('signatures of both sides (A7)', () => {
  test('a letter is in force when both sides have signed, in whichever order', async () => {
    const one = await sign(staffOf('north-hill'), '2026-north-hill', bySubordinate);
    expect(one.body).toMatchObject({ status: 'signed-by-one', inForceOn: null, version: 2 });
    expect(one.body.signatures[0]).toMatchObject({
      post: 'head',
      holder: 'north-hill-head',
      on: '2026-01-05',
    });
    world.setNow('2026-02-01T15:59:59.999Z');
    const two = await sign(staffOf('north'), '2026-north-hill', { ...bySuperior, holder: 'north-head' });
    expect([two.status, two.headers.etag]).toEqual([201, '"3"']);
    expect(two.body).toMatchObject({ status: 'in-force', inForceOn: '2026-02-01' });
    expect((await call(northOffice, 'GET /letters/2026-north-hill')).body.calls).toEqual([]);
  });

  test('the same holder does not sign twice for the same side', async () => {
    const again = await sign(staffOf('north'), '2026-north-hill', bySuperior);
    expect(again.body).toMatchObject({ status: 409, code: 'already-signed' });
  });

  test('a successor is called for and signs; the letter stays in force meanwhile', async () => {
    await call(northOffice, 'PUT /units/north-hill/posts/head', { body: postOf('hill-next', '2026-02-02') });
    world.setNow('2026-02-02T01:00:00.000Z');
    const open = await call(northOffice, 'GET /letters/2026-north-hill');
    expect(open.body.status).toBe('in-force');
    const asked = [{ side: 'subordinate', holder: 'hill-next', why: 'succession' }];
    expect(open.body.calls).toMatchObject(asked);
    const successions = async (query = {}) =>
      (await call(northOffice, 'GET /letters', { query: { year: '2026', calls: 'succession', ...query } }))
        .body.items;
    for (const query of [{}, { unit: 'north-hill' }])
      expect(await successions(query)).toMatchObject([{ id: '2026-north-hill', calls: asked }]);
    const signed = await sign(staffOf('north-hill'), '2026-north-hill', bySubordinate);
    expect(signed.body).toMatchObject({ status: 'in-force', inForceOn: '2026-02-01' });
    expect(await successions()).toEqual([]);
    expect((await call(northOffice, 'GET /letters/2026-north-hill')).body.calls).toEqual([]);
  });

  test('both sides at the same moment: both are recorded and the letter is in force', async () => {
    const replies = await Promise.all([
      sign(staffOf('south-mill'), '2026-south-mill', bySubordinate),
      sign(staffOf('south'), '2026-south-mill', bySuperior),
    ]);
    expect(replies.map((r) => r.status)).toEqual([201, 201]);
    const letter = await call(southOffice, 'GET /letters/2026-south-mill');
    expect(letter.body).toMatchObject({ status: 'in-force', version: 3 });
    expect(letter.body.signatures).toHaveLength(2);
  });

  test('one holder pressing twice at the same moment signs once', async () => {
    const replies = await Promise.all(
      [1, 2, 3].map(() => sign(staffOf('south'), '2026-south', bySubordinate)),
    );
    expect(replies.map((r) => r.status).sort()).toEqual([201, 409, 409]);
  });

  test('who does not act for the side has not the competence; who sees neither side gets 404', async () => {
    const office = await sign(northOffice, '2026-north-lake', bySubordinate);
    expect(office.body).toMatchObject({
      status: 403,
      code: 'not-the-units-staff',
      articles: ['A7'],
      refusals: [{ competent: [{ unit: 'north-lake' }] }],
    });
    const wrongSide = await sign(staffOf('north-lake'), '2026-north-lake', bySuperior);
    expect(wrongSide.status).toBe(403);
    for (const as of [southOffice, staffOf('south'), staffOf('north-hill')]) {
      expect((await sign(as, '2026-north-lake', bySubordinate)).status).toBe(404);
      expect((await call(as, 'GET /letters/2026-north-lake')).status).toBe(404);
    }
    expect((await call(cityOffice, 'GET /letters/2026-nobody')).status).toBe(404);
  });

  test('only the principal in office signs (A4, A5, A7)', async () => {
    const lake = staffOf('north-lake');
    const none = await sign(lake, '2026-north-lake', { side: 'subordinate', post: 'deputy' });
    expect(none.body).toMatchObject({ status: 422, code: 'not-a-principal-post' });
    await call(northOffice, 'PUT /units/north-lake/posts/deputy', {
      body: postOf('lake-deputy', '2026-01-01', 'in-charge'),
    });
    expect((await sign(lake, '2026-north-lake', { side: 'subordinate', post: 'deputy' })).status).toBe(422);
    const other = await sign(lake, '2026-north-lake', { ...bySubordinate, holder: 'somebody-else' });
    expect(other.body).toMatchObject({ status: 422, code: 'holder-not-in-office' });
    await call(northOffice, 'PUT /units/north-lake/posts/head', {
      body: { ...postOf('x', '2026-02-02'), holder: null },
    });
    expect((await sign(lake, '2026-north-lake', bySubordinate)).body).toMatchObject({
      status: 409,
      code: 'post-vacant',
    });
  });

  test('a signature that several things stand against is refused with all of them at once', async () => {
    const document = { number: '委〔2026〕1号', date: '2027-01-01' };
    const refused = await sign(northOffice, '2026-north-hill', {
      ...{ side: 'subordinate', post: 'head', holder: 'somebody-else', version: 9 },
      delegate: { holder: 'hill-next', document },
    });
    expect([refused.status, refused.body.code]).toEqual([403, 'not-the-units-staff']);
    expect(refused.body.articles).toEqual(['A7']);
    expect(refused.body.errors.map((e: { code: string; pointer: string }) => [e.code, e.pointer])).toEqual([
      ['not-the-units-staff', ''],
      ['holder-not-in-office', '/holder'],
      ['no-such-content', '/version'],
      ['already-signed', ''],
      ['delegate-is-holder', '/delegate/holder'],
      ['delegated-later', '/delegate/document/date'],
    ]);
  });

  test('a stale If-Match is 412, and a reused key 422', async () => {
    const education = staffOf('city-education');
    const stale = await sign(education, '2026-city-education', bySubordinate, { 'if-match': '"9"' });
    expect(stale.status).toBe(412);
    const key = { 'idempotency-key': 'sign-1', 'if-match': '"1"' };
    const first = await sign(education, '2026-city-education', bySubordinate, key);
    expect(first.status).toBe(201);
    expect(await sign(education, '2026-city-education', bySubordinate, key)).toEqual(first);
    expect(
      (await sign(education, '2026-city-education', { ...bySubordinate, holder: 'x' }, key)).body.code,
    ).toBe('idempotency-key-reused');
  });
});

describe('histories that are chained (A7)', () => {
  test('of a letter: who issued and who signed it, in which capacity, to whoever may read the letter', async () => {
    const { status, body } = await call(staffOf('north'), 'GET /letters/2026-north-hill/history');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      subject: { type: 'letter', id: '2026-north-hill' },
      verdict: { intact: true, entries: 4 },
    });
    const { entries } = body;
    expect(entries.map(({ type }: { type: string }) => type)).toEqual([
      'letter-issued',
      'letter-signed',
      'letter-signed',
      'letter-signed',
    ]);
    expect(entries[0].actor).toMatchObject({ by: 'office', office: { body: 'cgc-office' } });
    expect(entries[2]).toMatchObject({
      unit: 'north-hill',
      articles: ['A7'],
      actor: { by: 'unit', subject: 'staff-north', unit: 'north' },
      data: { status: 'in-force', signature: { side: 'superior', holder: 'north-head' } },
    });
    for (const as of [southOffice, staffOf('south')])
      expect((await call(as, 'GET /letters/2026-north-hill/history')).status).toBe(404);
  });

  test('a signature changed behind the system’s back is found', async () => {
    const key = entryKey({ type: 'letter', id: '2026-north-hill' }, 3);
    const [entry] = await table.readMany<{ PK: string; SK: string; data: object }>([key]);
    if (!entry) throw new Error('no entry');
    await table.putNow({ ...entry, data: { ...entry.data, status: 'signed-by-one' } });
    const { verdict } = (await call(northOffice, 'GET /letters/2026-north-hill/history')).body;
    expect(verdict).toMatchObject({ intact: false, faults: [{ entry: 3, code: 'hash-mismatch' }] });
    await table.putNow({ ...entry });
  });

  test('of the year: what each run of issuing decided, and each revision of the template', async () => {
    const year = (await call(cityOffice, 'GET /years/2026/letters/history')).body;
    expect(year.verdict).toMatchObject({ intact: true, entries: 3 });
    expect(year.entries.map(({ data }: { data: { issued: number } }) => data.issued)).toEqual([5, 1, 1]);
    const template = (await call(northOffice, 'GET /years/2026/template/history')).body;
    expect(template.verdict).toMatchObject({ intact: true, entries: 2 });
    expect(template.entries[0].data.sections.added).toEqual(['for-locality', 'for-department', 'for-unit']);
    expect((await call(northOffice, 'GET /years/2026/letters/history')).status).toBe(404);
    expect((await call(cityOffice, 'GET /years/2025/template/history')).status).toBe(404);
  });
});

describe('coverage against the signing deadline (A7, I-1)', () => {
  test('who has not signed is named by branch, with the posts that are waited for', async () => {
    const { body } = await call(cityOffice, 'GET /years/2026/coverage');
    expect(body).toMatchObject({
      under: 'city',
      deadline: '2026-03-31',
      passed: false,
      units: 8,
      issued: 3,
      signedByOne: 2,
      inForce: 2,
      late: 0,
      signedLate: 0,
      missing: 1,
    });
    const north = body.branches.find((b: { unit: string }) => b.unit === 'north');
    expect(north).toMatchObject({ units: 4, issued: 2, inForce: 1, missing: 1 });
    expect(body.notSigned.items.map((i: { letter: string }) => i.letter)).toEqual([
      '2026-city-works',
      '2026-north',
      '2026-north-lake',
      '2026-city-education',
      '2026-south',
    ]);
    expect(body.notSigned.items.at(-1).waitsFor).toEqual([
      {
        side: 'superior',
        unit: 'city',
        posts: [{ id: 'head', title: postOf('x').title, holder: 'city-head' }],
      },
    ]);
    expect(body.unserved).toMatchObject([{ unit: 'north-health', reason: 'no-principal' }]);
  });

  test('on the last day nothing is late; a moment after its end everything not in force is', async () => {
    world.setNow('2026-03-31T15:59:59.999Z');
    expect((await call(cityOffice, 'GET /years/2026/coverage')).body).toMatchObject({
      late: 0,
      passed: false,
    });
    expect((await call(cityOffice, 'GET /letters/2026-south')).body.late).toBe(false);
    world.setNow('2026-03-31T16:00:00.000Z');
    expect((await call(cityOffice, 'GET /years/2026/coverage')).body).toMatchObject({
      late: 6,
      passed: true,
    });
    expect((await call(cityOffice, 'GET /letters/2026-south')).body.late).toBe(true);
    await sign(staffOf('city'), '2026-south', bySuperior);
    expect((await call(cityOffice, 'GET /years/2026/coverage')).body).toMatchObject({
      late: 5,
      inForce: 3,
      signedLate: 1,
    });
  });

  test('a county office has its own branch, asked for or not, and no other', async () => {
    const own = await call(southOffice, 'GET /years/2026/coverage');
    expect(own.body).toMatchObject({ under: 'south', units: 1, inForce: 1 });
    expect((await call(southOffice, 'GET /years/2026/coverage', { query: { under: 'city' } })).status).toBe(
      404,
    );
    expect(
      (await call(staffOf('south'), 'GET /years/2026/coverage', { query: { under: 'south' } })).status,
    ).toBe(403);
    expect(
      (await call(cityOffice, 'GET /years/2026/coverage', { query: { under: 'south-mill' } })).body,
    ).toMatchObject({ units: 0, branches: [] });
  });
});

describe('letters as a list', () => {
  const ids = async (as: Parameters<typeof call>[0], query: Record<string, string | number>) =>
    (await call(as, 'GET /letters', { query })).body.items.map((l: { id: string }) => l.id);

  test('by year, unit and status; staff see the letters of both their sides, once each', async () => {
    expect(await ids(cityOffice, { status: 'in-force' })).toEqual([
      '2026-north-hill',
      '2026-south',
      '2026-south-mill',
    ]);
    expect(await ids(cityOffice, { unit: 'south' })).toEqual(['2026-south']);
    expect(await ids(northOffice, { unit: 'south' })).toEqual([]);
    expect(await ids(cityOffice, { year: 2025 })).toEqual([]);
    expect(await ids(staffOf('south'), {})).toEqual(['2026-south', '2026-south-mill']);
    expect(await ids(staffOf('south', 'south-mill'), {})).toEqual(['2026-south', '2026-south-mill']);
    expect(await ids(staffOf('south-mill'), { unit: 'south-mill' })).toEqual(['2026-south-mill']);
  });
});
