import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  act,
  agreed,
  approval,
  dayOf,
  interviewApproval,
  noticed,
  readCase,
} from '../../../../test/support/case-steps.ts';
import { type Caller, call, people, startCases, type World } from '../../../../test/support/world/index.ts';

let world: World;
beforeAll(async () => {
  world = await startCases();
});
afterAll(() => world.stop());

const take = async (id: string, stage: string, proposer: Caller, decider: Caller) => {
  const rests = await agreed(world, id, stage);
  await act(proposer, id, 'proposals', { stage, reasons: '到期未整改', ...rests });
  if (stage.startsWith('veto')) await act(people.northStaff, id, 'statements', { text: '陈述' });
  const record = stage === 'interview' ? interviewApproval(dayOf(world.now())) : approval;
  await act(decider, id, 'decisions', record);
  await world.untilIdle();
};

const untilUnmet = async (id: string) => {
  const { until } = (await readCase(id)).body.measure;
  await world.advanceTo(until);
};

describe('a case that climbs the whole ladder by terms that end unmet', () => {
  it('from notice to a veto that stays in force and is verified again, one machine a stage, none older than 180 days (A20–A24)', async () => {
    world.setNow('2026-03-02T01:00:00.000Z');
    const id = await noticed(world);
    await untilUnmet(id);
    await take(id, 'interview', people.cityOffice, people.cityOffice);
    await untilUnmet(id);
    await take(id, 'listed-supervision', people.cityOffice, people.citySlgOffice);
    await untilUnmet(id);
    await take(id, 'veto-warning', people.jointConference, people.cgcDirector);
    await untilUnmet(id);
    await take(id, 'veto', people.jointConference, people.cgcMeeting);
    const veto = (await readCase(id)).body;
    expect(veto).toMatchObject({ status: 'in-force', stage: 'veto' });
    expect(veto.past.map((m: { stage: string; ended: { how: string } }) => [m.stage, m.ended.how])).toEqual([
      ['notice', 'escalated'],
      ['interview', 'escalated'],
      ['listed-supervision', 'escalated'],
      ['veto-warning', 'escalated'],
    ]);
    await untilUnmet(id);
    const after = (await readCase(id)).body;
    expect(after).toMatchObject({ status: 'in-force', stage: 'veto' });
    // Nobody filed the veto upward: that is overdue, and comes first (A24; I-18).
    expect(after.deadlines.map(({ kind, light }: { kind: string; light: string }) => [kind, light])).toEqual([
      ['filing', 'red'],
      ['verification-again', 'green'],
    ]);
    await world.advanceTo(after.deadlines[1].until);
    const ledger = await call(people.northStaff, `GET /cases/${id}/ledger`);
    expect(ledger.body.verdict).toMatchObject({ intact: true, faults: [] });
    const types = ledger.body.entries.map((e: { type: string }) => e.type);
    expect(types.filter((t: string) => t === 'measure-imposed')).toHaveLength(5);
    expect(types.filter((t: string) => t === 'term-unmet')).toHaveLength(5);
    expect(types.filter((t: string) => t === 'progress-check-due')).toHaveLength(5);
    expect(types.filter((t: string) => t === 'bars-notified')).toHaveLength(2);
    expect(types.at(-1)).toBe('verification-due-again');

    const own = world.executions.filter((e) => e.input.caseId === id);
    expect(new Set(own.map((e) => e.machine)).size).toBe(5);
    const handedOver = own.filter((e) => e.finished === 'handed-over');
    expect(handedOver.length).toBeGreaterThanOrEqual(4);
    for (const e of own.filter((x) => x.finished === null)) {
      expect(Date.parse(world.now()) - Date.parse(e.startedAt)).toBeLessThan(180 * 86_400_000);
    }
  });
});
