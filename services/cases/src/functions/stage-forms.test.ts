import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  act,
  approval,
  dayOf,
  interviewApproval,
  noticed,
  paper,
  proposed,
  readCase,
} from '../../../../test/support/case-steps.ts';
import { type Caller, call, people, startCases, type World } from '../../../../test/support/world/index.ts';

let world: World;
beforeAll(async () => {
  world = await startCases();
});
afterAll(() => world.stop());

const start = '2026-03-02T01:00:00.000Z';
const decide = (id: string, body: unknown, as: Caller = people.cityOffice, dryRun = false) =>
  call(as, `POST /cases/${id}/decisions`, { body, ...(dryRun && { query: { dryRun: 'true' } }) });

const deputy = { ...people.cgcDirector, subject: 'city-cgc-deputy' };

describe('the record of an interview, over the functions (A21)', () => {
  it('rehearsed, decided and read by the unit it is the same; the ledger keeps it, by reference only', async () => {
    world.setNow(start);
    const id = await proposed(world, 'interview', 'serious');
    const document = paper();
    const record = { ...interviewApproval('2026-03-02'), document };
    const rehearsed = (await decide(id, record, people.cityOffice, true)).body;
    const done = (await decide(id, record)).body;
    expect(done.measure).toEqual(rehearsed.measure);
    const kept = {
      on: '2026-03-02',
      by: people.cityOffice.offices[0],
      interviewed: [{ unit: 'north', post: 'principal', role: 'principal', holder: 'north-principal' }],
      undertaken: '三十日内完成整改',
      document,
    };
    expect(done.measure.interview).toEqual(kept);
    const { body } = await readCase(id, people.northStaff);
    expect(body.measure).toMatchObject({ stage: 'interview', interview: kept, necessity: null });
    const ledger = await call(people.northStaff, `GET /cases/${id}/ledger`);
    expect(ledger.body.entries.at(-1).data.measure.interview).toEqual(kept);
  });

  it('missing, of another stage, or of somebody who never held the post: 422, and nothing is written', async () => {
    world.setNow(start);
    const id = await proposed(world, 'interview', 'serious');
    const notice = await proposed(world);
    const record = interviewApproval('2026-03-02');
    const stranger = [{ post: 'principal', holder: 'south-principal' }];
    const before = await world.fingerprint();
    const refusals = [
      await decide(id, approval),
      await decide(notice, record),
      await decide(id, { ...record, interview: { ...record.interview, interviewed: stranger } }),
      await decide(id, { ...record, interview: { ...record.interview, undertaken: '' } }),
    ];
    expect(refusals.map(({ status, body }) => [status, body.code, body.errors[0].pointer])).toEqual([
      [422, 'interview-missing', '/interview'],
      [422, 'no-interview', '/interview'],
      [422, 'not-holder-of-post', '/interview/interviewed/0/holder'],
      [422, expect.any(String), '/interview/undertaken'],
    ]);
    expect(refusals[0]?.body.articles).toEqual(['A21']);
    expect(await world.fingerprint()).toBe(before);
  });
});

describe('where necessary the commission gives the notice itself (A20)', () => {
  it('without the necessity 422 with the article; with it, it is on the record', async () => {
    world.setNow(start);
    const id = await proposed(world);
    const bare = await decide(id, approval, deputy);
    expect([bare.status, bare.body.code, bare.body.articles]).toEqual([422, 'necessity-missing', ['A20']]);
    const necessity = '涉及两个办公室';
    const { body } = await decide(id, { ...approval, necessity }, deputy);
    expect(body.events[0].explanation.facts).toMatchObject({ form: 'written', exceptional: true, necessity });
    expect((await readCase(id)).body.measure).toMatchObject({ necessity, interview: null });
  });

  it('who holds both offices gives it as the office, unless they say why the commission must', async () => {
    world.setNow(start);
    const both = {
      subject: 'both',
      offices: [...people.cgcDirector.offices, ...people.cityOffice.offices],
    };
    const as = async (body: unknown) => (await decide(await proposed(world), body, both)).body.case.measure;
    expect((await as(approval)).decidedBy.office.body).toBe('cgc-office');
    expect((await as({ ...approval, necessity: '必要' })).decidedBy.office.body).toBe('cgc');
  });
});

const seat = { level: 'city', jurisdiction: 'city' };
const team = {
  sentBy: { body: 'cgc-office', ...seat },
  members: [{ body: 'inspection-office', ...seat, capacity: 'staff' }],
  from: '2026-03-03',
};

describe('listed supervision, over the functions (A22)', () => {
  const listed = async (): Promise<string> => {
    world.setNow(start);
    const id = await proposed(world, 'listed-supervision', 'grave-below-regime');
    await act(people.cityOffice, id, 'decisions', { ...approval, workTeam: team });
    await world.untilIdle();
    return id;
  };
  const measureOf = async (id: string) => (await readCase(id, people.northStaff)).body.measure;
  const checks = async (id: string) =>
    (await measureOf(id)).progressChecks.map((c: { lastDay: string; state: string }) => [c.lastDay, c.state]);
  const report = (id: string) => act(people.northStaff, id, 'progress', { text: '进展' });

  it('the work team stands in the file, until the measure ends where no day is named', async () => {
    const { workTeam, progressEvery } = await measureOf(await listed());
    expect(workTeam).toEqual({ ...team, to: null });
    expect(progressEvery).toBe('P1M');
  });

  it('a team from a bare yes, or with a person’s name in it, is no team: 422', async () => {
    world.setNow(start);
    const id = await proposed(world, 'listed-supervision', 'grave-below-regime');
    for (const workTeam of [true, { ...team, leader: '某某' }, { ...team, members: ['某某'] }]) {
      expect((await decide(id, { ...approval, workTeam })).status).toBe(422);
    }
  });

  it('each monthly report shows as in time, late or missing, as the clock goes on (I-7)', async () => {
    const id = await listed();
    await report(id);
    await world.advanceTo('2026-04-02T15:59:59.999Z');
    expect((await checks(id)).slice(0, 2)).toEqual([
      ['2026-04-02', 'reported'],
      ['2026-05-02', 'open'],
    ]);
    await world.advanceTo('2026-05-02T15:59:59.999Z');
    expect((await checks(id))[1]).toEqual(['2026-05-02', 'open']);
    await world.advanceTo('2026-05-02T16:00:00.000Z');
    expect((await checks(id))[1]).toEqual(['2026-05-02', 'missing']);
    await report(id);
    expect((await checks(id)).slice(0, 3)).toEqual([
      ['2026-04-02', 'reported'],
      ['2026-05-02', 'late'],
      ['2026-06-02', 'reported'],
    ]);
    const ledger = await call(people.cityOffice, `GET /cases/${id}/ledger`);
    const entered = ledger.body.entries.filter((e: { type: string }) => e.type === 'progress-check-due');
    expect(
      entered.map((e: { explanation: { facts: { reported: boolean } } }) => e.explanation.facts.reported),
    ).toEqual([true, false]);
  });
});

describe('the stages without such a form', () => {
  it('a notice has neither interview, nor team, nor checks; its interview after it is decided with a record', async () => {
    world.setNow(start);
    const id = await noticed(world);
    const { measure } = (await readCase(id)).body;
    expect(measure).toMatchObject({
      interview: null,
      workTeam: null,
      progressEvery: null,
      progressChecks: [],
    });
    await world.advanceTo(measure.until);
    const { status } = await decide(id, interviewApproval(dayOf(world.now())));
    expect(status).toBe(200);
  });
});
