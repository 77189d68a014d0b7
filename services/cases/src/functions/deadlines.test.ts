import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { act, document, noticed, proposed, readCase, reported } from '../../../../test/support/case-steps.ts';
import { call, people, startCases, type World } from '../../../../test/support/world/index.ts';
import { handler as sweep } from './sweep-deadlines/handler.ts';

let world: World;
beforeAll(async () => {
  world = await startCases();
});
afterAll(() => world.stop());
beforeEach(() => {
  world.setNow('2026-03-02T01:00:00.000Z');
});

interface Line {
  readonly kind: string;
  readonly light: string;
  readonly overdue: boolean;
  readonly daysLeft: number;
}
const deadlines = async (id: string): Promise<Line[]> => (await readCase(id)).body.deadlines;
const remindersOf = (id: string) =>
  world.messages
    .filter(({ detailType, detail }) => {
      const { caseId } = detail as { caseId: string };
      return detailType === 'deadline-reminder' && caseId === id;
    })
    .map(({ detail }) => detail as { kind: string; when: string; light: string; whose: string });
const swept = async (when: string) => {
  world.setNow(when);
  await sweep({});
  await world.untilIdle();
};
/** A warning on the city's provincial works, approved on 10 March: its papers are due on the 24th. */
const warned = async (): Promise<string> => {
  const id = await proposed(world, 'veto-warning', 'grave-below-veto', 'city-works');
  world.setNow('2026-03-10T01:00:00.000Z');
  await act(people.cgcDirector, id, 'decisions', { outcome: 'approve', document, reasons: '同意' });
  await world.untilIdle();
  return id;
};

describe('the deadlines of a case', () => {
  it('name whose they are, the bodies, what they are about, and their light (A26; I-19)', async () => {
    const id = await reported();
    expect(await deadlines(id)).toEqual([
      {
        kind: 'verification',
        of: null,
        stage: null,
        whose: 'office',
        bodies: [
          { body: 'cgc-office', level: 'city', jurisdiction: 'city' },
          { body: 'slg-office', level: 'city', jurisdiction: 'city' },
        ],
        lastDay: '2026-03-30',
        until: '2026-03-30T16:00:00.000Z',
        daysLeft: 28,
        light: 'green',
        overdue: false,
        // This city has no calendar at all.
        provisional: true,
      },
    ]);
    world.setNow('2026-03-30T15:59:59.999Z');
    expect(await deadlines(id)).toMatchObject([{ daysLeft: 0, light: 'amber', overdue: false }]);
    world.setNow('2026-03-30T16:00:00.000Z');
    expect(await deadlines(id)).toMatchObject([{ daysLeft: -1, light: 'red', overdue: true }]);
  });

  it('a monthly check that was missed is overdue until the unit reports, and is named late then (A22; I-20)', async () => {
    const id = await proposed(world, 'listed-supervision', 'grave-below-regime');
    await act(people.citySlgOffice, id, 'decisions', {
      outcome: 'approve',
      document,
      reasons: '同意',
    });
    await world.advanceTo('2026-04-03T01:00:00.000Z');
    expect(await deadlines(id)).toContainEqual(
      expect.objectContaining({ kind: 'progress', whose: 'unit', lastDay: '2026-04-02', light: 'red' }),
    );
    await act(people.northStaff, id, 'progress', { text: '进展' });
    const { measure, deadlines: running } = (await readCase(id)).body;
    expect(measure.progressChecks[0]).toMatchObject({ lastDay: '2026-04-02', state: 'late' });
    expect(running.find(({ kind }: Line) => kind === 'progress')).toMatchObject({ lastDay: '2026-06-02' });
  });
});

describe('lists', () => {
  const list = async (query: Record<string, string>) =>
    (await call(people.cityOffice, 'GET /cases', { query: { unit: 'city-works', ...query } })).body.items;

  it('an overdue filing leads the list, red, and is found by dueBefore (A26; I-18)', async () => {
    const id = await warned();
    world.setNow('2026-03-25T01:00:00.000Z');
    expect(await list({ dueBefore: '2026-03-24' })).toEqual([]);
    expect(await list({ dueBefore: '2026-03-25' })).toMatchObject([
      {
        id,
        due: '2026-03-24T16:00:00.000Z',
        daysLeft: -1,
        deadline: { kind: 'filing', of: 1, whose: 'office', light: 'red', overdue: true },
      },
    ]);
    const document = { number: '备1', date: '2026-03-25' };
    const filed = { kind: 'filed', on: '2026-03-25', addressee: '省综治办', document };
    for (const n of [1, 2]) await act(people.cityOffice, id, 'filings', { ...filed, n });
    expect(await list({ dueBefore: '2026-03-25' })).toEqual([]);
    expect(await list({ status: 'in-force' })).toMatchObject([
      { id, deadline: { kind: 'appeal', light: 'green' } },
    ]);
  });

  it('the time for a statement over, the decision is what the list shows (I-8, I-19)', async () => {
    const id = await proposed(world, 'veto', 'grave', 'city-education');
    const line = async () =>
      (await call(people.cityOffice, 'GET /cases', { query: { unit: 'city-education' } })).body.items[0];
    world.setNow('2026-03-09T15:59:59.999Z');
    expect(await line()).toMatchObject({ id, deadline: { kind: 'statement', light: 'amber' } });
    world.setNow('2026-03-09T16:00:00.000Z');
    expect(await line()).toMatchObject({
      due: '2026-03-24T16:00:00.000Z',
      deadline: { kind: 'decision', light: 'green' },
    });
  });

  it('a right that has lapsed gives way at once, and with the next sweep in the order too (I-9)', async () => {
    const id = await noticed(world, 'south');
    await act(people.cityOffice, id, 'acceptance', { accepted: true, findings: '已改' });
    const line = async (query = {}) =>
      (await call(people.cityOffice, 'GET /cases', { query: { unit: 'south', ...query } })).body.items.find(
        (one: { id: string }) => one.id === id,
      );
    world.setNow('2026-04-01T15:59:59.999Z');
    expect(await line()).toMatchObject({ deadline: { kind: 'appeal', daysLeft: 0, overdue: false } });
    world.setNow('2026-04-01T16:00:00.000Z');
    expect(await line()).toMatchObject({ due: null, daysLeft: null, deadline: null });
    await swept('2026-04-01T17:30:00.000Z');
    expect(await line({ dueBefore: '2026-04-03' })).toBeUndefined();
    expect(await line()).toMatchObject({ version: 5, due: null });
  });
});

describe('a row and a case from before deadlines were kept', () => {
  it('are listed by what they have, and get an agenda with the next entry', async () => {
    const id = await reported('north-lake', people.northOffice);
    const items = (await world.items()).filter((item) => item.PK?.S === `CASE#${id}`);
    const agenda = items.find((item) => item.SK?.S === 'AGENDA');
    for (const item of items) {
      const isCase = item.entity?.S === 'case';
      const { deadlines: _, ...summary } = (isCase ? agenda : item)?.summary?.M ?? {};
      // The case itself stood in its unit's list.
      const listed = isCase && { GSI1PK: agenda?.GSI1PK, GSI1SK: agenda?.GSI1SK };
      const old = { ...item, ...listed, summary: { M: summary } };
      if (item.SK?.S !== 'AGENDA') await world.engine.call('PutItem', { TableName: 'cases', Item: old });
      else await world.engine.call('DeleteItem', { TableName: 'cases', Key: { PK: item.PK, SK: item.SK } });
    }
    const { body } = await call(people.northOffice, 'GET /cases', { query: { unit: 'north-lake' } });
    expect(body.items).toMatchObject([{ id, due: '2026-03-30T16:00:00.000Z', daysLeft: 28, deadline: null }]);
    const listedOnce = async () => {
      const again = await call(people.northOffice, 'GET /cases', { query: { unit: 'north-lake' } });
      return again.body.items.filter((line: { id: string }) => line.id === id).length;
    };
    await swept('2026-03-30T17:30:00.000Z');
    expect(remindersOf(id)).toEqual([]);
    const verification = { substantiated: true, findings: '属实', gravity: 'found' };
    await act(people.northOffice, id, 'verification', verification);
    expect(await listedOnce()).toBe(1);
    await swept('2026-04-20T17:30:00.000Z');
    expect(remindersOf(id)).toMatchObject([{ kind: 'proposal', when: 'passed' }]);
  });
});

describe('reminders', () => {
  it('of a filing: once when it turns amber, once when it is overdue, to the bodies that owe it (A26; I-18)', async () => {
    const id = await warned();
    const filings = () => remindersOf(id).filter(({ kind }) => kind === 'filing');
    await swept('2026-03-20T17:30:00.000Z');
    expect(filings()).toMatchObject([
      { of: 1, when: 'amber', light: 'amber', whose: 'office', until: '2026-03-24T16:00:00.000Z' },
      { of: 2, when: 'amber', lapsed: false },
    ]);
    await swept('2026-03-21T17:30:00.000Z');
    expect(filings()).toHaveLength(2);
    const document = { number: '备2', date: '2026-03-21' };
    const filed = { kind: 'filed', n: 1, on: '2026-03-21', addressee: '省综治办', document };
    world.setNow('2026-03-22T01:00:00.000Z');
    await act(people.cityOffice, id, 'filings', filed);
    await Promise.all([swept('2026-03-24T17:30:00.000Z'), sweep({}), sweep({})]);
    await world.untilIdle();
    expect(filings().slice(2)).toMatchObject([
      { of: 2, when: 'passed', light: 'red', stage: 'veto-warning' },
    ]);
  });

  it('given, nothing of the case has changed: no entry, no version, and a second run writes nothing', async () => {
    const id = await reported('north-hill', people.northOffice);
    await swept('2026-03-30T17:30:00.000Z');
    expect(remindersOf(id)).toMatchObject([{ kind: 'verification', when: 'passed' }]);
    expect((await readCase(id)).body.version).toBe(1);
    const before = await world.fingerprint();
    expect(await sweep({})).toMatchObject({ reminded: 0 });
    expect(await world.fingerprint()).toBe(before);
  });

  it('of what was met in time nobody is reminded, nor of a right that was used', async () => {
    const id = await proposed(world, 'veto', 'grave', 'north');
    await act(people.northStaff, id, 'statements', { text: '情况说明' });
    await swept('2026-03-08T17:30:00.000Z');
    expect(remindersOf(id)).toEqual([]);
    await swept('2026-03-12T17:30:00.000Z');
    expect(remindersOf(id)).toMatchObject([{ kind: 'decision', when: 'amber' }]);
  });

  it('a case that cannot be read keeps no other from its reminders', async () => {
    const id = await reported('south-mill', people.southOffice);
    const broken = (await world.items()).find((item) => item.PK?.S === `CASE#${id}` && item.SK?.S === 'CASE');
    if (!broken) throw new Error('the case is there');
    const other = await reported('south');
    const state = { M: { ...broken.state?.M, unit: { S: 'nowhere' } } };
    await world.engine.call('PutItem', { TableName: 'cases', Item: { ...broken, state } });
    world.setNow('2026-03-30T17:30:00.000Z');
    await expect(sweep({})).rejects.toThrow('1 cases were not reminded');
    await world.untilIdle();
    expect(remindersOf(other)).toHaveLength(1);
    await world.engine.call('PutItem', { TableName: 'cases', Item: broken });
    await sweep({});
    await world.untilIdle();
    expect(remindersOf(id)).toHaveLength(1);
  });
});
