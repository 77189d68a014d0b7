import { genesis, hashOfRoot, type Leaf, type Leaves, leafKey, sealDay, withChanges } from '@jieti/ledger';
import { entryKey } from '@jieti/store';
import { rootOf as rootIn, sealedDays } from '@jieti/store/ledgers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { handler as seal } from '../../infra/functions/seal-ledgers/handler.ts';
import { act, minuted, minutes, noticed, reported, verified } from '../support/case-steps.ts';
import { addLedgerTables, roots } from '../support/ledgers.ts';
import { alterItem, call, people, scanTable, startCases, type World } from '../support/world/index.ts';

let world: World;
beforeEach(() => {
  world.setNow('2026-03-02T01:00:00.000Z');
});
beforeAll(async () => {
  world = await startCases();
  await addLedgerTables(world.engine);
});
afterAll(() => world.stop());

const rootOf = (day: string) => rootIn(roots, day);

/** Everything that the root of a day was made of. */
const leavesOf = async (day: string): Promise<Leaves> => {
  let leaves: Leaves = new Map();
  for (const { root, changed } of await sealedDays(roots))
    if (root.date <= day) leaves = withChanges(leaves, changed);
  return leaves;
};

const leafOn = async (day: string, type: string, id: string): Promise<Leaf | undefined> =>
  (await leavesOf(day)).get(leafKey({ service: 'cases', subject: { type, id } }));

/** A quarter to two in the morning of a day in Shanghai. */
const night = (day: string): string => new Date(Date.parse(`${day}T01:45:00+08:00`)).toISOString();

const sealOn = (day: string) => {
  world.setNow(night(day));
  return seal();
};

/** The entries of a ledger as the index by the day shows them, which the engine of the tests writes at once. */
const showEntries = async (id: string, shown: boolean): Promise<void> => {
  for (const { PK, SK, entity, GSI3PK: _, ...item } of await world.items()) {
    if (PK?.S !== `LEDGER#case#${id}`) continue;
    const day = { S: `ENTERED#${item.at?.S?.slice(0, 10)}#0` };
    const Item = { PK, SK, entity, ...item, ...(shown && { GSI3PK: day }) };
    await world.engine.call('PutItem', { TableName: 'cases', Item });
  }
};

describe('the daily root over all ledgers', () => {
  it('of a city in which nothing was done is a root all the same, tied to none', async () => {
    expect(await sealOn('2026-03-01')).toMatchObject({ date: '2026-03-01', sealed: true, subjects: 0 });
    const root = await rootOf('2026-03-01');
    expect(root).toMatchObject({ leaves: genesis, previous: { date: null, root: genesis } });
    expect(root && hashOfRoot(root)).toBe(root?.root);
  });

  it('holds every case with how many entries it has and its head, and is tied to the root of the day before', async () => {
    const ids = [await noticed(world), await reported('south'), await reported('north-hill')];
    const { root, subjects } = await sealOn('2026-03-03');
    expect(subjects).toBe(3);
    const leaves = await leavesOf('2026-03-03');
    expect([...leaves.values()].map(({ subject }) => subject.id).toSorted()).toEqual(ids.toSorted());
    for (const { subject, entries, head } of leaves.values()) {
      const { body } = await call(people.cityOffice, `GET /cases/${subject.id}/ledger`);
      expect({ entries, head }).toEqual({ entries: body.verdict.entries, head: body.verdict.head });
    }
    const stored = await rootOf('2026-03-03');
    const before = await rootOf('2026-03-01');
    const at = { date: '2026-03-03', sealedAt: night('2026-03-03') };
    expect(stored).toEqual(sealDay(leaves, at, before ?? null));
    expect(stored?.root).toBe(root);
  });

  it('holds sessions of the conference and questions of eligibility as well (A11, A12)', async () => {
    const about = await verified('grave-below-veto');
    const session = (await minuted(minutes(world, about, 'veto-warning'))).body.id;
    const question = await call(people.orgHr, 'GET /eligibility', { query: { unit: 'south' } });
    const { certificate } = question.body;
    await call(people.orgHr, 'GET /eligibility', { query: { certificate } });
    await sealOn('2026-03-03');
    await sealOn('2026-03-04');
    expect(await leafOn('2026-03-04', 'conference-session', session)).toMatchObject({ entries: 1 });
    expect(await leafOn('2026-03-04', 'eligibility-inquiry', certificate)).toMatchObject({ entries: 2 });
  });

  it('is kept apart from the table as well, and what is kept is the root itself', async () => {
    await sealOn('2026-03-03');
    const kept = JSON.parse(world.writtenOnce.get('roots/2026-03-03.json') ?? 'null');
    expect(kept).toEqual(await rootOf('2026-03-03'));
    expect(hashOfRoot(kept)).toBe(kept.root);
  });

  it('a root that could not be kept on its day is kept on a later one, and one that is kept is left alone', async () => {
    world.writtenOnce.delete('roots/2026-03-01.json');
    world.writtenOnce.set('roots/2026-03-03.json', 'as it was');
    await sealOn('2026-03-03');
    expect(world.writtenOnce.has('roots/2026-03-01.json')).toBe(true);
    expect(world.writtenOnce.get('roots/2026-03-03.json')).toBe('as it was');
  });

  it('is written once: a second call on the day writes nothing, whatever has happened since', async () => {
    const first = await sealOn('2026-03-04');
    await reported('south');
    const before = [await world.fingerprint(), await scanTable(world.engine, 'roots')];
    expect(await seal()).toEqual({ ...first, sealed: false });
    expect([await world.fingerprint(), await scanTable(world.engine, 'roots')]).toEqual(before);
  });

  it('sealed by two at once is one root, and both are told the same', async () => {
    world.setNow(night('2026-03-05'));
    const [a, b] = await Promise.all([seal(), seal()]);
    expect(a.root).toBe(b.root);
    expect([a.sealed, b.sealed].toSorted()).toEqual([false, true]);
  });

  it('goes by the city’s own day: 23:59 and 24:00 in Shanghai are two days', async () => {
    world.setNow('2026-03-06T15:59:59.999Z');
    expect((await seal()).date).toBe('2026-03-06');
    world.setNow('2026-03-06T16:00:00.000Z');
    expect((await seal()).date).toBe('2026-03-07');
  });

  it('changes with every act on a case', async () => {
    world.setNow(night('2026-03-08'));
    const id = await noticed(world);
    const before = await sealOn('2026-03-08');
    await act(people.northStaff, id, 'progress', { text: '进展' });
    await sealOn('2026-03-09');
    const entries = async (day: string) => (await leafOn(day, 'case', id))?.entries;
    expect([await entries('2026-03-08'), await entries('2026-03-09')]).toEqual([4, 5]);
    expect((await rootOf('2026-03-09'))?.previous.root).toBe(before.root);
  });

  it('goes on naming a case that was taken out of the table', async () => {
    world.setNow(night('2026-03-10'));
    const id = await reported('south');
    await sealOn('2026-03-10');
    for (const { PK, SK } of await world.items()) {
      if (PK?.S === `CASE#${id}` || PK?.S === `LEDGER#case#${id}`) {
        await world.engine.call('DeleteItem', { TableName: 'cases', Key: { PK, SK } });
      }
    }
    await sealOn('2026-03-11');
    expect(await leafOn('2026-03-11', 'case', id)).toMatchObject({ entries: 1 });
  });

  it('catches up on what the index showed only after the day was sealed', async () => {
    world.setNow(night('2026-03-12'));
    const id = await reported('south');
    await showEntries(id, false);
    await sealOn('2026-03-12');
    expect(await leafOn('2026-03-12', 'case', id)).toBeUndefined();
    await showEntries(id, true);
    await sealOn('2026-03-13');
    expect(await leafOn('2026-03-13', 'case', id)).toMatchObject({ entries: 1 });
  });
});

it('a day is sealed all the same where somebody altered entries out of their form, and holds all others', async () => {
  world.setNow('2026-04-20T01:00:00.000Z');
  const [subjectless, numberless, bare] = [
    await noticed(world),
    await reported('south'),
    await reported('north-hill'),
  ];
  await world.deliver();
  const altered = [
    [subjectless, 4, { subject: 'north' }],
    [numberless, 1, { entry: 'first' }],
    [bare, 1, { hash: 7 }],
  ] as const;
  for (const [id, at, what] of altered)
    await alterItem('cases', entryKey({ type: 'case', id }, at), (entry) => ({ ...entry, ...what }));
  expect(await sealOn('2026-04-21')).toMatchObject({ sealed: true });
  expect(await leafOn('2026-04-21', 'case', subjectless)).toMatchObject({ entries: 4 });
  expect(await leafOn('2026-04-21', 'case', numberless)).toMatchObject({ entries: 1 });
  expect(await leafOn('2026-04-21', 'case', bare)).toBeUndefined();
});
