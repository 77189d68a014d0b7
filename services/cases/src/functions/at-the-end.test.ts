import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { act, approval, noticed, proposed, readCase } from '../../../../test/support/case-steps.ts';
import { overtakenBy } from '../../../../test/support/interleave.ts';
import { type Caller, call, people, startCases, type World } from '../../../../test/support/world/index.ts';
import { sweep } from '../timers/sweep.ts';
import { handler as checkStage } from './check-stage/handler.ts';
import { handler as takeStep } from './take-step/handler.ts';

let world: World;
beforeAll(async () => {
  world = await startCases();
});
afterAll(() => world.stop());

// A notice of Monday 2 March with thirty days ends with 1 April, at 24:00 in Shanghai.
const start = '2026-03-02T01:00:00.000Z';
const lastMoment = '2026-04-01T15:59:59.999Z';
const end = '2026-04-01T16:00:00.000Z';
beforeEach(() => world.setNow(start));

const timerOf = (caseId: string) => ({ caseId, stage: 'notice', entry: 4 }) as const;
const checkpoint = (id: string) => takeStep({ ...timerOf(id), action: 'open-next-stage', key: null });
const clockSays = async (id: string) =>
  (await checkStage({ ...timerOf(id), executionStartedAt: world.now() })).action;

const post = (as: Caller, id: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  call(as, `POST /cases/${id}/${path}`, { headers, body });
const accept = (id: string, headers: Record<string, string> = {}) =>
  post(people.cityOffice, id, 'acceptance', { accepted: true, findings: '核查合格' }, headers);
const extend = (id: string) =>
  post(people.citySlgOffice, id, 'extensions', { lastDay: '2026-04-15', reasons: '工程量大' });

/** A case under its notice; the unit has reported everything put right in time, or has not. */
const inForce = async (reported: boolean): Promise<string> => {
  const id = await noticed(world);
  if (reported) await act(people.northStaff, id, 'progress', { text: '完成', complete: true });
  return id;
};

/** How the case stands, whether its chain holds, and what was entered after the measure and the unit's report. */
const outcome = async (id: string) => {
  const { body } = await readCase(id);
  const ledger = await call(people.northStaff, `GET /cases/${id}/ledger`);
  expect(ledger.body.verdict).toMatchObject({ intact: true, faults: [] });
  const types: string[] = ledger.body.entries.map(({ type }: { type: string }) => type);
  return [body.status, types.slice(4).filter((type) => type !== 'progress-reported')];
};

const closed = ['closed', ['rectification-accepted']];
const open = ['proposed', ['term-unmet', 'proposal-opened']];
// The office's check comes first where completion was reported in time (I-37).
const waits = ['in-force', []];

const at = (instant: string) => world.setNow(instant);

describe.each([true, false])(
  'an acceptance and the checkpoint of the same end (A20; reported complete in time: %s)',
  (reported) => {
    it('accepted in the last moment, the checkpoint at the end finds nothing to do', async () => {
      const id = await inForce(reported);
      at(lastMoment);
      expect((await accept(id)).status).toBe(200);
      at(end);
      expect(await clockSays(id)).toBe('finish');
      expect(await checkpoint(id)).toEqual({ done: 0 });
      expect(await outcome(id)).toEqual(closed);
    });

    it('the checkpoint first: it waits for the check if completion was reported in time, and else opens the next stage', async () => {
      const id = await inForce(reported);
      at(end);
      expect(await clockSays(id)).toBe(reported ? 'finish' : 'open-next-stage');
      expect(await checkpoint(id)).toEqual({ done: reported ? 0 : 2 });
      const { status, body } = await accept(id);
      expect([status, status === 200 ? 'closed' : body.code]).toEqual(
        reported ? [200, 'closed'] : [409, 'term-over'],
      );
      expect(await outcome(id)).toEqual(reported ? closed : open);
    });

    it('the acceptance of the last moment is overtaken by a checkpoint that writes: 409, and nothing of it is written', async () => {
      const id = await inForce(reported);
      at(lastMoment);
      const [accepted, step] = await overtakenBy(
        () => accept(id),
        () => {
          at(end);
          return checkpoint(id);
        },
      );
      expect([accepted.status, accepted.body.code, step.done]).toEqual(
        reported ? [200, undefined, 0] : [409, 'conflict', 2],
      );
      expect(await outcome(id)).toEqual(reported ? closed : open);
      // Sent again, it comes too late, whenever the office had meant to.
      if (!reported) expect((await accept(id)).body.code).toBe('term-over');
    });

    it('with If-Match it gets 412 instead', async () => {
      const id = await inForce(reported);
      const { etag = '' } = (await readCase(id)).headers;
      at(lastMoment);
      const [accepted] = await overtakenBy(
        () => accept(id, { 'if-match': etag }),
        () => {
          at(end);
          return checkpoint(id);
        },
      );
      expect(accepted.status).toBe(reported ? 200 : 412);
      expect(await outcome(id)).toEqual(reported ? closed : open);
    });
  },
);

it('a checkpoint that an acceptance overtakes, which comes too late, judges anew and opens the next stage (A20)', async () => {
  const id = await inForce(false);
  at(end);
  const [step, accepted] = await overtakenBy(
    () => checkpoint(id),
    () => accept(id),
  );
  expect([step.done, accepted.status]).toEqual([2, 409]);
  expect(await outcome(id)).toEqual(open);
});

describe('reported complete in time and not checked by the end (A20; I-37)', () => {
  const started = (id: string) => world.executions.filter(({ input }) => input.caseId === id).length;

  it('found wanting, the next stage is proposed by the check, in one write; machine and sweep have nothing to do', async () => {
    const id = await inForce(true);
    at(end);
    expect(await outcome(id)).toEqual(waits);
    at('2026-04-20T16:00:00.000Z');
    const before = started(id);
    await sweep({});
    expect(started(id)).toBe(before);
    const findings = { accepted: false, findings: '仍有三处未整改' };
    const { status, body } = await post(people.cityOffice, id, 'acceptance', findings);
    expect([status, body.status, body.proposal]).toMatchObject([
      200,
      'proposed',
      { stage: 'interview', origin: 'deadline', proposedBy: null },
    ]);
    expect(await checkpoint(id)).toEqual({ done: 0 });
    expect(await outcome(id)).toEqual([
      'proposed',
      ['rectification-refused', 'term-unmet', 'proposal-opened'],
    ]);
  });

  it('until then the office’s own deadline is red, and nothing of the unit’s', async () => {
    const id = await inForce(true);
    at('2026-04-20T16:00:00.000Z');
    const { body } = await readCase(id);
    expect(body.deadlines).toMatchObject([
      { kind: 'acceptance', whose: 'office', light: 'red', overdue: true },
    ]);
    const query = { status: 'in-force', dueBefore: '2026-04-20' };
    const list = await call(people.cityOffice, 'GET /cases', { query });
    expect(list.body.items.map((one: { id: string }) => one.id)).toContain(id);
  });
});

describe('an extension and the end (A20)', () => {
  it('in the last moment of the last day: the old end passes, the new one counts', async () => {
    const id = await inForce(false);
    at(lastMoment);
    expect((await extend(id)).body.measure).toMatchObject({ lastDay: '2026-04-15' });
    at(end);
    expect(await checkpoint(id)).toEqual({ done: 0 });
    at('2026-04-15T15:59:59.999Z');
    expect(await checkpoint(id)).toEqual({ done: 0 });
    at('2026-04-15T16:00:00.000Z');
    expect(await checkpoint(id)).toEqual({ done: 2 });
  });

  it('at 24:00 it is too late, whether the clock has noticed or not', async () => {
    const id = await inForce(false);
    at(end);
    expect(await extend(id)).toMatchObject({ status: 409, body: { code: 'term-over', articles: ['A20'] } });
    await checkpoint(id);
    expect((await extend(id)).status).toBe(409);
    expect(await outcome(id)).toEqual(open);
  });

  it('of the last moment, overtaken by the checkpoint: 409, and the end stays where it was', async () => {
    const id = await inForce(false);
    at(lastMoment);
    const [extended] = await overtakenBy(
      () => extend(id),
      () => {
        at(end);
        return checkpoint(id);
      },
    );
    expect(extended.status).toBe(409);
    expect((await readCase(id)).body.measure).toMatchObject({ lastDay: '2026-04-01', extensions: [] });
  });
});

describe('the period for the unit’s statement (A23; I-8)', () => {
  // Proposed on Monday 2 March: five working days are over with Monday 9 March.
  const lastOfPeriod = '2026-03-09T15:59:59.999Z';
  const over = '2026-03-09T16:00:00.000Z';
  const state = (id: string) => post(people.northStaff, id, 'statements', { text: '情况说明' });
  const decide = (id: string) => post(people.cgcDirector, id, 'decisions', approval);
  const warning = () => proposed(world, 'veto-warning', 'grave-below-veto');

  it('stated in its last moment it is heard; the decision need not wait any longer', async () => {
    const id = await warning();
    at(lastOfPeriod);
    expect(await decide(id)).toMatchObject({ status: 409, body: { code: 'statement-period-running' } });
    expect((await state(id)).status).toBe(200);
    expect((await decide(id)).status).toBe(200);
  });

  it('at 24:00 it is over: nothing more is stated, and the decision may be made', async () => {
    const id = await warning();
    at(over);
    expect(await state(id)).toMatchObject({ status: 409, body: { code: 'statement-period-over' } });
    expect((await decide(id)).status).toBe(200);
  });

  it('a statement of the last moment that the decision overtakes gets 409, and none of it is written', async () => {
    const id = await warning();
    at(lastOfPeriod);
    const [stated, decided] = await overtakenBy(
      () => state(id),
      () => {
        at(over);
        return decide(id);
      },
    );
    expect([stated.status, decided.status]).toEqual([409, 200]);
    const { body } = await readCase(id);
    expect([body.status, body.version]).toEqual(['in-force', 4]);
  });

  it('a decision that a statement overtakes gets 409: what was stated is read first', async () => {
    const id = await warning();
    at(over);
    const [decided, stated] = await overtakenBy(
      () => decide(id),
      () => {
        at(lastOfPeriod);
        return state(id);
      },
    );
    expect([decided.status, stated.status]).toEqual([409, 200]);
    expect((await readCase(id)).body).toMatchObject({
      status: 'proposed',
      proposal: { statement: { text: '情况说明' } },
    });
  });
});

describe('two who act on the same appeal or the same proposal at once', () => {
  it('one office approves while another’s answer is under way: the first written stands, the other gets 409', async () => {
    const id = await proposed(world);
    const [declined, approved] = await overtakenBy(
      () => post(people.citySlgOffice, id, 'decisions', { outcome: 'decline', reasons: '轻微' }),
      () => post(people.cityOffice, id, 'decisions', approval),
    );
    expect([declined.status, declined.body.code, approved.status]).toEqual([409, 'conflict', 200]);
    expect((await readCase(id)).body).toMatchObject({ status: 'in-force', stage: 'notice' });
  });

  it('an appeal at 24:00 of the last day is too late, whatever it is about (I-9)', async () => {
    const id = await noticed(world);
    at('2026-04-01T16:00:00.000Z');
    const late = await post(people.northStaff, id, 'appeals', { measure: 4, reasons: '认定事实有误' });
    expect(late).toMatchObject({ status: 409, body: { code: 'appeal-period-over', articles: ['A20'] } });
  });

  it('an appeal of the last moment of its period, overtaken by an acceptance, can be made again (I-9)', async () => {
    const id = await noticed(world);
    at('2026-04-01T15:59:59.999Z');
    const appeal = () => post(people.northStaff, id, 'appeals', { measure: 4, reasons: '认定事实有误' });
    const [made, accepted] = await overtakenBy(appeal, () => accept(id));
    expect([made.status, accepted.status]).toEqual([409, 200]);
    expect((await appeal()).status).toBe(200);
  });
});
