import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  act,
  noticed,
  paper,
  readCase,
  referral,
  referralOutcome,
  reported,
} from '../../../../test/support/case-steps.ts';
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
  world.setNow('2026-03-02T01:00:00.000Z');
});
afterAll(() => world.stop());

const refer = (id: string, change: object = {}, as: Caller = people.cityOffice) =>
  call(as, `POST /cases/${id}/referrals`, { body: { ...referral, ...change } });

const outcomeOf = (id: string, n: string, change: object = {}, as: Caller = people.cityOffice) =>
  call(as, `POST /cases/${id}/referrals/${n}/outcome`, {
    body: { ...referralOutcome, on: '2026-03-02', ...change, document: referral.document },
  });

const accepted = async (): Promise<string> => {
  const id = await noticed(world);
  await act(people.cityOffice, id, 'acceptance', { accepted: true, findings: '已改' });
  return id;
};

const liabilities = (caseId: string) =>
  world.messages
    .filter((m) => m.detailType === 'liability-recorded')
    .map((m) => m.detail)
    .filter((detail) => (detail as { caseId: string }).caseId === caseId);

describe('a leader referred elsewhere, over the functions (A19, A27)', () => {
  it('the case shows the referral, its measure unchanged, and goes on; a closed one stays closed', async () => {
    const id = await noticed(world);
    const before = (await readCase(id)).body;
    const reply = await refer(id);
    expect(reply.status).toBe(200);
    expect(reply.headers.etag).toBe(`"${before.version + 1}"`);
    expect(reply.body).toMatchObject({
      status: 'in-force',
      measure: before.measure,
      deadlines: before.deadlines,
      referrals: [{ n: 1, post: 'principal', role: 'principal', holder: 'north-principal', outcome: null }],
    });
    await act(people.cityOffice, id, 'acceptance', { accepted: true, findings: '已改' });
    const came = await outcomeOf(id, '1', {}, people.discipline);
    expect(came.body).toMatchObject({
      status: 'closed',
      // Another leader may be referred, more may come of this referral, and the notice may be appealed against.
      next: [{ act: 'refer' }, { act: 'record-referral-outcome', number: 1 }, { act: 'appeal', number: 4 }],
      referrals: [
        {
          n: 1,
          outcome: { result: 'criminally-liable', on: '2026-03-02' },
          outcomes: [{ n: 1, result: 'criminally-liable', corrects: null, isCorrected: false }],
        },
      ],
    });
  });

  it('criminal liability is told on the bus once, by the entry that recorded it; whose it is stands in it (A25)', async () => {
    const id = await accepted();
    await refer(id);
    const { version } = (await outcomeOf(id, '1')).body;
    await world.untilIdle();
    expect(liabilities(id)).toEqual([
      {
        caseId: id,
        unit: 'north',
        post: 'principal',
        role: 'principal',
        holder: 'north-principal',
        on: '2026-03-02',
        version,
        referral: 1,
      },
    ]);
  });

  it('put right, it is told that nobody is liable by it any more; both stay in the case, with the reasons (A25, A27)', async () => {
    const id = await accepted();
    await refer(id);
    await outcomeOf(id, '1');
    const { body } = await outcomeOf(id, '1', { outcome: 'removed', corrects: 1, reasons: '登记有误' });
    expect(body.referrals[0]).toMatchObject({
      outcome: { result: 'removed' },
      outcomes: [
        { n: 1, result: 'criminally-liable', isCorrected: true },
        { n: 2, result: 'removed', corrects: 1, reasons: '登记有误', isCorrected: false },
      ],
    });
    await world.untilIdle();
    expect(liabilities(id)).toMatchObject([
      { on: '2026-03-02' },
      { version: body.version, referral: 1, isOver: true, lifts: '2026-03-02' },
    ]);
    const again = await outcomeOf(id, '1', { corrects: 1, reasons: '再更正' });
    expect(again).toMatchObject({ status: 409, body: { code: 'outcome-corrected-already' } });
    const unknown = await outcomeOf(id, '1', { corrects: 3, reasons: '更正' });
    expect(unknown).toMatchObject({ status: 422, body: { errors: [{ pointer: '/corrects' }] } });
  });

  it('any other outcome stays in the ledger, whose chain holds (A27)', async () => {
    const id = await accepted();
    await refer(id, { to: 'org-hr', why: 'removal' });
    await outcomeOf(id, '1', { outcome: 'removed' }, people.orgHr);
    await world.untilIdle();
    expect(liabilities(id)).toEqual([]);
    const ledger = await call(people.northStaff, `GET /cases/${id}/ledger`);
    expect(ledger.body.verdict).toMatchObject({ intact: true });
    expect(ledger.body.entries.slice(-2).map((e: { type: string }) => e.type)).toEqual([
      'referral-made',
      'referral-outcome-recorded',
    ]);
  });

  it('whoever held the post before answers for it still (A4, A27)', async () => {
    const post = { id: 'head', unit: 'south', title: { zh: '主任', en: 'Head' }, role: 'principal' };
    const tenures = [
      { holder: 'left', from: '2021-01-01', to: '2025-12-31' },
      { holder: 'came', from: '2026-01-01', to: null },
    ];
    await facts.post({ ...post, tenures });
    const id = await noticed(world, 'south');
    for (const holder of ['left', 'came']) {
      expect((await refer(id, { post: 'head', holder })).status).toBe(200);
    }
    expect(await refer(id, { post: 'head', holder: 'nobody' })).toMatchObject({
      status: 422,
      body: { code: 'not-holder-of-post', errors: [{ pointer: '/holder' }] },
    });
  });
});

describe('a referral that is refused changes nothing', () => {
  it.each<readonly [string, object, Caller, number, string]>([
    ['by the unit’s own staff', {}, people.northStaff, 403, 'not-competent'],
    ['by discipline inspection, which receives it', {}, people.discipline, 403, 'not-competent'],
    ['by the county’s own office', {}, people.northOffice, 403, 'not-competent'],
    ['to an organ that does not take it up', { to: 'org-hr' }, people.cityOffice, 422, 'not-its-receiver'],
    ['of a post there is not', { post: 'mayor' }, people.cityOffice, 422, 'no-such-post'],
    ['dated tomorrow', { date: '2026-03-03' }, people.cityOffice, 422, 'referral-in-future'],
    ['to nobody there is', { to: 'police' }, people.cityOffice, 422, 'invalid-input'],
    ['with an unknown field', { colour: 'red' }, people.cityOffice, 422, 'invalid-input'],
    ['with a citizen’s number', { reasons: '联系 13912345678' }, people.cityOffice, 422, 'invalid-input'],
  ])('%s', async (_, change, as, status, code) => {
    const id = await accepted();
    const before = await world.fingerprint();
    const reply = await refer(id, change, as);
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    expect(await world.fingerprint()).toBe(before);
  });

  it('before verification: 409 with the article (A26)', async () => {
    const id = await reported();
    expect(await refer(id)).toMatchObject({ status: 409, body: { articles: ['A26'] } });
  });

  it('an outcome of a referral there is not is a thing there is not: 404; a number that is none: 422', async () => {
    const id = await accepted();
    await refer(id);
    expect((await outcomeOf(id, '2')).status).toBe(404);
    for (const n of ['0', '-1', '1.5', 'one', '99999999999999999999']) {
      expect((await outcomeOf(id, n)).status).toBe(422);
    }
  });

  it('the same outcome a second time: 409; of two at once one is entered, and a repeated command is one (A27)', async () => {
    const id = await accepted();
    await refer(id);
    const replies = await Promise.all([outcomeOf(id, '1'), outcomeOf(id, '1')]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await outcomeOf(id, '1')).body.code).toBe('outcome-already-recorded');
    const headers = { 'idempotency-key': `again-${id}` };
    const body = { ...referral, document: paper() };
    const again = () => call(people.cityOffice, `POST /cases/${id}/referrals`, { headers, body });
    const twice = [await again(), await again()];
    expect(twice[1]?.body).toEqual(twice[0]?.body);
    expect((await readCase(id)).body.referrals).toHaveLength(2);
  });
});
