import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, noticed, paper, referral } from '../../../../test/support/case-steps.ts';
import { entriesOf } from '../../../../test/support/ledgers.ts';
import {
  type Caller,
  call,
  done,
  facts,
  heldPost,
  people,
  startCases,
  type World,
} from '../../../../test/support/world/index.ts';

let world: World;
beforeAll(async () => {
  world = await startCases();
  world.setNow('2026-03-02T01:00:00.000Z');
  const held = [
    ['chen', '2024-03-01', '2025-12-31'],
    ['li', '2026-01-01'],
  ] as const;
  await facts.post(heldPost('south', 'secretary', 'principal', held));
});
afterAll(() => world.stop());

const judgment = (change: object = {}) => ({
  ...{ unit: 'south', post: 'secretary', holder: 'chen', on: '2026-02-03' },
  ...{ document: { number: '(2026)刑初7号', date: '2026-02-03' }, ...change },
});
const record = (change: object = {}, as: Caller = people.discipline) =>
  call(as, 'POST /liabilities', { body: judgment(change) });
const came = (id: string, change: object, as: Caller = people.discipline) =>
  call(as, `POST /liabilities/${id}/outcomes`, { body: { on: '2026-03-02', document: paper(), ...change } });
const standingOf = async (holder: string) =>
  (await call(people.orgHr, 'GET /eligibility', { query: { holder, purpose: 'promotion' } })).body;
const told = async (liability: string) => {
  await world.untilIdle();
  return world.messages
    .filter((one) => one.detailType === 'liability-recorded')
    .map(({ detail }) => detail as Record<string, unknown>)
    .filter((detail) => detail.liability === liability);
};

describe('criminal liability without a case here (A25)', () => {
  it('is recorded with its paper, told on the bus, and stated by the certificate', async () => {
    const before = await standingOf('chen');
    expect(before).toMatchObject({ eligible: true, standing: [] });
    const { status, body, headers } = await record();
    expect([status, headers.etag]).toEqual([201, '"1"']);
    expect(body).toMatchObject({
      ...{
        unit: 'south',
        post: 'secretary',
        role: 'principal',
        holder: 'chen',
        convictedSince: '2026-02-03',
      },
      outcomes: [{ n: 1, result: 'criminally-liable', on: '2026-02-03', isCorrected: false }],
    });
    expect(await told(body.id)).toEqual([
      {
        ...{ liability: body.id, unit: 'south', post: 'secretary', role: 'principal', holder: 'chen' },
        ...{ on: '2026-02-03', version: 1 },
      },
    ]);
    expect((await standingOf('chen')).standing).toMatchObject([
      { kind: 'conviction', article: 'A25', since: '2026-02-03', caseId: null },
    ]);
    // A certificate given before is superseded.
    const check = await call(people.orgHr, 'GET /eligibility', {
      query: { certificate: before.certificate },
    });
    expect(check.body.validity).toMatchObject({ status: 'superseded', standingChanged: true });
    // What is personal to one leader is nothing of another.
    expect((await standingOf('li')).standing).toEqual([]);
  });

  it('the same judgment again is refused, naming the day; so is one that a case’s referral told', async () => {
    const again = await record();
    expect([again.status, again.body.code]).toEqual([409, 'liability-known']);
    const id = await noticed(world);
    await act(people.cityOffice, id, 'referrals', referral);
    const outcome = { outcome: 'criminally-liable', on: '2026-03-02', document: paper() };
    await act(people.discipline, id, 'referrals/1/outcome', outcome);
    const twice = await record({
      ...{ unit: 'north', post: 'principal', holder: 'north-principal' },
      ...{ on: '2026-03-02', document: paper() },
    });
    expect(twice).toMatchObject({ status: 409, body: { refusals: [{ caseId: id }] } });
  });

  it('acquitted, it is over: on the bus, on the certificate; the record keeps both, chained', async () => {
    const { id } = (await record({ on: '2026-02-04', document: paper() })).body;
    expect(await came(id, { outcome: 'acquitted' })).toMatchObject({
      status: 200,
      body: { version: 2, convictedSince: null, outcomes: [{ n: 1 }, { n: 2, result: 'acquitted' }] },
    });
    expect((await told(id)).at(-1)).toMatchObject({ isOver: true, lifts: '2026-02-04', version: 2 });
    const history = (await call(people.cityOffice, `GET /liabilities/${id}/history`)).body;
    expect(history.verdict.intact).toBe(true);
    expect(history.entries.map(({ type }: { type: string }) => type)).toEqual([
      'liability-recorded',
      'liability-outcome-recorded',
    ]);
    expect(await entriesOf('liability', id)).toHaveLength(2);
  });

  it('put right by its number, with reasons; whoever saw an older version is told so', async () => {
    const { id } = (await record({ on: '2026-02-05', document: paper() })).body;
    const correction = { outcome: 'no-action', corrects: 1 };
    expect((await came(id, correction)).status).toBe(422);
    expect((await came(id, { ...correction, reasons: '并非此人' })).body).toMatchObject({
      convictedSince: null,
      outcomes: [
        { n: 1, isCorrected: true },
        { n: 2, corrects: 1, reasons: '并非此人' },
      ],
    });
    const stale = await call(people.discipline, `POST /liabilities/${id}/outcomes`, {
      body: { outcome: 'removed', on: '2026-03-02', document: paper() },
      headers: { 'if-match': '"1"' },
    });
    expect(stale.status).toBe(412);
  });

  it('listed for the unit and whoever stands over it, page by page; outside it does not exist', async () => {
    const query = { unit: 'south', limit: 2 };
    const first = (await call(people.southStaff, 'GET /liabilities', { query })).body;
    expect(first.items).toHaveLength(2);
    const rest = (
      await call(people.cityOffice, 'GET /liabilities', { query: { ...query, cursor: first.nextCursor } })
    ).body;
    expect([rest.items.length, rest.nextCursor]).toEqual([1, null]);
    const [{ id }] = rest.items;
    expect((await call(people.southOffice, `GET /liabilities/${id}`)).body).toEqual(rest.items[0]);
    for (const path of [`/liabilities/${id}`, `/liabilities/${id}/history`])
      expect((await call(people.northOffice, `GET ${path}`)).status).toBe(404);
    expect((await call(people.northOffice, 'GET /liabilities', { query })).status).toBe(404);
    expect(
      (await call(people.southOffice, 'GET /liabilities', { query: { unit: 'south', cursor: 'x' } })).status,
    ).toBe(400);
  });

  it('not by the county itself, and not for a unit that nobody knows', async () => {
    expect((await record({ on: '2026-02-06' }, people.southOffice)).status).toBe(403);
    expect((await record({ on: '2026-02-06' }, people.northOffice)).status).toBe(404);
    expect((await record({ unit: 'nowhere' })).status).toBe(404);
    await done(people.cityOffice, 'GET /liabilities', { query: { unit: 'south' } });
  });
});
