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

/** The entries of a ledger as the index by the instant shows them, which the engine of the tests writes at once. */
const showEntries = async (id: string, shown: boolean): Promise<void> => {
  for (const { PK, SK, entity, GSI3PK: _, ...item } of await world.items()) {
    if (PK?.S !== `LEDGER#case#${id}`) continue;
    const month = { S: `ENTERED#${item.at?.S?.slice(0, 7)}` };
    const Item = { PK, SK, entity, ...item, ...(shown && { GSI3PK: month }) };
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

  it.each([
    ['2026-03-31', '2026-04-02'],
    ['2026-12-31', '2027-01-02'],
    // Nobody sealed for three months.
    ['2027-01-31', '2027-05-02'],
  ])(
    'from %s to %s holds what was entered on the last day of the old month and on the first of the new one',
    async (last, first) => {
      await sealOn(last);
      world.setNow(`${last}T23:59:59.999Z`);
      const old = await reported('south');
      world.setNow(`${first.slice(0, 7)}-01T00:00:00.000Z`);
      const fresh = await reported('north-hill');
      await sealOn(first);
      for (const id of [old, fresh]) expect(await leafOn(first, 'case', id)).toMatchObject({ entries: 1 });
    },
  );

  it('takes no leaves of a run that ended before its root was written', async () => {
    await sealOn('2027-05-10');
    const nobody = { type: 'case', id: 'nobody' };
    await roots.insertNow({
      ...{ PK: 'LEAVES', SK: `2027-05-10#${genesis}#000001`, root: genesis, changedBefore: null },
      changed: [{ service: 'cases', subject: nobody, entries: 1, head: genesis }],
    });
    const { root } = await sealOn('2027-05-11');
    const at = { date: '2027-05-11', sealedAt: night('2027-05-11') };
    const before = (await rootOf('2027-05-10')) ?? null;
    expect(sealDay(await leavesOf('2027-05-11'), at, before).root).toBe(root);
    expect(await leafOn('2027-05-11', nobody.type, nobody.id)).toBeUndefined();
  });

  it('of a day holds what is left of the leaves, where somebody removed those of another', async () => {
    world.setNow(night('2027-05-12'));
    const id = await reported('south');
    await sealOn('2027-05-12');
    const leaves = (await scanTable(world.engine, 'roots')).filter(({ PK }) => PK?.S === 'LEAVES');
    const taken = leaves.toSorted((a, b) => String(a.SK?.S).localeCompare(String(b.SK?.S)))[2];
    await world.engine.call('DeleteItem', { TableName: 'roots', Key: { PK: taken?.PK, SK: taken?.SK } });
    const later = await reported('north-hill');
    const { root } = await sealOn('2027-05-13');
    const at = { date: '2027-05-13', sealedAt: night('2027-05-13') };
    const before = (await rootOf('2027-05-12')) ?? null;
    expect(sealDay(await leavesOf('2027-05-13'), at, before).root).toBe(root);
    for (const each of [id, later])
      expect(await leafOn('2027-05-13', 'case', each)).toMatchObject({ entries: 1 });
  });

  it('of a day on which nothing was entered has the tree of the day before, and is a root of its own', async () => {
    const before = await sealOn('2027-05-14');
    const after = await sealOn('2027-05-15');
    expect(after.subjects).toBe(before.subjects);
    const [first, second] = [await rootOf('2027-05-14'), await rootOf('2027-05-15')];
    expect(second?.leaves).toBe(first?.leaves);
    expect(second?.previous).toEqual({ date: '2027-05-14', root: first?.root });
    expect(second && hashOfRoot(second)).toBe(second?.root);
    expect(second?.root).not.toBe(first?.root);
  });

  it('of a quiet day holds what somebody removed from the table of roots since, so that the removal shows', async () => {
    world.setNow(night('2027-05-16'));
    await reported('south');
    const { root, subjects } = await sealOn('2027-05-16');
    // Each root looks back a day before the last one.
    await sealOn('2027-05-17');
    await sealOn('2027-05-18');
    for (const { PK, SK } of await scanTable(world.engine, 'roots'))
      if (PK?.S === 'LEAVES' && SK?.S?.startsWith(`2027-05-16#${root}`))
        await world.engine.call('DeleteItem', { TableName: 'roots', Key: { PK, SK } });
    expect((await sealOn('2027-05-19')).subjects).toBe(subjects);
    expect((await rootOf('2027-05-19'))?.leaves).toBe((await rootOf('2027-05-16'))?.leaves);
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
