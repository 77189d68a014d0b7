import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { act, document, proposed, readCase } from '../../../../test/support/case-steps.ts';
import {
  type Caller,
  call,
  facts,
  people,
  startCases,
  type World,
} from '../../../../test/support/world/index.ts';

let world: World;
beforeAll(async () => {
  world = await startCases();
  await facts.unit({
    id: 'central-works',
    name: { zh: '中央企业', en: 'Central Works' },
    kind: 'unit',
    level: 'city',
    parent: 'city',
    affiliation: 'central',
    group: 'enterprises',
  });
});
afterAll(() => world.stop());
beforeEach(() => {
  world.setNow('2026-03-02T01:00:00.000Z');
});

const decision = { outcome: 'approve', document, reasons: '同意' };
const on = '2026-03-05';
const sent = {
  ...{ kind: 'filed', n: 1, on, addressee: '省综治办' },
  document: { number: '综治备〔2026〕1号', date: on },
};

/** A warning on the city's provincial works, or a recommendation on the central ones, approved on 10 March. */
const decided = async (unit: string): Promise<string> => {
  const id = await proposed(world, 'veto-warning', 'grave-below-veto', unit);
  world.setNow('2026-03-10T01:00:00.000Z');
  await act(people.cgcDirector, id, 'decisions', decision);
  await world.untilIdle();
  return id;
};

const file = (id: string, more: object = {}, as: Caller = people.cityOffice) =>
  call(as, `POST /cases/${id}/filings`, { body: { ...sent, on: '2026-03-11', ...more } });
const dated = (date: string) => ({ document: { number: '综治备〔2026〕1号', date } });

describe('POST /cases/{id}/filings', () => {
  it('a dry run names the papers a warning owes, with their last day, and next names who sends them (A26; I-18)', async () => {
    const id = await proposed(world, 'veto-warning', 'grave-below-veto', 'city-works');
    world.setNow('2026-03-10T01:00:00.000Z');
    const dry = await call(people.cgcDirector, `POST /cases/${id}/decisions`, {
      query: { dryRun: 'true' },
      body: decision,
    });
    expect(dry.body.filings).toMatchObject([
      { to: 'provincial-cgc-or-slg-office', what: 'for-the-record', dueOn: '2026-03-24' },
      { to: 'unit-superior', until: '2026-03-24T16:00:00.000Z' },
    ]);
    expect(dry.body.case.next).toContainEqual(
      expect.objectContaining({ act: 'file', stage: 'veto-warning' }),
    );
    expect((await readCase(id)).body.filings).toEqual([]);
  });

  it('enters that one was sent: it is in the file and the ledger, and no longer owed (A26)', async () => {
    const id = await decided('city-works');
    const before = (await readCase(id)).body;
    expect(before.filings).toMatchObject([
      { n: 1, entry: 4, dueOn: '2026-03-24', overdue: false, filed: null, answer: null },
      { n: 2, to: 'unit-superior', filed: null },
    ]);
    expect(before.filings[0].fileBy.map((one: { body: string }) => one.body)).toContain('cgc-office');
    world.setNow('2026-03-11T01:00:00.000Z');
    const { status, body } = await file(id, dated('2026-03-11'));
    expect(status).toBe(200);
    expect(body.filings[0].filed.addressee).toBe('省综治办');
    expect(body.filings[0]).toMatchObject({
      fileBy: [],
      filed: { on: '2026-03-11', document: { number: '综治备〔2026〕1号' }, by: { by: 'office' } },
    });
    const ledger = await call(people.cityOffice, `GET /cases/${id}/ledger`);
    expect(ledger.body.verdict.intact).toBe(true);
    expect(ledger.body.entries.at(-1)).toMatchObject({
      type: 'filing-made',
      data: { n: 1, late: false },
      measures: [],
    });
  });

  it('one that is not sent shows as overdue from 24:00 of its last day, and no longer once it is sent', async () => {
    const id = await decided('city-works');
    const overdue = async () => (await readCase(id)).body.filings.map((f: { overdue: boolean }) => f.overdue);
    world.setNow('2026-03-24T15:59:59.999Z');
    expect(await overdue()).toEqual([false, false]);
    world.setNow('2026-03-24T16:00:00.000Z');
    expect(await overdue()).toEqual([true, true]);
    await file(id, { document: { number: '综治备〔2026〕2号', date: '2026-03-25' }, on: '2026-03-25' });
    expect(await overdue()).toEqual([false, true]);
  });

  it('a central unit: recommended, sent and answered, all on the closed case (A26)', async () => {
    const id = await decided('central-works');
    const { body } = await readCase(id);
    expect(body).toMatchObject({ status: 'closed', closed: { how: 'recommended-to-superior' }, past: [] });
    expect(body.filings.map((f: { to: string }) => f.to)).toEqual(['unit-superior', 'provincial-cgc']);
    expect(body.next.filter((n: { act: string }) => n.act === 'file')).toMatchObject([
      { stage: 'veto-warning', number: 1 },
      { stage: 'veto-warning', number: 2 },
    ]);
    world.setNow('2026-04-01T01:00:00.000Z');
    await file(id, dated('2026-03-11'));
    const answer = {
      kind: 'answer',
      n: 1,
      outcome: 'adopted',
      text: '已责成整改',
      on: '2026-03-30',
      document: { number: '集团〔2026〕5号', date: '2026-03-28' },
    };
    const reply = await call(people.cityOffice, `POST /cases/${id}/filings`, { body: answer });
    expect([reply.status, reply.body.status]).toEqual([200, 'closed']);
    expect(reply.body.filings[0].answer).toMatchObject({ outcome: 'adopted', on: '2026-03-30' });
    expect(reply.body.filings[1]).toMatchObject({ overdue: true, answer: null });
  });

  it('refused: another body 403, twice 409, an unknown number and a wrong day 422 with their pointers', async () => {
    const id = await decided('city-works');
    world.setNow('2026-03-11T01:00:00.000Z');
    const good = dated('2026-03-11');
    expect(await file(id, good, people.orgHr)).toMatchObject({
      status: 403,
      body: { articles: ['A26', 'A23'] },
    });
    const unknown = await file(id, { ...good, n: 7 });
    expect(unknown).toMatchObject({ status: 422 });
    expect(unknown.body.errors).toMatchObject([{ pointer: '/n', code: 'no-such-filing' }]);
    expect((await file(id, dated('2026-03-09'))).body.errors).toMatchObject([
      { pointer: '/document/date', code: 'filing-before-decision' },
    ]);
    const nobody = await file(id, { ...good, addressee: undefined });
    expect(nobody).toMatchObject({ status: 422, body: { articles: ['A26'] } });
    expect(nobody.body.errors).toMatchObject([{ pointer: '/addressee', code: 'filing-without-addressee' }]);
    expect((await file(id, { ...good, kind: 'posted' })).status).toBe(422);
    expect((await file(id, { ...good, outcome: 'adopted' })).status).toBe(422);
    expect((await file(id, good)).status).toBe(200);
    expect(await file(id, good)).toMatchObject({ status: 409, body: { code: 'already-filed' } });
  });
});
