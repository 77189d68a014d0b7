import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, approval, lead, readCase } from '../../../../test/support/case-steps.ts';
import {
  call,
  facts,
  people,
  startCases,
  testUnits,
  unitOf,
  type World,
} from '../../../../test/support/world/index.ts';

const { cityOffice, northOffice, southOffice } = people;
let world: World;
let unknown: unknown;
beforeAll(async () => {
  world = await startCases();
  unknown = (await readCase('no-such-case', northOffice)).body;
});
afterAll(() => world.stop());

const unit = (id: string) => {
  const row = testUnits.find(([known]) => known === id);
  if (!row) throw new Error(`no unit ${id}`);
  return unitOf(row);
};
let version = 1;
const move = (id: string, parent: string) => {
  version += 1;
  return facts.unit({ ...unit(id), parent, from: '2026-03-02' }, version);
};

/** A case of a township of the north, verified there, and noticed there if asked. */
const opened = async (of: string, noticed: boolean): Promise<string> => {
  const { id } = (await call(northOffice, 'POST /cases', { body: lead(of) })).body;
  const findings = { substantiated: true, findings: '属实', gravity: 'found' };
  await act(northOffice, id, 'verification', findings);
  if (!noticed) return id;
  await act(northOffice, id, 'proposals', { stage: 'notice', reasons: '依规' });
  await act(northOffice, id, 'decisions', approval);
  await world.untilIdle();
  return id;
};
const waitingFor = async (as: typeof northOffice | typeof southOffice, at: string): Promise<string[]> =>
  (await call(as, 'GET /tasks', { query: { as: `cgc-office@${at}`, limit: 200 } })).body.items.map(
    ({ subject, kind }: { subject: { id: string }; kind: string }) => `${kind} ${subject.id}`,
  );
const listed = async (as: typeof northOffice | typeof southOffice): Promise<string[]> =>
  (await call(as, 'GET /cases', { query: { limit: 100 } })).body.items.map((item: { id: string }) => item.id);
const nextOf = async (id: string, as: typeof northOffice | typeof southOffice) =>
  (await readCase(id, as)).body.next.map((one: { act: string; by: unknown }) => [
    one.act,
    one.by === 'unit'
      ? 'unit'
      : [...new Set((one.by as { jurisdiction: string }[]).map((b) => b.jurisdiction))],
  ]);

describe('a township that came under another county (A3, A20)', () => {
  it('takes its cases along; the old county keeps those in which it decided, and no other', async () => {
    const [decided, open] = [await opened('north-hill', true), await opened('north-hill', false)];
    await move('north-hill', 'south');
    expect((await listed(southOffice)).toSorted()).toEqual([decided, open].toSorted());
    expect(await listed(northOffice)).toEqual([decided]);
    expect(await waitingFor(northOffice, 'north')).toEqual([]);
    expect(await waitingFor(southOffice, 'south')).toEqual([`proposal ${open}`]);
    expect((await readCase(decided, northOffice)).status).toBe(200);
    expect(await readCase(open, northOffice)).toMatchObject({ status: 404, body: unknown as object });
    expect((await readCase(open, southOffice)).status).toBe(200);
    const ledger = await call(northOffice, `GET /cases/${decided}/ledger`);
    expect(ledger.status).toBe(200);
  });

  it('who decided accepts and extends; the new county proposes what is new, and neither does the other’s', async () => {
    const [decided, open] = [await opened('north-lake', true), await opened('north-lake', false)];
    await move('north-lake', 'south');
    expect(await nextOf(decided, southOffice)).toEqual(
      expect.arrayContaining([
        ['accept', ['north']],
        ['extend', ['north']],
      ]),
    );
    const body = { lastDay: '2026-04-20', reasons: '延长' };
    const refused = await call(southOffice, `POST /cases/${decided}/extensions`, { body });
    expect([refused.status, refused.body.code]).toEqual([403, 'not-competent']);
    await act(northOffice, decided, 'extensions', body);
    await act(northOffice, decided, 'acceptance', { accepted: true, findings: '已改' });
    expect((await readCase(decided, cityOffice)).body.status).toBe('closed');
    const proposal = { stage: 'notice', reasons: '依规' };
    const outside = await call(northOffice, `POST /cases/${open}/proposals`, { body: proposal });
    expect([outside.status, outside.body]).toEqual([404, unknown]);
    await act(southOffice, open, 'proposals', proposal);
  });

  it('told again, or killed before the cases were placed, it comes to the same', async () => {
    const id = await opened('north-health', true);
    const moved = { ...unit('north-health'), parent: 'south', from: '2026-03-02' };
    await facts.unit(moved, 9);
    const once = await world.fingerprint();
    await facts.unit(moved, 9);
    expect(await world.fingerprint()).toBe(once);
    expect(await listed(southOffice)).toContain(id);
  });
});

describe('a unit merged in June (A3, A18)', () => {
  it('answers for what came before, and a lead on what came after is refused with who took over', async () => {
    const merged = { ...unit('south-mill'), status: 'merged', mergedInto: 'south', from: '2026-02-21' };
    await facts.unit(merged, 2);
    const before = await call(cityOffice, 'POST /cases', { body: lead('south-mill') });
    expect(before.status).toBe(201);
    const body = { ...lead('south-mill'), occurredOn: '2026-02-21' };
    const after = await call(cityOffice, 'POST /cases', { body });
    expect(after).toMatchObject({
      status: 422,
      body: {
        code: 'unit-ended',
        errors: [{ pointer: '/occurredOn' }],
        refusals: [{ from: '2026-02-21', mergedInto: 'south' }],
      },
    });
  });
});
