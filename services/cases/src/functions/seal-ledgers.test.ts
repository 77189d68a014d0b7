import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { act, noticed, reported } from '../../../../test/support/case-steps.ts';
import { type CasesWorld, startCases } from '../../../../test/support/cases.ts';
import { people } from '../../../../test/support/cases-people.ts';
import { hashOfRoot, topOf } from '../ledger/root.ts';
import { leavesOf, rootOf } from '../ledger/roots.ts';
import { genesis } from '../ledger/seal.ts';
import { handler as seal } from './seal-ledgers/handler.ts';

let world: CasesWorld;
beforeEach(() => {
  world.setClock('2026-03-02T01:00:00.000Z');
});
beforeAll(async () => {
  world = await startCases();
});
afterAll(() => world.stop());

/** A quarter to two in the morning of a day in Shanghai. */
const night = (day: string): string => new Date(Date.parse(`${day}T01:45:00+08:00`)).toISOString();

const sealOn = (day: string) => {
  world.setClock(night(day));
  return seal();
};

describe('the daily root over all ledgers', () => {
  it('of a city without cases is a root all the same, tied to none', async () => {
    expect(await sealOn('2026-03-01')).toMatchObject({ date: '2026-03-01', sealed: true, cases: 0 });
    const root = await rootOf('2026-03-01');
    expect(root).toMatchObject({ leaves: genesis, previous: { date: null, root: genesis } });
    expect(root && hashOfRoot(root)).toBe(root?.root);
  });

  it('holds every case by its id with its version and head, and is tied to the root of the day before', async () => {
    const ids = [await noticed(world), await reported(world, 'south'), await reported(world, 'north-hill')];
    const { root, cases } = await sealOn('2026-03-03');
    expect(cases).toBe(3);
    const leaves = await leavesOf('2026-03-03');
    expect(leaves.map(({ caseId }) => caseId)).toEqual(ids.toSorted());
    for (const leaf of leaves) {
      const { body } = await world.call('GET /cases/{id}/ledger', people.cityOffice, {
        params: { id: leaf.caseId },
      });
      expect(leaf).toMatchObject({ version: body.verdict.entries, head: body.verdict.head });
    }
    const stored = await rootOf('2026-03-03');
    expect(stored).toMatchObject({
      root,
      leaves: topOf(leaves),
      sealedAt: night('2026-03-03'),
      previous: { date: '2026-03-01', root: (await rootOf('2026-03-01'))?.root },
    });
  });

  it('is kept apart from the table as well, and what is kept is the root itself', async () => {
    await sealOn('2026-03-03');
    const kept = JSON.parse(world.kept.get('roots/2026-03-03.json') ?? 'null');
    expect(kept).toEqual(await rootOf('2026-03-03'));
    expect(hashOfRoot(kept)).toBe(kept.root);
  });

  it('a root that could not be kept on its day is kept on a later one, and one that is kept is left alone', async () => {
    world.kept.delete('roots/2026-03-01.json');
    world.kept.set('roots/2026-03-03.json', 'as it was');
    await sealOn('2026-03-03');
    expect(world.kept.has('roots/2026-03-01.json')).toBe(true);
    expect(world.kept.get('roots/2026-03-03.json')).toBe('as it was');
  });

  it('is written once: a second call on the day writes nothing, whatever has happened since', async () => {
    const first = await sealOn('2026-03-04');
    await reported(world, 'south');
    const before = await world.fingerprint();
    expect(await seal()).toEqual({ ...first, sealed: false });
    expect(await world.fingerprint()).toBe(before);
  });

  it('sealed by two at once is one root, and both are told the same', async () => {
    world.setClock(night('2026-03-05'));
    const [a, b] = await Promise.all([seal(), seal()]);
    expect(a.root).toBe(b.root);
    expect([a.sealed, b.sealed].toSorted()).toEqual([false, true]);
  });

  it('goes by the city’s own day: 23:59 and 24:00 in Shanghai are two days', async () => {
    world.setClock('2026-03-06T15:59:59.999Z');
    expect((await seal()).date).toBe('2026-03-06');
    world.setClock('2026-03-06T16:00:00.000Z');
    expect((await seal()).date).toBe('2026-03-07');
  });

  it('changes with every act on a case', async () => {
    const id = await noticed(world);
    const before = await sealOn('2026-03-08');
    await act(world, people.northStaff, id, 'progress', { text: '进展' });
    await sealOn('2026-03-09');
    const versions = async (day: string) =>
      (await leavesOf(day)).find(({ caseId }) => caseId === id)?.version;
    expect([await versions('2026-03-08'), await versions('2026-03-09')]).toEqual([4, 5]);
    expect((await rootOf('2026-03-09'))?.previous.root).toBe(before.root);
  });

  it('goes on naming a case that was taken out of the table', async () => {
    const id = await reported(world, 'south');
    await sealOn('2026-03-10');
    for (const { PK, SK } of await world.scan()) {
      if (PK?.S === `CASE#${id}`) {
        await world.engine.call('DeleteItem', { TableName: 'cases', Key: { PK, SK } });
      }
    }
    await sealOn('2026-03-11');
    expect(await leavesOf('2026-03-11')).toContainEqual(expect.objectContaining({ caseId: id, version: 1 }));
  });

  it('finds a case of the last root that its list does not show', async () => {
    const id = await reported(world, 'south');
    await sealOn('2026-03-12');
    await world.engine.call('DeleteItem', {
      TableName: 'cases',
      Key: { PK: { S: `CASE#${id}` }, SK: { S: 'SCOPE#city' } },
    });
    await sealOn('2026-03-13');
    expect(await leavesOf('2026-03-13')).toEqual(await leavesOf('2026-03-12'));
  });
});
