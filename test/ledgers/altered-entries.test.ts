import { hashOfEntry } from '@jieti/ledger';
import { entryKey } from '@jieti/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, noticed } from '../support/case-steps.ts';
import { facts } from '../support/world/facts.ts';
import {
  call,
  done,
  importCsv,
  people,
  startWorld,
  templateBody,
  testUnits,
  unitOf,
  type World,
} from '../support/world/index.ts';
import type { ServiceName } from '../support/world/services.ts';
import { alterItem } from '../support/world/tables.ts';
import { testScheme } from '../support/world/year.ts';

type Attributes = Readonly<Record<string, unknown>>;

let world: World;

beforeAll(async () => {
  world = await startWorld({
    services: ['letters', 'cases', 'evaluation'],
    startAt: '2026-03-02T01:00:00.000Z',
  });
  await importCsv(people.cityOffice);
  for (const row of testUnits) await facts.unit(unitOf(row));
});
afterAll(() => world.stop());

const history = async (path: string) => {
  const { status, body } = await call(people.cityOffice, `GET ${path}/history`);
  return { status, entries: body.entries, faults: body.verdict?.faults };
};

const without =
  (name: string) =>
  (entry: Attributes): Attributes => {
    const { [name]: _, ...rest } = entry;
    return rest;
  };
const put =
  (more: Attributes) =>
  (entry: Attributes): Attributes => ({ ...entry, ...more });

/** What somebody with a hand in the table made of an entry that no longer reads as one. */
const alterations: readonly [string, (entry: Attributes) => Attributes][] = [
  ['its type taken out', without('type')],
  ['a number for its actor', put({ actor: 7 })],
  ['an actor that is neither office nor unit', put({ actor: { by: 'nobody', subject: 'x' } })],
  ['its data taken out', without('data')],
  ['a list for its data', put({ data: ['x'] })],
  ['no instant for its time', put({ at: 'yesterday' })],
  ['a day for its time', put({ at: '2026-03-02' })],
  ['a text for its number', put({ entry: 'second' })],
  ['its number taken out', without('entry')],
  ['no list of articles', put({ articles: 'A20' })],
  ['nothing but a text', ({ PK, SK }) => ({ PK, SK, entity: 'ledger-entry', entry: '已删除' })],
  ['nothing at all', ({ PK, SK }) => ({ PK, SK })],
  ['another subject', put({ subject: 'north' })],
  ['a number for its unit', put({ unit: 5 })],
  ['its hash taken out', without('hash')],
  ['a number for its hash', put({ hash: 12 })],
  ['a list for the hash of the entry before', put({ previous: [] })],
  ['no hash of the state', put({ state: null })],
  ['half an explanation', put({ explanation: { articles: ['A20'] } })],
  ['a set in place of its data', put({ data: new Set(['x']) })],
  ['bytes in place of its type', put({ type: new Uint8Array([1, 2]) })],
];

describe('the history of a case with an entry that somebody altered out of its form is told, never an error', () => {
  it.each(alterations)('%s: shown as it stands, and the verdict names it', async (_, alter) => {
    const id = await noticed(world);
    await act(people.northStaff, id, 'progress', { text: '进展' });
    await world.deliver();
    const before = await history(`/cases/${id}`);
    for (const at of [1, 3, 5]) await alterItem('cases', entryKey({ type: 'case', id }, at), alter);
    const { status, entries, faults } = await history(`/cases/${id}`);
    expect([status, entries.length]).toEqual([200, 5]);
    for (const at of [1, 3, 5]) {
      expect(entries[at - 1]).toEqual({ entry: at, raw: expect.any(Object) });
      expect(faults).toContainEqual({ entry: at, code: 'unreadable' });
      expect(faults).toContainEqual({ entry: at, code: 'hash-mismatch' });
    }
    for (const at of [2, 4]) expect(entries[at - 1]).toEqual(before.entries[at - 1]);
  });

  it('what was altered is there to be read', async () => {
    const id = await noticed(world);
    await alterItem('cases', entryKey({ type: 'case', id }, 2), put({ actor: 7, at: 'yesterday' }));
    const { entries } = await history(`/cases/${id}`);
    const { raw } = entries[1];
    expect(raw).toMatchObject({ actor: 7, at: 'yesterday', type: 'verified', entry: 2 });
    expect(Object.keys(raw).filter((name) => /PK|SK|entity/.test(name))).toEqual([]);
  });

  it('one that was sealed anew, so that its own hash holds, is named all the same', async () => {
    const id = await noticed(world);
    await alterItem('cases', entryKey({ type: 'case', id }, 4), (entry) => {
      const { PK: _, SK: __, entity, GSI3PK, GSI3SK, hash: ___, ...open } = put({ actor: 7 })(entry);
      return { ...open, hash: hashOfEntry(open), entity, GSI3PK, GSI3SK };
    });
    const { status, faults } = await history(`/cases/${id}`);
    expect(status).toBe(200);
    expect(faults).not.toContainEqual({ entry: 4, code: 'hash-mismatch' });
    expect(faults).toContainEqual({ entry: 4, code: 'unreadable' });
  });

  it('a number that no computer word holds is shown by its digits', async () => {
    const id = await noticed(world);
    const key = entryKey({ type: 'case', id }, 2);
    const digits = '123456789012345678901234567890';
    await world.engine.call('UpdateItem', {
      TableName: 'cases',
      Key: { PK: { S: key.PK }, SK: { S: key.SK } },
      UpdateExpression: 'SET #entry = :digits',
      ExpressionAttributeNames: { '#entry': 'entry' },
      ExpressionAttributeValues: { ':digits': { N: digits } },
    });
    const { status, entries } = await history(`/cases/${id}`);
    expect([status, entries[1].raw.entry]).toEqual([200, digits]);
  });
});

describe('so it is in every service', () => {
  it.each([
    ['cases', 'case', (): Promise<string> => noticed(world), (id: string) => `/cases/${id}`],
    ['letters', 'unit', async (): Promise<string> => 'north', (id: string) => `/units/${id}`],
    [
      'letters',
      'letter-template',
      async (): Promise<string> => {
        await done(people.cityOffice, 'PUT /years/2026/template', { body: templateBody });
        return '2026';
      },
      (id: string) => `/years/${id}/template`,
    ],
    [
      'evaluation',
      'scheme',
      async (): Promise<string> => {
        await done(people.cityOffice, 'PUT /years/2025/scheme', { body: testScheme });
        return '2025';
      },
      (id: string) => `/years/${id}/scheme`,
    ],
  ] as const)('%s, %s', async (service: ServiceName, type, make, path) => {
    const id = await make();
    const whole = await history(path(id));
    expect([whole.status, whole.faults]).toEqual([200, []]);
    await alterItem(service, entryKey({ type, id }, 1), put({ actor: 7 }));
    const { status, entries, faults } = await history(path(id));
    expect([status, entries[0]]).toEqual([200, { entry: 1, raw: expect.objectContaining({ actor: 7 }) }]);
    expect(faults).toContainEqual({ entry: 1, code: 'unreadable' });
  });
});
