import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, noticed, proposed, reported, verified } from '../../../../test/support/case-steps.ts';
import {
  type Caller,
  call,
  facts,
  people,
  startCases,
  testUnits,
  unitOf,
  type World,
} from '../../../../test/support/world/index.ts';

let world: World;
const ids: Record<string, string> = {};
beforeAll(async () => {
  world = await startCases();
  world.setNow('2026-03-01T01:00:00.000Z');
  ids.lead = await reported('north');
  ids.closed = await reported('north-hill', people.cityOffice);
  await act(people.northOffice, ids.closed, 'verification', {
    substantiated: false,
    findings: '不属实',
  });
  ids.verified = await verified('grave', 'south');
  world.setNow('2026-03-02T01:00:00.000Z');
  ids.early = await noticed(world, 'south');
  world.setNow('2026-03-04T01:00:00.000Z');
  ids.late = await noticed(world, 'north');
  world.setNow('2026-03-05T01:00:00.000Z');
  ids.hearing = await proposed(world, 'veto', 'grave', 'city-education');
});
afterAll(() => world.stop());

const list = (as: Caller, query: Record<string, string | number> = {}) => call(as, 'GET /cases', { query });
const idsOf = async (as: Caller, query: Record<string, string | number> = {}): Promise<string[]> =>
  (await list(as, query)).body.items.map((item: { id: string }) => item.id);

describe('the list of cases', () => {
  it('has the nearest deadline first, of whomever it is, closed cases last (I-8, I-19)', async () => {
    expect(await idsOf(people.cityOffice)).toEqual([
      ...[ids.hearing, ids.verified, ids.lead],
      ...[ids.early, ids.late],
      ids.closed,
    ]);
  });

  it('says how many days are left, 0 on the last day and less after it', async () => {
    const left = async () =>
      (await list(people.cityOffice, { status: 'in-force' })).body.items.map(
        (i: { daysLeft: number }) => i.daysLeft,
      );
    world.setNow('2026-04-01T15:59:59.999Z');
    expect(await left()).toEqual([0, 2]);
    world.setNow('2026-04-01T16:00:00.000Z');
    expect(await left()).toEqual([-1, 1]);
  });

  it('shows a county its own subtree and a unit’s staff their unit, and nothing else', async () => {
    expect((await idsOf(people.northOffice)).toSorted()).toEqual([ids.late, ids.closed].toSorted());
    expect((await idsOf(people.southOffice)).toSorted()).toEqual([ids.early, ids.verified].toSorted());
    expect((await idsOf(people.northStaff)).toSorted()).toEqual([ids.late]);
    expect(await idsOf({ subject: 'nobody' })).toEqual([]);
    expect(await idsOf({ subject: 'x', units: ['nowhere'] })).toEqual([]);
  });

  it('of somebody with several offices and units names every case once', async () => {
    const both = { subject: 'both', offices: [...people.northOffice.offices, ...people.southOffice.offices] };
    expect(await idsOf(both)).toEqual([ids.verified, ...[ids.early, ids.late], ids.closed]);
    const nested = {
      subject: 'nested',
      offices: [...people.cityOffice.offices, ...both.offices],
      units: ['north'],
    };
    expect(await idsOf(nested)).toHaveLength(6);
    const mixed = { subject: 'mixed', offices: people.southOffice.offices, units: ['north-hill', 'south'] };
    expect(await idsOf(mixed)).toEqual([ids.verified, ids.early]);
  });

  it('is narrowed by status, stage, unit and deadline, alone and together', async () => {
    expect(await idsOf(people.cityOffice, { status: 'in-force' })).toEqual([ids.early, ids.late]);
    expect(await idsOf(people.cityOffice, { stage: 'veto' })).toEqual([ids.hearing]);
    expect(await idsOf(people.cityOffice, { unit: 'north' })).toEqual([ids.lead, ids.late]);
    expect(await idsOf(people.cityOffice, { unit: 'north', status: 'lead' })).toEqual([ids.lead]);
    expect(await idsOf(people.cityOffice, { status: 'in-force', stage: 'interview' })).toEqual([]);
    expect(await idsOf(people.southOffice, { unit: 'north' })).toEqual([]);
    expect(await idsOf(people.northStaff, { status: 'in-force' })).toEqual([ids.late]);
  });

  it('dueBefore takes a day or an instant: what ends on the day itself is not before it', async () => {
    const due = (dueBefore: string) => idsOf(people.cityOffice, { dueBefore, status: 'in-force' });
    expect(await due('2026-04-01')).toEqual([]);
    expect(await due('2026-04-02')).toEqual([ids.early]);
    expect(await due('2026-04-04')).toEqual([ids.early, ids.late]);
    expect(await due('2026-04-01T15:59:59Z')).toEqual([]);
    expect(await due('2026-04-01T16:00:00Z')).toEqual([ids.early]);
    expect((await list(people.cityOffice, { dueBefore: 'soon' })).status).toBe(422);
  });

  it('is paged: every case once, in order, whatever the page size, over all of somebody’s jurisdictions', async () => {
    const both = { subject: 'both', offices: [...people.northOffice.offices, ...people.southOffice.offices] };
    for (const as of [people.cityOffice, both]) {
      const whole = await idsOf(as);
      for (const limit of [1, 2, 4, 200]) {
        const seen: string[] = [];
        let cursor: string | null = '';
        while (cursor !== null) {
          const page: { items: { id: string }[]; nextCursor: string | null } = (
            await list(as, cursor ? { limit, cursor } : { limit })
          ).body;
          expect(page.items.length).toBeLessThanOrEqual(limit);
          seen.push(...page.items.map((i) => i.id));
          cursor = page.nextCursor;
        }
        expect(seen).toEqual(whole);
      }
    }
  });

  it('a cursor taken to somebody else’s list shows them only their own; a forged one is refused', async () => {
    const { nextCursor } = (await list(people.cityOffice, { limit: 1 })).body;
    expect(await idsOf(people.southOffice, { cursor: nextCursor })).not.toContain(ids.late);
    const forged = (key: object) => Buffer.from(JSON.stringify(key)).toString('base64url');
    const foreign = [{ PK: 'CASE#1' }, { list: 'cases', after: '' }, { list: 'cases', after: '期' }].map(
      forged,
    );
    expect(await idsOf(people.cityOffice, { cursor: forged({ list: 'cases', after: '~~~' }) })).toEqual([]);
    for (const cursor of ['x', '%', ...foreign]) {
      expect(await list(people.cityOffice, { cursor })).toMatchObject({
        status: 400,
        body: { code: 'invalid-cursor' },
      });
    }
    expect((await list(people.cityOffice, { limit: 0 })).status).toBe(422);
    expect((await list(people.cityOffice, { limit: 201 })).status).toBe(422);
  });

  it('of a unit that was moved to another county, its old county learns nothing more', async () => {
    const hill = testUnits.find(([id]) => id === 'north-hill');
    if (!hill) throw new Error('the test city has a hill township');
    await facts.unit({ ...unitOf(hill), parent: 'south' }, 2);
    expect(await idsOf(people.northOffice)).not.toContain(ids.closed);
    expect(await idsOf(people.southOffice, { unit: 'north-hill' })).toEqual([ids.closed]);
    const { status } = await call(people.northOffice, `GET /cases/${ids.closed ?? ''}`);
    expect(status).toBe(404);
  });
});

describe('a lead that is not verified (A26; I-41)', () => {
  it('a unit, its staff and its own offices, learns of a lead when it is verified: till then it does not exist (A26; I-41)', async () => {
    const id = await reported('north-lake', people.northOffice);
    const lakeStaff = { subject: 'lake', units: ['north-lake'] };
    const reads = async () =>
      Promise.all(
        [`/cases/${id}`, `/cases/${id}/ledger`, `/cases/${id}/history`, `/cases/${id}/recommendation`].map(
          async (path) => (await call(lakeStaff, `GET ${path}`)).status,
        ),
      );
    expect(await reads()).toEqual([404, 404, 404, 404]);
    expect(await idsOf(lakeStaff)).toEqual([]);
    expect(await idsOf(lakeStaff, { status: 'lead' })).toEqual([]);
    expect(await idsOf(lakeStaff, { unit: 'north-lake' })).toEqual([]);
    expect(await idsOf(people.northOffice, { unit: 'north-lake' })).toEqual([id]);
    await act(people.northOffice, id, 'verification', {
      substantiated: true,
      findings: '属实',
      gravity: 'found',
    });
    expect(await reads()).toEqual([200, 200, 200, 200]);
    expect(await idsOf(lakeStaff)).toEqual([id]);
    await act(people.northOffice, id, 'proposals', { stage: 'notice', reasons: '依规' });
    await act(people.northOffice, id, 'decisions', { outcome: 'decline', reasons: '不予通报' });
  });

  it('of one that was not found so the unit never learns (I-41)', async () => {
    const id = await reported('north-lake', people.northOffice);
    await act(people.northOffice, id, 'verification', { substantiated: false, findings: '不属实' });
    const lakeStaff = { subject: 'lake', units: ['north-lake'] };
    expect((await call(lakeStaff, `GET /cases/${id}`)).status).toBe(404);
    expect(await idsOf(lakeStaff)).not.toContain(id);
    expect((await call(people.northOffice, `GET /cases/${id}`)).status).toBe(200);
    expect(await idsOf(people.northOffice)).toContain(id);
  });
});
