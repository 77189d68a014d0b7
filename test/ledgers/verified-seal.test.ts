import { logger } from '@jieti/lambda';
import { append, type EntryContent, emptyChain, hashOfEntry, type LedgerEntry } from '@jieti/ledger';
import { entryKey, type Key } from '@jieti/store';
import { verifySealed } from '@jieti/store/ledgers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { handler as seal } from '../../infra/functions/seal-ledgers/handler.ts';
import { subjectRecords } from '../../services/cases/subject-records.ts';
import { act, minuted, minutes, noticed, reported, verified } from '../support/case-steps.ts';
import { addLedgerTables } from '../support/ledgers.ts';
import {
  alterItem,
  call,
  entriesIn,
  people,
  startCases,
  tableOf,
  type World,
} from '../support/world/index.ts';

type Attributes = Readonly<Record<string, unknown>>;

let world: World;
afterEach(() => vi.restoreAllMocks());

/** The instant; a night is a day later. What was altered on the days before is sealed. */
let day: number;
const at = (): string => new Date(day).toISOString();

/** A city of its own: a case that was altered takes no step when its term has passed, and the days go on. */
const inFreshCity = (): void => {
  beforeAll(async () => {
    day = Date.parse('2026-03-02T01:00:00.000Z');
    world = await startCases();
    await addLedgerTables(world.engine);
  });
  beforeEach(() => world.setNow(at()));
  afterAll(() => world.stop());
};

/** The faults of the next night's alarm, by the subject it names. */
const alarmOf = async (): Promise<Record<string, string[]>> => {
  const logged = vi.spyOn(logger, 'error').mockImplementation(() => {});
  day += 86_400_000;
  world.setNow(at());
  expect((await seal()).sealed).toBe(true);
  const alarms = logged.mock.calls.flatMap(([message, more]) => (message === 'ledger broken' ? [more] : []));
  logged.mockRestore();
  return Object.fromEntries(
    (alarms as unknown as { subjects: string[]; faults: { entry: number; code: string }[] }[]).map(
      ({ subjects, faults }) => [subjects[0], faults.map(({ entry, code }) => `${entry} ${code}`)],
    ),
  );
};

const nameOf = (id: string): string => `cases#case#${id}`;
const keyOf = (id: string, entry: number): Key => entryKey({ type: 'case', id }, entry);
const caseKey = (id: string): Key => ({ PK: `CASE#${id}`, SK: 'CASE' });
const progress = (id: string) => act(people.northStaff, id, 'progress', { text: '进展' });

const entryOf = async (id: string, entry: number): Promise<Key & Attributes> => {
  const found = await tableOf('cases').read<Key & Attributes>(keyOf(id, entry));
  if (!found) throw new Error(`${id} has no entry ${entry}`);
  return found;
};

const remove = ({ PK, SK }: Key) =>
  world.engine.call('DeleteItem', { TableName: 'cases', Key: { PK: { S: PK }, SK: { S: SK } } });

const alterEntry = (id: string, entry: number, what: Attributes) =>
  alterItem('cases', keyOf(id, entry), (item) => ({ ...item, ...what }));
const alterCase = (id: string, what: (item: Attributes) => Attributes) =>
  alterItem('cases', caseKey(id), (item) => ({ ...item, ...what(item) }));

/** Ties an entry that nobody entered to one that stands, and lays it down at the next number. */
const forge = async (id: string, after: number): Promise<LedgerEntry> => {
  const before = (await tableOf('cases').read<LedgerEntry & Key>(keyOf(id, after))) as LedgerEntry & Key;
  const { PK: _, SK: __, entry, state: ___, previous: ____, hash, ...content } = before;
  const { entity, GSI3PK, GSI3SK, ...said } = content as unknown as Record<string, string>;
  const chain = { entries: entry, head: hash };
  const forged = append(chain, { ...(said as unknown as EntryContent), data: { forged: true } }, {});
  const number = String(after + 1).padStart(6, '0');
  await tableOf('cases').putNow({
    ...keyOf(id, after + 1),
    ...{ entity, GSI3PK, GSI3SK: `${GSI3SK?.slice(0, -6)}${number}` },
    ...forged,
  });
  return forged;
};

describe('a night that seals what is as it was entered raises no alarm', () => {
  inFreshCity();

  it('on a day of cases, sessions, questions and certificates', async () => {
    await noticed(world);
    await reported('south');
    const about = await verified('grave-below-veto');
    await minuted(minutes(world, about, 'veto-warning'));
    const { certificate } = (await call(people.orgHr, 'GET /eligibility', { query: { unit: 'south' } })).body;
    await call(people.orgHr, 'GET /eligibility', { query: { certificate } });
    expect(await alarmOf()).toEqual({});
  });

  it('of a case that goes on after it was sealed, and of one that rests', async () => {
    const [goesOn, rests] = [await noticed(world), await reported('south')];
    expect(await alarmOf()).toEqual({});
    await progress(goesOn);
    expect(await alarmOf()).toEqual({});
    expect(await entriesIn('cases', 'case', rests)).toHaveLength(1);
  });

  it('at the end of a month and of a year', async () => {
    for (const last of ['2026-04-30', '2026-12-31']) {
      day = Date.parse(`${last}T15:59:00.000Z`);
      world.setNow(at());
      const id = await noticed(world);
      expect(await alarmOf()).toEqual({});
      await progress(id);
      expect(await alarmOf()).toEqual({});
    }
  });

  it('after nights that were missed', async () => {
    const id = await noticed(world);
    expect(await alarmOf()).toEqual({});
    for (const days of [1, 40]) {
      day += days * 86_400_000;
      world.setNow(at());
      await progress(id);
    }
    day += 3 * 86_400_000;
    expect(await alarmOf()).toEqual({});
  });

  it.each([
    ['the last entry', 5],
    ['an entry in the middle', 4],
    ['all entries', 0],
  ])('where the index does not show %s yet, nor when it does', async (_, hidden) => {
    const id = await noticed(world);
    await progress(id);
    const numbers = hidden === 0 ? [1, 2, 3, 4, 5] : [hidden];
    const shown = await Promise.all(
      numbers.map((number) => tableOf('cases').read<Key & Attributes>(keyOf(id, number))),
    );
    for (const number of numbers)
      await alterItem('cases', keyOf(id, number), ({ GSI3PK: _, ...item }) => item);
    expect(await alarmOf()).toEqual({});
    for (const item of shown) if (item) await tableOf('cases').putNow(item);
    expect(await alarmOf()).toEqual({});
  });
});

describe('the next seal finds, with an alarm that names the case and the entry', () => {
  inFreshCity();

  it('an entry that was altered during the day', async () => {
    const [id, other] = [await noticed(world), await reported('south')];
    await alterEntry(id, 2, { at: '2026-03-01T00:00:00.000Z' });
    const alarm = await alarmOf();
    expect(alarm).toEqual({ [nameOf(id)]: ['2 hash-mismatch'] });
    expect(Object.keys(alarm)).not.toContain(nameOf(other));
  });

  it('an entry that was altered and sealed anew, so that its own hash holds', async () => {
    const id = await noticed(world);
    const {
      PK: _,
      SK: __,
      entity: ___,
      GSI3PK: ____,
      GSI3SK: _____,
      hash: ______,
      ...open
    } = await entryOf(id, 2);
    const altered = { ...open, data: { forged: true } };
    await alterEntry(id, 2, { ...altered, hash: hashOfEntry(altered) });
    expect(await alarmOf()).toEqual({ [nameOf(id)]: ['3 broken-link'] });
  });

  it('an entry that was removed from the middle', async () => {
    const id = await noticed(world);
    await remove(keyOf(id, 2));
    expect((await alarmOf())[nameOf(id)]).toEqual(expect.arrayContaining(['2 out-of-order', '4 truncated']));
  });

  it('a last entry that was removed', async () => {
    const id = await noticed(world);
    await remove(keyOf(id, 4));
    expect(await alarmOf()).toEqual({ [nameOf(id)]: ['4 truncated'] });
  });

  it('an entry that was put in between, with those after it moved on', async () => {
    const id = await noticed(world);
    const [third, fourth] = [await entryOf(id, 3), await entryOf(id, 4)];
    await forge(id, 2);
    await tableOf('cases').putNow({ ...third, ...keyOf(id, 4) });
    await tableOf('cases').putNow({ ...fourth, ...keyOf(id, 5) });
    expect((await alarmOf())[nameOf(id)]).toEqual(
      expect.arrayContaining(['4 out-of-order', '4 broken-link', '5 beyond-head']),
    );
  });

  it('an entry that was put after the last one, of which the record knows nothing', async () => {
    const id = await noticed(world);
    await forge(id, 4);
    expect((await alarmOf())[nameOf(id)]).toContain('5 beyond-head');
  });

  it('a head that was altered in the record', async () => {
    const id = await noticed(world);
    await alterCase(id, () => ({ head: 'f'.repeat(64) }));
    expect(await alarmOf()).toEqual({ [nameOf(id)]: ['4 head-mismatch'] });
  });

  it('a number that was altered in the record', async () => {
    const id = await noticed(world);
    await alterCase(id, () => ({ version: 3 }));
    expect((await alarmOf())[nameOf(id)]).toContain('4 beyond-head');
  });

  it('a state that was altered beside its ledger, of which every entry still holds', async () => {
    const id = await noticed(world);
    await alterCase(id, ({ state }) => ({ state: { ...(state as object), status: 'closed' } }));
    expect(await alarmOf()).toEqual({ [nameOf(id)]: ['4 state-mismatch'] });
  });

  it('a record that was removed', async () => {
    const id = await noticed(world);
    await remove(caseKey(id));
    expect((await alarmOf())[nameOf(id)]).toContain('1 beyond-head');
  });
});

describe('the next seal finds of a case that was sealed on a night before and went on, by name and entry', () => {
  inFreshCity();

  it.each<[string, string[], (id: string) => Promise<unknown>]>([
    ['an entry that was altered', ['5 hash-mismatch'], (id) => alterEntry(id, 5, { type: 'forged' })],
    [
      'an entry that was removed',
      ['5 out-of-order', '5 broken-link', '6 truncated'],
      (id) => remove(keyOf(id, 5)),
    ],
    ['a last entry that was removed', ['6 truncated'], (id) => remove(keyOf(id, 6))],
    ['an entry that was put after the last', ['7 beyond-head'], (id) => forge(id, 6)],
    ['a head that was altered', ['6 head-mismatch'], (id) => alterCase(id, () => ({ head: '' }))],
  ])('%s', async (_, faults, alter) => {
    const id = await noticed(world);
    expect(await alarmOf()).toEqual({});
    await progress(id);
    await act(people.northStaff, id, 'progress', { text: '又有进展' });
    await alter(id);
    expect((await alarmOf())[nameOf(id)]).toEqual(expect.arrayContaining(faults));
  });

  it.each([
    ['altered', ['4 hash-mismatch'], (id: string) => alterEntry(id, 4, { type: 'forged' })],
    ['removed', ['4 out-of-order', '4 head-mismatch'], (id: string) => remove(keyOf(id, 4))],
  ])(
    'an entry that was sealed on a night before and is %s now, when its case goes on',
    async (_, faults, alter) => {
      const id = await noticed(world);
      expect(await alarmOf()).toEqual({});
      await progress(id);
      await alter(id);
      expect((await alarmOf())[nameOf(id)]).toEqual(expect.arrayContaining(faults));
    },
  );
});

describe('what is sealed', () => {
  inFreshCity();

  it('a case that was set back whole, record and entry, while the index still shows the act', async () => {
    const id = await noticed(world);
    const before = await tableOf('cases').read<Key & Attributes>(caseKey(id));
    await progress(id);
    const { hash } = await entryOf(id, 5);
    const leaf = { service: 'cases', subject: { type: 'case', id }, entries: 5, head: String(hash) };
    await remove(keyOf(id, 5));
    await tableOf('cases').putNow({ ...caseKey(id), ...before });
    const table = { service: 'cases', table: tableOf('cases'), subjects: subjectRecords };
    expect(await verifySealed([table], [{ leaf, sealed: emptyChain }])).toEqual([
      { subject: nameOf(id), faults: [{ entry: 5, code: 'truncated' }] },
    ]);
  });

  it('an act that falls between the reads of a verification is no fault', async () => {
    const id = await noticed(world);
    const { hash } = await entryOf(id, 4);
    const leaf = { service: 'cases', subject: { type: 'case', id }, entries: 4, head: String(hash) };
    const cases = tableOf('cases');
    let acts = 0;
    const inBetween = async (keys: readonly Key[]) => {
      if (acts++ === 0) await progress(id);
      return cases.readMany<Attributes>(keys);
    };
    const table = { ...cases, readMany: inBetween as typeof cases.readMany };
    const own = { service: 'cases', table, subjects: subjectRecords };
    expect(await verifySealed([own], [{ leaf, sealed: emptyChain }])).toEqual([]);
    expect(acts).toBe(2);
  });
});

describe('the alarm', () => {
  inFreshCity();

  it('is the metric that the city’s alarm listens to, counting what is broken, once the root is written', async () => {
    const [one, other] = [await noticed(world), await reported('south')];
    await alterCase(one, () => ({ head: '' }));
    await alterCase(other, () => ({ head: '' }));
    vi.stubEnv('AWS_LAMBDA_FUNCTION_NAME', 'seal-ledgers');
    const said = vi.spyOn(console, 'log').mockImplementation(() => {});
    await alarmOf();
    vi.unstubAllEnvs();
    const metrics = said.mock.calls.map(([line]) => JSON.parse(String(line)));
    expect(metrics.map(({ LedgersSealed, LedgerBroken }) => [LedgersSealed, LedgerBroken])).toEqual([
      [1, undefined],
      [undefined, 2],
    ]);
  });

  it('is raised again by a second seal of the same night, which may be there because the first ended half-way', async () => {
    const id = await noticed(world);
    await alterCase(id, () => ({ head: '' }));
    expect(Object.keys(await alarmOf())).toEqual([nameOf(id)]);
    const logged = vi.spyOn(logger, 'error').mockImplementation(() => {});
    expect((await seal()).sealed).toBe(false);
    const faults = [{ entry: 4, code: 'head-mismatch' }];
    expect(logged.mock.calls).toEqual([['ledger broken', { subjects: [nameOf(id)], faults }]]);
  });
});
