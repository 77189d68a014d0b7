import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, approval, noticed, proposed } from '../../../../test/support/case-steps.ts';
import { alterItem, call, people, startCases, type World } from '../../../../test/support/world/index.ts';
import { digestOf } from '../../../../test/support/world/items.ts';

let world: World;
let id: string;
/** A case whose proposal waits for its decision. */
let waiting: string;
beforeAll(async () => {
  world = await startCases();
  await noticed(world, 'south');
  id = await proposed(world, 'veto-warning', 'grave-below-veto');
  await act(people.northStaff, id, 'statements', { text: '陈述' });
  await act(people.cgcDirector, id, 'decisions', approval);
  await world.untilIdle();
  waiting = await proposed(world, 'veto-warning', 'grave-below-veto');
  await act(people.northStaff, waiting, 'statements', { text: '陈述' });
});
afterAll(() => world.stop());

const caseItem = { PK: { S: '' }, SK: { S: '' } };

/** Takes everybody who is barred out of the case's item; its ledger is left as it is. */
const withoutBars = async (): Promise<void> => {
  const item = (await world.items()).find((one) => one.entity?.S === 'case' && one.PK?.S === `CASE#${id}`);
  Object.assign(caseItem, { PK: item?.PK, SK: item?.SK });
  await world.engine.call('UpdateItem', {
    TableName: 'cases',
    Key: caseItem,
    UpdateExpression: 'SET #state.#measure.#bars = :none',
    ExpressionAttributeNames: { '#state': 'state', '#measure': 'measure', '#bars': 'bars' },
    ExpressionAttributeValues: { ':none': { L: [] } },
  });
};

const ask = (query: Record<string, string>) => call(people.orgHr, 'GET /eligibility', { query });
const holder = { holder: 'north-principal', on: '2026-06-01', purpose: 'promotion' };

describe('a barred holder is taken out of a case’s record beside its ledger (A11, A23)', () => {
  it('before, the holder is not eligible', async () => {
    expect((await ask(holder)).body.eligible).toBe(false);
  });

  it('the history still looks intact, but nobody is certified eligible by that case: it is refused with its own code', async () => {
    await withoutBars();
    const { verdict } = (await call(people.cityOffice, `GET /cases/${id}/ledger`)).body;
    expect(verdict).toMatchObject({ intact: true, faults: [] });
    for (const query of [holder, { unit: 'north' }]) {
      const reply = await ask(query);
      expect([reply.status, reply.body.code]).toEqual([500, 'ledger-broken']);
    }
  });

  it('no act goes over it either, and nothing is written', async () => {
    const before = digestOf(await world.items());
    const path = `POST /cases/${id}/progress`;
    const reply = await call(people.northStaff, path, { body: { text: '正在整改', complete: false } });
    expect([reply.status, reply.body.code]).toEqual([500, 'ledger-broken']);
    expect(digestOf(await world.items())).toBe(before);
  });

  it('nobody is told what a decision on it would cause', async () => {
    const decision = { query: { dryRun: 'true' }, body: approval };
    const reply = await call(people.cgcDirector, `POST /cases/${waiting}/decisions`, decision);
    expect(reply.status).toBe(200);
    await alterItem('cases', { PK: `CASE#${waiting}`, SK: 'CASE' }, ({ state, ...item }) => ({
      ...item,
      state: { ...(state as object), openedAt: '2026-01-01T00:00:00.000Z' },
    }));
    const after = await call(people.cgcDirector, `POST /cases/${waiting}/decisions`, decision);
    expect([after.status, after.body.code]).toEqual([500, 'ledger-broken']);
  });

  it('another case is not concerned', async () => {
    expect((await ask({ unit: 'south' })).status).toBe(200);
  });
});
