import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  act,
  approval,
  document,
  noticed,
  proposed,
  readCase,
  verified,
} from '../../../../test/support/case-steps.ts';
import { call, people, startCases, type World } from '../../../../test/support/world/index.ts';

let world: World;
beforeAll(async () => {
  world = await startCases();
});
afterAll(() => world.stop());

const start = '2026-03-02T01:00:00.000Z';

describe('the main way of a case, over its functions', () => {
  it('leads from a lead to a notice in force, and says at each point what comes next and by whom (A18, A26, A20)', async () => {
    world.setNow(start);
    const opened = await call(people.cityOffice, 'POST /cases', {
      body: { unit: 'north', ground: '18.1', facts: '秩序混乱', occurredOn: '2026-02-20' },
    });
    expect(opened.status).toBe(201);
    expect(opened.headers.etag).toBe('"1"');
    expect(opened.body).toMatchObject({ status: 'lead', stage: null, version: 1 });
    expect(opened.body.deadlines.map((d: { kind: string }) => d.kind)).toEqual(['verification']);
    expect(opened.body.next.map((n: { act: string }) => n.act)).toEqual(['withdraw-lead', 'verify']);

    const id = opened.body.id;
    await act(people.cityOffice, id, 'verification', {
      substantiated: true,
      findings: '属实',
      gravity: 'found',
    });
    const advice = await call(people.cityOffice, `GET /cases/${id}/recommendation`);
    expect(advice.body).toMatchObject({ stage: 'notice', allowed: ['notice'], route: 'exercise' });
    expect(advice.body.decide.map((o: { body: string }) => o.body)).toContain('cgc-office');

    await act(people.cityOffice, id, 'proposals', { stage: 'notice', reasons: '依规' });
    const decided = await act(people.cityOffice, id, 'decisions', approval);
    expect(decided.body).toMatchObject({
      dryRun: false,
      measure: {
        stage: 'notice',
        from: '2026-03-02',
        lastDay: '2026-04-01',
        until: '2026-04-01T16:00:00.000Z',
      },
      caps: [],
      case: { status: 'in-force', stage: 'notice' },
    });
    const read = await readCase(id);
    expect(read.body.deadlines).toMatchObject([
      { kind: 'rectification', until: '2026-04-01T16:00:00.000Z', lastDay: '2026-04-01', daysLeft: 30 },
      { kind: 'appeal', whose: 'unit', light: 'green', overdue: false },
    ]);
    expect(read.headers.etag).toBe(`"${read.body.version}"`);
  });

  it('closes a case that is not substantiated, without a measure (A26)', async () => {
    const opened = await call(people.cityOffice, 'POST /cases', {
      body: { unit: 'south', ground: '18.1', facts: '反映', occurredOn: '2026-02-20' },
    });
    const closed = await act(people.cityOffice, opened.body.id, 'verification', {
      substantiated: false,
      findings: '不属实',
    });
    expect(closed.body).toMatchObject({ status: 'closed', closed: { how: 'not-substantiated' }, next: [] });
  });

  it('29 days into a notice of 30 days nothing has happened; at 24:00 of the 30th the interview is proposed and nobody imposed it (A20, A21)', async () => {
    world.setNow(start);
    const id = await noticed(world);
    await world.advanceTo('2026-03-31T15:59:59.000Z');
    expect((await readCase(id)).body).toMatchObject({ status: 'in-force', stage: 'notice' });
    await world.advanceTo('2026-04-01T15:59:59.999Z');
    expect((await readCase(id)).body).toMatchObject({ status: 'in-force', stage: 'notice' });
    await world.advanceTo('2026-04-01T16:00:00.000Z');
    const after = (await readCase(id)).body;
    expect(after).toMatchObject({
      status: 'proposed',
      proposal: { stage: 'interview', origin: 'deadline', proposedBy: null },
      measure: { stage: 'notice', unmetAt: '2026-04-01T16:00:00.000Z', ended: null },
      past: [],
    });
    expect(world.executions.filter((e) => e.input.caseId === id).map((e) => e.machine)).toEqual([
      'arn:notice',
    ]);
  });

  it('a notice accepted at 23:59 of its last day is closed, and nothing happens after (A20)', async () => {
    world.setNow(start);
    const id = await noticed(world);
    await world.advanceTo('2026-04-01T15:59:00.000Z');
    const accepted = await act(people.cityOffice, id, 'acceptance', {
      accepted: true,
      findings: '已整改',
    });
    expect(accepted.body).toMatchObject({ status: 'closed', closed: { how: 'rectified' } });
    await world.advanceTo('2026-06-01T00:00:00.000Z');
    expect((await readCase(id)).body.version).toBe(accepted.body.version);
    expect(world.executions.find((e) => e.input.caseId === id)?.finished).toBe('ended');
  });

  it('an extended term is waited for to its new end (A20)', async () => {
    world.setNow(start);
    const id = await noticed(world);
    await act(people.citySlgOffice, id, 'extensions', { lastDay: '2026-04-15', reasons: '工程未完' });
    await world.advanceTo('2026-04-15T15:59:59.000Z');
    expect((await readCase(id)).body).toMatchObject({ status: 'in-force' });
    await world.advanceTo('2026-04-15T16:00:00.000Z');
    expect((await readCase(id)).body).toMatchObject({ status: 'proposed' });
  });

  it('the unit reports progress and the office accepts what was reported in time (A22)', async () => {
    world.setNow(start);
    const id = await noticed(world);
    await act(people.northStaff, id, 'progress', { text: '全部完成', complete: true });
    await world.advanceTo('2026-04-02T01:00:00.000Z');
    const accepted = await act(people.cityOffice, id, 'acceptance', {
      accepted: true,
      findings: '属实',
    });
    expect(accepted.body).toMatchObject({ status: 'closed', closed: { how: 'rectified' } });
  });

  it('before a warning the unit is heard; then the bars name its holders, and early release needs acceptance first (A23)', async () => {
    world.setNow(start);
    const id = await proposed(world, 'veto-warning', 'grave-below-veto');
    const tooEarly = await call(people.cgcDirector, `POST /cases/${id}/decisions`, { body: approval });
    expect(tooEarly.status).toBe(409);
    await act(people.northStaff, id, 'statements', { text: '我县已采取措施' });
    const decided = await act(people.cgcDirector, id, 'decisions', approval);
    expect(decided.body.measure.bars.map((b: { holder: string }) => b.holder).sort()).toEqual([
      'north-in-charge',
      'north-principal',
      'north-supervising',
    ]);
    expect(decided.body.caps).toMatchObject([{ year: 2026, limit: 'qualified', article: 'A25', caseId: id }]);
    await world.untilIdle();
    const release = { document, reasons: '整改到位' };
    const refused = await call(people.cgcDirector, `POST /cases/${id}/releases`, { body: release });
    expect(refused).toMatchObject({ status: 409, body: { code: 'not-accepted', articles: ['A23'] } });
    await act(people.cityOffice, id, 'acceptance', { accepted: true, findings: '已到位' });
    const released = await act(people.cgcDirector, id, 'releases', release);
    expect(released.body).toMatchObject({ status: 'closed', closed: { how: 'released' } });
  });

  it('returned, a proposal may be made again; declined, the case is closed (A20)', async () => {
    world.setNow(start);
    const id = await proposed(world);
    const returned = await act(people.citySlgOffice, id, 'decisions', {
      outcome: 'return',
      reasons: '补充',
    });
    expect(returned.body.case.status).toBe('verified');
    await act(people.cityOffice, id, 'proposals', { stage: 'notice', reasons: '补充后' });
    const declined = await act(people.citySlgOffice, id, 'decisions', {
      outcome: 'decline',
      reasons: '轻微',
    });
    expect(declined.body.case).toMatchObject({ status: 'closed', closed: { how: 'declined' } });
  });

  it('the advice before verification is refused with the article (A26)', async () => {
    const opened = await call(people.cityOffice, 'POST /cases', {
      body: { unit: 'south', ground: '18.1', facts: '反映', occurredOn: '2026-02-20' },
    });
    const advice = await call(people.cityOffice, `GET /cases/${opened.body.id}/recommendation`);
    expect(advice).toMatchObject({ status: 409, body: { articles: ['A26'] } });
    expect((await readCase(await verified('grave'))).body.next).toMatchObject([
      { act: 'propose', stage: 'veto', by: [{ body: 'joint-conference' }] },
      // Its conference may refuse it, and by those minutes the case ends (A12).
      { act: 'decide', stage: 'veto', by: [{ body: 'cgc' }, { body: 'slg' }], needsResolution: true },
      { act: 'refer', stage: null, by: [{ body: 'cgc-office' }, { body: 'slg-office' }] },
    ]);
  });
});
