import { useEffects } from '@jieti/lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { act, noticed, proposed, readCase } from '../../../../test/support/case-steps.ts';
import { call, insertOf, people, startCases, type World } from '../../../../test/support/world/index.ts';
import { wholeSeconds } from '../timers/check-stage.ts';
import { handOverAt } from '../timers/longest-run.ts';
import { handler as checkStage } from './check-stage/handler.ts';
import { handler as handOver } from './hand-over-stage/handler.ts';
import { handler as startStage } from './start-stage/handler.ts';
import { handler as sweep } from './sweep-deadlines/handler.ts';
import { handler as takeStep } from './take-step/handler.ts';

let world: World;
beforeAll(async () => {
  world = await startCases();
});
afterAll(() => world.stop());

const start = '2026-03-02T01:00:00.000Z';
const end = '2026-04-01T16:00:00.000Z';
beforeEach(() => {
  world.setNow(start);
});

const timerOf = (caseId: string, entry = 4) => ({ caseId, stage: 'notice', entry }) as const;
const check = (caseId: string, startedAt = start, entry = 4) =>
  checkStage({ ...timerOf(caseId, entry), executionStartedAt: startedAt });
const open = (caseId: string, entry = 4) =>
  takeStep({ ...timerOf(caseId, entry), action: 'open-next-stage', key: null });
const versionOf = async (id: string): Promise<number> => (await readCase(id)).body.version;

describe('a checkpoint', () => {
  it('waits, in whole seconds and never too short', async () => {
    const id = await noticed(world);
    const first = await check(id);
    expect(first).toMatchObject({ action: 'wait', key: null, why: null });
    expect(first.until).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(wholeSeconds('2026-04-01T16:00:00.000Z')).toBe('2026-04-01T16:00:00Z');
    expect(wholeSeconds('2026-04-01T16:00:00.001Z')).toBe('2026-04-01T16:00:01Z');
  });

  it('one millisecond before the end it does not open the next stage, at the end it does (A20)', async () => {
    const id = await noticed(world);
    world.setNow('2026-04-01T15:59:59.999Z');
    expect((await check(id)).action).not.toBe('open-next-stage');
    world.setNow(end);
    expect(await check(id)).toEqual({ action: 'open-next-stage', key: null, until: null, why: null });
  });

  it('of an unknown case, an unknown entry or another stage finishes and writes nothing', async () => {
    const id = await noticed(world);
    world.setNow(end);
    const before = await world.fingerprint();
    for (const [caseId, entry] of [
      ['nothing', 4],
      [id, 3],
      [id, 99],
    ] as const) {
      expect(await check(caseId, start, entry)).toMatchObject({ action: 'finish', why: 'superseded' });
      expect(await open(caseId, entry)).toEqual({ done: 0 });
    }
    const interview = { ...timerOf(id), stage: 'interview' } as const;
    expect((await checkStage({ ...interview, executionStartedAt: start })).action).toBe('finish');
    expect(await world.fingerprint()).toBe(before);
  });

  it('cuts a wait at 150 days of its execution’s age and then hands over', async () => {
    const id = await proposed(world, 'listed-supervision', 'grave-below-regime');
    await act(people.citySlgOffice, id, 'decisions', {
      outcome: 'approve',
      document: { number: '1', date: '2026-03-02' },
      reasons: '同意',
    });
    const supervision = { caseId: id, stage: 'listed-supervision', entry: 4 } as const;
    const old = '2025-11-01T00:00:00.000Z';
    const limit = handOverAt(old);
    expect(limit).toBe('2026-03-31T00:00:00.000Z');
    expect(await checkStage({ ...supervision, executionStartedAt: old })).toMatchObject({
      action: 'wait',
      until: '2026-03-31T00:00:00Z',
    });
    world.setNow('2026-03-30T23:59:59.999Z');
    expect((await checkStage({ ...supervision, executionStartedAt: old })).action).toBe('wait');
    world.setNow(limit);
    expect((await checkStage({ ...supervision, executionStartedAt: old })).action).toBe('hand-over');
  });
});

describe('a step', () => {
  it('taken twice, or by two machines at once, is in the ledger once', async () => {
    const id = await noticed(world);
    world.setNow(end);
    const both = await Promise.all([open(id), open(id), open(id)]);
    expect(both.map((r) => r.done).sort()).toEqual([0, 0, 2]);
    expect(await open(id)).toEqual({ done: 0 });
    expect(await versionOf(id)).toBe(6);
  });

  it('too early does nothing', async () => {
    const id = await noticed(world);
    world.setNow('2026-04-01T15:59:59.999Z');
    expect(await open(id)).toEqual({ done: 0 });
    expect(await versionOf(id)).toBe(4);
  });

  it('of a machine that woke long after its measure ended does nothing', async () => {
    const id = await noticed(world);
    await act(people.cityOffice, id, 'acceptance', { accepted: true, findings: '已改' });
    world.setNow('2027-01-01T00:00:00.000Z');
    expect(await open(id)).toEqual({ done: 0 });
    expect(await check(id)).toMatchObject({ action: 'finish', why: 'ended' });
  });

  it('that people overtake between reading and writing is judged anew', async () => {
    const id = await noticed(world);
    world.setNow(end);
    const late = call(people.northStaff, `POST /cases/${id}/progress`, { body: { text: '进展' } });
    const [step, progress] = await Promise.all([open(id), late]);
    expect(step.done).toBe(2);
    expect([200, 409]).toContain(progress.status);
    const ledger = await call(people.cityOffice, `GET /cases/${id}/ledger`);
    expect(ledger.body.verdict.intact).toBe(true);
    expect(ledger.body.entries).toHaveLength(progress.status === 200 ? 7 : 6);
  });

  it('racing an acceptance at the very end of what was reported complete: it waits for it, and the case is closed (A20; I-37)', async () => {
    for (let round = 0; round < 4; round++) {
      world.setNow(start);
      const id = await noticed(world);
      await act(people.northStaff, id, 'progress', { text: '完成', complete: true });
      world.setNow(end);
      const accept = call(people.cityOffice, `POST /cases/${id}/acceptance`, {
        body: { accepted: true, findings: '属实' },
      });
      const [step, accepted] = await Promise.all([open(id), accept]);
      expect([step.done, accepted.status, (await readCase(id)).body.status]).toEqual([0, 200, 'closed']);
    }
  });
});

describe('machines', () => {
  it('are started by the stream under a deterministic name, once however often it is told', async () => {
    const id = await noticed(world);
    const own = () => world.executions.filter((e) => e.input.caseId === id);
    expect(own()).toMatchObject([{ machine: 'arn:notice', name: `${id}-notice-4-0` }]);
    const items = (await world.items()).filter((item) => item.PK?.S === `LEDGER#case#${id}`);
    const again = await startStage({ Records: [...items, ...items].map(insertOf) });
    expect(again.batchItemFailures).toEqual([]);
    expect(own()).toHaveLength(1);
  });

  it('are started anew, once, with a new term after the first had ended unmet (A20)', async () => {
    const id = await noticed(world);
    world.setNow(end);
    await open(id);
    await act(people.cityOffice, id, 'decisions', { outcome: 'decline', reasons: '再给一段时间' });
    await act(people.citySlgOffice, id, 'extensions', { lastDay: '2026-05-02', reasons: '即将完成' });
    await world.untilIdle();
    const { version, status } = (await readCase(id)).body;
    expect(status).toBe('in-force');
    const own = () => world.executions.filter((e) => e.input.caseId === id).map((e) => e.name);
    expect(own()).toEqual([`${id}-notice-4-0`, `${id}-notice-4-t${version}`]);
    const items = (await world.items()).filter((item) => item.PK?.S === `LEDGER#case#${id}`);
    await startStage({ Records: items.map(insertOf) });
    expect(own()).toHaveLength(2);
    expect(await check(id, end)).toMatchObject({ action: 'wait' });
  });

  it('that cannot be started leave the stream at that record, so that it comes again', async () => {
    const id = await noticed(world);
    const undo = useEffects({
      startExecution: async () => {
        throw new Error('throttled');
      },
    });
    const items = (await world.items()).filter((item) => item.PK?.S === `LEDGER#case#${id}`);
    const reply = await startStage({ Records: items.map(insertOf) });
    undo();
    expect(reply.batchItemFailures).toEqual([{ itemIdentifier: `LEDGER#case#${id}/ENTRY#000004` }]);
  });

  it('hand over under the next name, the same however often it is tried', async () => {
    const input = { ...timerOf('c1'), machineArn: 'arn:notice' };
    for (const _ of [1, 2]) {
      expect(await handOver({ ...input, executionName: 'c1-notice-4-0' })).toEqual({
        startedAs: 'c1-notice-4-1',
      });
    }
    expect(await handOver({ ...input, executionName: 'c1-notice-4-9' })).toEqual({
      startedAs: 'c1-notice-4-10',
    });
    expect(await handOver({ ...input, executionName: 'c1-notice-4-s20260101' })).toEqual({
      startedAs: 'c1-notice-4-s20260101-1',
    });
    const own = world.executions.filter((e) => e.input.caseId === 'c1');
    expect(own.map((e) => e.input)).toEqual(own.map(() => timerOf('c1')));
    expect(own).toHaveLength(3);
  });
});

describe('the sweep', () => {
  it('starts what was forgotten, under a name of the day, and with rebuild every open measure', async () => {
    const id = await noticed(world);
    const other = await noticed(world, 'south');
    await act(people.cityOffice, other, 'acceptance', { accepted: true, findings: '已改' });
    const lost = world.executions.filter((e) => e.input.caseId === id);
    for (const execution of lost) execution.finished = 'lost';
    const names = () =>
      world.executions.filter((e) => e.input.caseId === id && e.finished === null).map((e) => e.name);

    await sweep({});
    expect(names()).toEqual([]);
    const rebuilt = await sweep({ rebuild: true });
    expect(rebuilt.started).toBe(rebuilt.seen);
    expect(names()).toHaveLength(1);
    expect(world.executions.filter((e) => e.input.caseId === other)).toHaveLength(1);
    for (const execution of world.executions) execution.finished ??= 'lost';

    world.setNow(end);
    await sweep(undefined);
    await sweep({});
    expect(names()).toEqual([`${id}-notice-4-s20260402`]);
    await world.untilIdle();
    expect((await readCase(id)).body.status).toBe('proposed');
    world.setNow('2026-04-03T16:00:00.000Z');
    await sweep({});
    expect(world.executions.filter((e) => e.input.caseId === id)).toHaveLength(3);
  });
});
