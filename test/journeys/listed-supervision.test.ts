import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approval, imposed, paperOfToday, proposed } from '../support/http-case.ts';
import { ask, type Caller, done, everythingWritten } from '../support/http-journey.ts';
import { people } from '../support/http-people.ts';
import { fillPosts } from '../support/http-world.ts';
import { emptyCity, endAll } from '../support/journey-city.ts';
import { advance } from '../support/journey-clock.ts';
import type { CityProcess } from '../support/journey-process.ts';

const { cityOffice, cgcDirector, qianxiStaff } = people;

let city: CityProcess;
beforeAll(async () => {
  city = await emptyCity('2026-01-05T01:00:00.000Z');
  await fillPosts(city, ['qianxi', 'yutian']);
});
afterAll(endAll);

const read = async (id: string, as: Caller = cityOffice) => (await done(city, as, `GET /cases/${id}`)).body;
const decide = (id: string, as: Caller, body: unknown) =>
  ask(city, as, `POST /cases/${id}/decisions`, { body });

describe('a notice by the commission, where necessary (A20)', () => {
  let id: string;

  test('the director of the commission decides it only saying why it is necessary; else nothing changes', async () => {
    id = await proposed(city, 'yutian');
    const before = everythingWritten(city);
    const silent = await decide(id, cgcDirector, approval);
    expect([silent.status, silent.body.code, silent.body.articles]).toEqual([
      ...[422, 'necessity-missing', ['A20']],
    ]);
    expect(silent.body.errors).toMatchObject([{ pointer: '/necessity' }]);
    expect(everythingWritten(city)).toBe(before);
  });

  test('the office, which decides anyway, has nothing to say of it', async () => {
    const reply = await decide(id, cityOffice, { ...approval, necessity: '影响较大' });
    expect([reply.status, reply.body.code]).toEqual([422, 'no-necessity']);
  });

  test('with it, the notice is in force, in writing, and the unit reads why the commission acted', async () => {
    const necessity = '跨县区问题突出,办公室难以协调';
    const document = await paperOfToday(city);
    const reply = await decide(id, cgcDirector, { ...approval, document, necessity });
    expect(reply.status, reply.text).toBe(200);
    const { measure } = await read(id, people.yutianStaff);
    expect(measure).toMatchObject({
      ...{ stage: 'notice', necessity, document, lastDay: '2026-02-04' },
      decidedBy: { office: { body: 'cgc', jurisdiction: 'tangshan' } },
    });
  });

  test('a notice by the office says nothing of necessity', async () => {
    expect((await read(await imposed(city, 'yutian'))).measure.necessity).toBeNull();
  });
});

describe('listed supervision with a work team and monthly progress (A22, I-7)', () => {
  let id: string;
  const seat = { level: 'city', jurisdiction: 'tangshan' } as const;
  const team = {
    sentBy: { body: 'cgc-office', ...seat },
    members: [
      { body: 'inspection-office', ...seat, capacity: 'director' },
      { body: 'discipline', ...seat, capacity: 'staff' },
    ],
    from: '2026-01-05',
    to: '2026-04-05',
  };
  const states = async () =>
    (await read(id)).measure.progressChecks.map(({ lastDay, state }: Record<string, string>) => [
      lastDay,
      state,
    ]);
  const report = (text: string) =>
    done(city, qianxiStaff, `POST /cases/${id}/progress`, { body: { text, complete: false } });

  test('a team of the county’s own office is refused: nobody inspects their own', async () => {
    id = await proposed(city, 'qianxi', 'listed-supervision');
    const own = {
      ...team,
      members: [{ ...team.members[0], level: 'county', jurisdiction: 'qianxi' }],
    };
    const reply = await decide(id, cityOffice, { ...approval, workTeam: own });
    expect([reply.status, reply.body.code, reply.body.articles]).toEqual([
      ...[422, 'work-team-member-elsewhere', ['A22']],
    ]);
    expect(reply.body.errors).toMatchObject([{ pointer: '/workTeam/members/0' }]);
  });

  test('listed for six months with its team: the unit reads who comes, till when, and when it reports', async () => {
    const reply = await decide(id, cityOffice, { ...approval, workTeam: team });
    expect(reply.status, reply.text).toBe(200);
    const { measure } = await read(id, qianxiStaff);
    expect(measure).toMatchObject({
      ...{ from: '2026-01-05', lastDay: '2026-07-05', workTeam: team, progressEvery: 'P1M' },
    });
    expect(await states()).toEqual([
      ['2026-02-05', 'open'],
      ['2026-03-05', 'open'],
      ['2026-04-05', 'open'],
      ['2026-05-05', 'open'],
      ['2026-06-05', 'open'],
    ]);
  });

  test('reported on the last day of the first month: in time', async () => {
    await advance(city, '2026-02-05T15:00:00.000Z');
    await report('完成一半');
    expect((await states())[0]).toEqual(['2026-02-05', 'reported']);
  });

  test('the second month passes without a report: at its end it is open, a moment later it is missing and in the ledger', async () => {
    await advance(city, '2026-03-05T15:59:59.000Z');
    expect((await states())[1]).toEqual(['2026-03-05', 'open']);
    await advance(city, 'PT2S');
    expect((await states())[1]).toEqual(['2026-03-05', 'missing']);
    const { entries, verdict } = (await done(city, cityOffice, `GET /cases/${id}/ledger`)).body;
    const checks = entries.filter(({ type }: { type: string }) => type === 'progress-check-due');
    expect(
      checks.map(
        (entry: { explanation: { facts: { reported: boolean } } }) => entry.explanation.facts.reported,
      ),
    ).toEqual([true, false]);
    expect(verdict.intact).toBe(true);
  });

  test('its own deadline is overdue, and the case stays listed: a missed report imposes nothing', async () => {
    const { status, measure, deadlines } = await read(id);
    expect([status, measure.stage]).toEqual(['in-force', 'listed-supervision']);
    expect(deadlines).toContainEqual(
      expect.objectContaining({ kind: 'progress', lastDay: '2026-03-05', light: 'red' }),
    );
  });

  test('reported ten days later: the second check was answered late, and the same report answers that of its own month', async () => {
    await advance(city, '2026-03-15T01:00:00.000Z');
    await report('补报二月进展');
    expect((await states()).slice(0, 3)).toEqual([
      ['2026-02-05', 'reported'],
      ['2026-03-05', 'late'],
      ['2026-04-05', 'reported'],
    ]);
  });
});
