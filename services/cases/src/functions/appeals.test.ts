import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  act,
  approval,
  dayOf,
  document,
  interviewApproval,
  noticed,
  paper,
  proposed,
  readCase,
} from '../../../../test/support/case-steps.ts';
import { type Caller, call, people, startCases, type World } from '../../../../test/support/world/index.ts';

let world: World;
beforeAll(async () => {
  world = await startCases();
});
beforeEach(() => world.setNow('2026-03-02T01:00:00.000Z'));
afterAll(() => world.stop());

const appeal = (id: string, change: object = {}, as: Caller = people.southStaff) =>
  call(as, `POST /cases/${id}/appeals`, { body: { measure: 4, reasons: '认定事实有误', ...change } });

const review = { number: '综治复〔2026〕1号', date: '2026-03-02' };
const resolve = (id: string, change: object = {}, as: Caller = people.cgcDirector, n = '1') =>
  call(as, `POST /cases/${id}/appeals/${n}/resolution`, {
    body: { outcome: 'upheld', document: review, reasons: '复核属实', ...change },
  });

/** A notice to the county `south`, decided by the group's office: the group judges it. */
const noticedSouth = (): Promise<string> => noticed(world, 'south');
const judge = people.slgHead;

/** A warning of the county `south`, decided by the commission's director: the directors' meeting judges it. */
const warned = async (): Promise<{ id: string; entry: number }> => {
  const id = await proposed(world, 'veto-warning', 'grave-below-veto', 'south');
  await act(people.southStaff, id, 'statements', { text: '陈述' });
  await act(people.cgcDirector, id, 'decisions', approval);
  await world.untilIdle();
  return { id, entry: (await readCase(id)).body.measure.entry };
};

const revocations = (caseId: string) =>
  world.messages
    .filter((m) => m.detailType === 'measure-changed')
    .map((m) => m.detail as { caseId: string; status: string; stage: string; entry: number; version: number })
    .filter((detail) => detail.caseId === caseId && detail.status === 'revoked');

describe('an appeal over the functions (A20–A24, I-9)', () => {
  it('the case shows it, who may resolve it and until when another could be made; nothing is suspended', async () => {
    const id = await noticedSouth();
    const before = (await readCase(id)).body;
    expect(before.measure.appealUntil).toBe('2026-04-01T16:00:00.000Z');
    const reply = await appeal(id);
    expect(reply.status).toBe(200);
    expect(reply.headers.etag).toBe(`"${before.version + 1}"`);
    expect(reply.body).toMatchObject({
      status: 'in-force',
      measure: before.measure,
      // The unit's right is used; from now on the body above has a deadline of its own (I-19).
      deadlines: [{ kind: 'rectification' }, { kind: 'appeal-resolution', of: 1, lastDay: '2026-05-01' }],
      // All that was to be done still is; another appeal against it is not, but the resolution of this one.
      next: [
        ...before.next.filter(({ act }: { act: string }) => act !== 'appeal'),
        { act: 'resolve-appeal', number: 1, by: [{ body: 'slg' }] },
      ],
      appeals: [
        {
          ...{ n: 1, measure: 4, stage: 'notice', resolution: null },
          resolveBy: [{ body: 'slg', jurisdiction: 'city', capacities: ['head', 'meeting'] }],
        },
      ],
    });
  });

  it('upheld: the measure is revoked, the case closes, its timer ends, the ledger shows all and holds', async () => {
    const id = await noticedSouth();
    await appeal(id);
    const reply = await resolve(id, {}, judge);
    expect(reply.body).toMatchObject({
      ...{
        status: 'closed',
        closed: { how: 'revoked' },
        measure: null,
        deadlines: [],
        next: [{ act: 'refer' }],
      },
      past: [{ stage: 'notice', ended: { how: 'revoked' } }],
      appeals: [{ n: 1, resolveBy: [], resolution: { outcome: 'upheld', document: review } }],
    });
    await world.advanceTo('2026-12-31T00:00:00.000Z');
    expect((await readCase(id)).body).toEqual(reply.body);
    const own = world.executions.filter((e) => e.input.caseId === id);
    expect(own.map((e) => e.finished)).toEqual(['ended']);
    const ledger = await call(people.southStaff, `GET /cases/${id}/ledger`);
    expect(ledger.body.verdict).toMatchObject({ intact: true, faults: [] });
    expect(ledger.body.entries.slice(-2).map((e: { type: string }) => e.type)).toEqual([
      'appeal-made',
      'appeal-resolved',
    ]);
    expect(ledger.body.entries.some((e: { type: string }) => e.type === 'measure-imposed')).toBe(true);
  });

  it('a revoked warning bars nobody any more, on past days neither; the bus is told it is revoked (A23, A25)', async () => {
    const { id, entry } = await warned();
    const asking = (query: Record<string, string>) => call(people.orgHr, 'GET /eligibility', { query });
    const questions: Record<string, string>[] = [
      { unit: 'south', on: '2026-03-02' },
      { holder: 'south-principal', on: '2026-06-01', purpose: 'award' },
    ];
    for (const query of questions) expect((await asking(query)).body.eligible).toBe(false);
    await appeal(id, { measure: entry });
    for (const query of questions) expect((await asking(query)).body.eligible).toBe(false);
    const { version } = (await resolve(id, {}, people.cgcMeeting)).body;
    await world.untilIdle();
    for (const query of questions) expect((await asking(query)).body.eligible).toBe(true);
    expect(revocations(id)).toMatchObject([{ stage: 'veto-warning', entry, version }]);
  });

  it('a later stage that rests on it falls with it: one message a measure, of one entry (A20, A21)', async () => {
    const id = await noticedSouth();
    await appeal(id);
    await world.advanceTo((await readCase(id)).body.measure.until);
    const record = interviewApproval(dayOf(world.now()), 'south');
    await act(people.cityOffice, id, 'decisions', record);
    await world.untilIdle();
    const reply = await resolve(id, { document: paper() }, judge);
    expect(reply.body.past.map((m: { ended: { how: string } }) => m.ended.how)).toEqual([
      'revoked',
      'revoked',
    ]);
    await world.untilIdle();
    const told = revocations(id);
    expect(told.map(({ stage }) => stage)).toEqual(['notice', 'interview']);
    expect(new Set(told.map(({ version }) => version))).toEqual(new Set([reply.body.version]));
  });

  it('rejected: the measure stands as it was, and bars and the bus are not touched', async () => {
    const { id, entry } = await warned();
    const before = (await readCase(id)).body;
    await appeal(id, { measure: entry });
    const reply = await resolve(id, { outcome: 'rejected' }, people.cgcMeeting);
    expect(reply.body).toMatchObject({ status: 'in-force', measure: before.measure, next: before.next });
    await world.untilIdle();
    expect(revocations(id)).toEqual([]);
  });

  it('of a closed case, to the last minute of the period and not after it (I-9)', async () => {
    const id = await noticedSouth();
    await act(people.cityOffice, id, 'acceptance', { accepted: true, findings: '已改' });
    world.setNow('2026-04-01T16:00:00.000Z');
    expect(await appeal(id)).toMatchObject({ status: 409, body: { code: 'appeal-period-over' } });
    world.setNow('2026-04-01T15:59:59.000Z');
    expect(await appeal(id)).toMatchObject({ status: 200, body: { closed: { how: 'rectified' } } });
  });
});

describe('what is refused changes nothing', () => {
  it.each<readonly [string, object, Caller, number, string]>([
    ['by an office', {}, people.cityOffice, 403, 'not-the-units-staff'],
    ['by the staff of another unit', {}, people.northStaff, 404, 'not-found'],
    ['against a measure there is not', { measure: 3 }, people.southStaff, 422, 'no-such-measure'],
    ['without reasons', { reasons: ' ' }, people.southStaff, 422, 'invalid-input'],
    ['against no number', { measure: 'four' }, people.southStaff, 422, 'invalid-input'],
    ['with an unknown field', { colour: 'red' }, people.southStaff, 422, 'invalid-input'],
    ['with a citizen’s number', { reasons: '联系 13912345678' }, people.southStaff, 422, 'invalid-input'],
  ])('an appeal %s', async (_, change, as, status, code) => {
    const id = await noticedSouth();
    const before = await world.fingerprint();
    const reply = await appeal(id, change, as);
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    expect(await world.fingerprint()).toBe(before);
  });

  it.each<readonly [string, object, Caller, number, string]>([
    ['by the unit itself', {}, people.southStaff, 403, 'not-competent'],
    ['by the office that decided', {}, people.citySlgOffice, 403, 'not-competent'],
    ['by the other side’s commission', {}, people.cgcDirector, 403, 'not-competent'],
    ['by the county’s own office', {}, people.southOffice, 403, 'not-competent'],
    ['by another county', {}, people.northOffice, 404, 'not-found'],
    [
      'by a document of tomorrow',
      { document: { ...document, date: '2026-03-03' } },
      judge,
      422,
      'document-in-future',
    ],
    ['with an outcome there is not', { outcome: 'perhaps' }, judge, 422, 'invalid-input'],
  ])('a resolution %s', async (_, change, as, status, code) => {
    const id = await noticedSouth();
    await appeal(id);
    const before = await world.fingerprint();
    const reply = await resolve(id, change, as);
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    expect(await world.fingerprint()).toBe(before);
  });

  it('an appeal there is not is a thing there is not: 404; a number that is none: 422', async () => {
    const id = await noticedSouth();
    await appeal(id);
    expect((await resolve(id, {}, judge, '2')).status).toBe(404);
    for (const n of ['0', '-1', '1.5', 'one', '99999999999999999999']) {
      expect((await resolve(id, {}, judge, n)).status).toBe(422);
    }
  });

  it('two at once: one is entered; a second appeal while one is pending and a second resolution: 409', async () => {
    const id = await noticedSouth();
    const made = await Promise.all([appeal(id), appeal(id)]);
    expect(made.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await appeal(id)).body.code).toBe('appeal-pending');
    const came = await Promise.all([resolve(id, {}, judge), resolve(id, { outcome: 'rejected' }, judge)]);
    expect(came.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await resolve(id, {}, judge)).body.code).toBe('appeal-already-resolved');
  });

  it('a repeated command is one', async () => {
    const id = await noticedSouth();
    const headers = { 'idempotency-key': `again-${id}` };
    const again = () =>
      call(people.southStaff, `POST /cases/${id}/appeals`, {
        headers,
        body: { measure: 4, reasons: '不服' },
      });
    const twice = [await again(), await again()];
    expect(twice[1]?.body).toEqual(twice[0]?.body);
    expect((await readCase(id)).body.appeals).toHaveLength(1);
  });
});
