import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  call,
  people,
  startEvaluation,
  testScheme,
  type World,
} from '../../../../test/support/world/index.ts';

const routeOf = (year: number): string => `PUT /years/${year}/scheme`;

let world: World;
beforeAll(async () => {
  world = await startEvaluation();
});
afterAll(() => world.stop());

const versions = async (): Promise<number> =>
  (await world.items()).filter((item) => item.entity?.S === 'scheme').length;

describe('the scheme of a year (A10)', () => {
  it('is set in versions, each with its ETag, and the earlier ones are kept', async () => {
    const first = await call(people.cityOffice, routeOf(2021), { body: testScheme });
    expect([first.status, first.headers.etag, first.body.version]).toEqual([200, '"1"', 1]);
    const second = await call(people.cityOffice, routeOf(2021), {
      body: testScheme,
      headers: { 'if-match': '"1"' },
    });
    expect(second.headers.etag).toBe('"2"');
    expect(await versions()).toBe(2);
  });

  it('a stale If-Match gets 412 and nothing is written', async () => {
    const before = await versions();
    const stale = await call(people.cityOffice, routeOf(2021), {
      body: testScheme,
      headers: { 'if-match': '"1"' },
    });
    expect(stale.status).toBe(412);
    expect(await versions()).toBe(before);
  });

  it('the same key and body give the same answer; another body under the key is refused with 422', async () => {
    const asking = { body: testScheme, headers: { 'idempotency-key': 'once' } };
    const first = await call(people.cityOffice, routeOf(2022), asking);
    const again = await call(people.cityOffice, routeOf(2022), asking);
    expect(again.body).toEqual(first.body);
    expect(again.body.version).toBe(1);
    const other = await call(people.cityOffice, routeOf(2022), {
      ...asking,
      body: { groups: testScheme.groups.toReversed() },
    });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('its faults come back together, in the language asked for, and nothing is written', async () => {
    const before = await versions();
    const [first] = testScheme.groups;
    const body = {
      groups: [{ ...first, registerGroups: ['counties', 'moon'], indicators: first?.indicators.slice(1) }],
    };
    const reply = await call(people.cityOffice, routeOf(2023), {
      body,
      headers: { 'accept-language': 'en' },
    });
    expect(reply.status).toBe(422);
    const said = reply.body.errors.map((e: { detail: string }) => e.detail);
    expect(said).toContain('The weights of group localities sum to 40, not to 100.');
    expect(said).toContain('No unit of the register is in this group: moon.');
    expect(said).toContain('Unit in no group: city-education.');
    expect(await versions()).toBe(before);
  });

  it('refuses sources that are reserved, unknown fields and personal numbers (422)', async () => {
    const [group] = testScheme.groups;
    const indicator = { id: 'order', name: { zh: '秩序', en: 'order' }, weight: 100 };
    const bad = [
      { groups: [{ ...group, indicators: [{ ...indicator, source: 'letters' }] }] },
      { groups: [{ ...group, colour: 'red' }] },
      { groups: [{ ...group, name: { zh: '13812345678', en: 'call' } }] },
      { groups: [{ ...group, indicators: [{ ...indicator, weight: 1e-7 }] }] },
      { groups: [] },
      {},
      [],
      null,
    ];
    for (const body of bad)
      expect([body, (await call(people.cityOffice, routeOf(2023), { body })).status]).toEqual([body, 422]);
  });

  it('is set by the city CGC office and nobody else: 403 names the article and who may; no token is 401', async () => {
    const asking = { body: testScheme };
    for (const officer of [people.northOffice, people.citySlgOffice]) {
      const reply = await call(officer, routeOf(2023), asking);
      expect(reply.status).toBe(403);
      expect(reply.body).toMatchObject({
        code: 'not-competent',
        articles: ['A10'],
        refusals: [{ competent: [{ body: 'cgc-office', jurisdiction: 'city' }] }],
      });
    }
    const unit = await call({ subject: 'staff', units: ['north'] }, routeOf(2023), asking);
    expect(unit.status).toBe(403);
    const foreign = {
      body: 'cgc-office',
      level: 'city',
      jurisdiction: 'elsewhere',
      capacity: 'director',
    } as const;
    expect((await call({ subject: 'x', offices: [foreign] }, routeOf(2023), asking)).status).toBe(403);
  });

  it('of two who set it at once, one is told of the conflict (409)', async () => {
    const asking = { body: testScheme };
    const replies = await Promise.all([1, 2, 3].map(() => call(people.cityOffice, routeOf(2024), asking)));
    const statuses = replies.map(({ status }) => status);
    expect(statuses).toContain(200);
    expect(statuses.every((status) => status === 200 || status === 409)).toBe(true);
    const written = replies.filter(({ status }) => status === 200).map(({ body }) => body.version);
    expect(new Set(written).size).toBe(written.length);
  });

  it('every write leaves its entry, with who acted and what changed', async () => {
    const entries = (await world.items()).filter((item) => item.entity?.S === 'ledger-entry');
    expect(entries.length).toBe(await versions());
    const { body } = await call(people.cityOffice, 'GET /years/2021/scheme/history');
    expect(body.verdict).toMatchObject({ intact: true, entries: 2 });
    expect(body.entries[0]).toMatchObject({
      subject: { type: 'scheme', id: '2021' },
      type: 'scheme-put',
      actor: { by: 'office', subject: people.cityOffice.subject, office: { body: 'cgc-office' } },
      articles: ['A10'],
      data: { added: ['localities', 'bodies'], removed: [], changed: [] },
    });
    expect(body.entries[1].data).toMatchObject({ added: [], removed: [], changed: [] });
  });
});
