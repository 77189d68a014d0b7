import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  alterItem,
  call,
  done,
  importCsv,
  people,
  startLetters,
  testUnits,
  unitsCsv,
  type World,
} from '../../../../test/support/world/index.ts';

let world: World;
beforeAll(async () => {
  world = await startLetters();
  await done(people.cityOffice, 'POST /units:import', {
    body: unitsCsv(),
    headers: { 'content-type': 'text/csv' },
  });
});
afterAll(() => world.stop());

type Item = Readonly<Record<string, unknown>>;

/** The register's file with another Chinese name for one unit. */
const renamed = (unit: string, name: string): string =>
  unitsCsv(testUnits.map((row) => row.map((cell, i) => (row[0] === unit && i === 1 ? name : cell))));

const alter = (PK: string, SK: string, what: (item: Item) => Item) =>
  alterItem('letters', { PK, SK }, (item) => ({ ...item, ...what(item) }));

/** The answer to a file while a record is altered beside its ledger; the record is put back. */
const whileAltered = async (PK: string, SK: string, what: Item, csv: string) => {
  let kept: Item = {};
  await alter(PK, SK, (item) => {
    kept = item;
    return what;
  });
  const before = await world.fingerprint();
  const { status, body } = await importCsv(people.cityOffice, csv);
  const unchanged = (await world.fingerprint()) === before;
  await alterItem('letters', { PK, SK }, () => kept);
  return { status, code: body.code, unchanged };
};

const refused = { status: 500, code: 'ledger-broken', unchanged: true };

describe('an import is not decided on what somebody altered beside its ledger (A3)', () => {
  it('a unit that the file changes: it is refused, and the register is not held by it', async () => {
    const csv = renamed('south', '南区二');
    expect(await whileAltered('UNIT#south', 'UNIT', { group: 'forged' }, csv)).toEqual(refused);
    const reply = await importCsv(people.cityOffice, csv);
    expect([reply.status, reply.body.changed]).toEqual([200, 1]);
  });

  it('the register itself', async () => {
    const csv = renamed('south', '南区三');
    const { status, code } = await whileAltered('REGISTER', 'REGISTER', { imports: 7 }, csv);
    expect([status, code]).toEqual([500, 'ledger-broken']);
    expect((await call(people.cityOffice, 'GET /units/south')).body.name.zh).toBe('南区二');
    expect((await importCsv(people.cityOffice, csv)).status).toBe(200);
  });

  it('a unit that the file leaves as it is does not concern it', async () => {
    const csv = renamed('south', '南区四');
    const { status } = await whileAltered('UNIT#north-hill', 'UNIT', { head: 'f'.repeat(64) }, csv);
    expect(status).toBe(200);
    expect((await call(people.cityOffice, 'GET /units/south')).body.name.zh).toBe('南区四');
  });
});
