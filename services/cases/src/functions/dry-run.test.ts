import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, approval, paper, proposed, readCase } from '../../../../test/support/case-steps.ts';
import { type Caller, call, people, startCases, type World } from '../../../../test/support/world/index.ts';

let world: World;
beforeAll(async () => {
  world = await startCases();
});
afterAll(() => world.stop());

const decide = (id: string, as: Caller, body: unknown = approval, dryRun = 'true', key = 'k') =>
  call(as, `POST /cases/${id}/decisions`, {
    query: { dryRun },
    headers: { 'idempotency-key': `${key}-${id}` },
    body,
  });

describe('a decision asked in advance', () => {
  it('says everything it would cause, writes nothing, and the decision itself says the same (A23, A25)', async () => {
    const id = await proposed(world, 'veto-warning', 'grave-below-veto');
    await act(people.northStaff, id, 'statements', { text: '陈述' });
    const before = await world.fingerprint();
    const once = { ...approval, document: paper() };
    const dry = await decide(id, people.cgcDirector, once);
    expect(dry.status).toBe(200);
    expect(await world.fingerprint()).toBe(before);
    expect(dry.body).toMatchObject({
      dryRun: true,
      measure: { stage: 'veto-warning', lastDay: '2027-03-02' },
      caps: [{ year: 2026, limit: 'qualified', article: 'A25' }],
    });
    expect(dry.body.measure.effects).toEqual([
      'unit-barred-from-honours',
      'holders-barred-from-awards-and-promotion',
    ]);
    const done = await decide(id, people.cgcDirector, once, 'false');
    expect({ ...done.body, dryRun: true }).toEqual(dry.body);
    expect((await readCase(id)).body.status).toBe('in-force');
  });

  it('is refused as the decision would be', async () => {
    const id = await proposed(world);
    expect((await decide(id, people.northOffice)).status).toBe(403);
    expect((await decide(id, people.southOffice)).status).toBe(404);
    const bare = await decide(id, people.cityOffice, { outcome: 'approve', reasons: '同意' });
    expect(bare).toMatchObject({ status: 422, body: { errors: [{ pointer: '/document' }] } });
    expect((await decide(id, people.cityOffice, approval, 'maybe')).status).toBe(422);
  });

  it('names the papers owed for a provincial unit (A26)', async () => {
    const id = await proposed(world, 'veto-warning', 'grave-below-veto', 'city-works');
    await world.advanceTo('2026-03-20T00:00:00.000Z');
    const dry = await decide(id, people.cgcDirector);
    expect(dry.body.filings.map((f: { to: string }) => f.to)).toEqual([
      'provincial-cgc-or-slg-office',
      'unit-superior',
    ]);
  });
});
