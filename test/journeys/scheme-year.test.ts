import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { imposed } from '../support/http-case.ts';
import { ask, done } from '../support/http-journey.ts';
import { people, staffOf } from '../support/http-people.ts';
import { fillPosts, fullScheme, gradeByHand, publish, templateOf } from '../support/http-world.ts';
import { emptyCity, endAll } from '../support/journey-city.ts';
import { advance } from '../support/journey-clock.ts';
import type { CityProcess } from '../support/journey-process.ts';

const { cityOffice, qianxiStaff, cityStaff, qianxiOffice } = people;

let city: CityProcess;
let draft: string;

const read = async (path: string) => (await done(city, cityOffice, `GET ${path}`)).body;
const result = (unit: string, query = '') => read(`/years/2027/results/${unit}${query}`);

/** A locality's letter signed by both sides. */
const sign = async (unit: string): Promise<void> => {
  const path = `POST /letters/2027-${unit}/signatures`;
  await done(city, staffOf(unit), path, { body: { side: 'subordinate', post: 'secretary' } });
  await done(city, cityStaff, path, { body: { side: 'superior', post: 'secretary' } });
};

const duty = (on: string) => ({
  unit: 'qianxi',
  kind: 'committee-meeting',
  on,
  title: `${on}县委常委会听取综治维稳工作汇报`,
  document: { number: `迁常〔2027〕${on.slice(5, 7)}号`, date: on },
});

/** What is entered: everything of everybody, and nothing that fills itself. */
const enterScores = async (): Promise<void> => {
  const { items } = await read('/units?limit=200');
  const localities = fullScheme.groups[0]?.registerGroups ?? [];
  const rows = items
    .filter(({ id }: { id: string }) => id !== 'tangshan')
    .flatMap(({ id, group }: { id: string; group: string }) =>
      localities.includes(group)
        ? [
            `${id},order,90`,
            `${id},visits,${id === 'yutian' ? 260 : 150}`,
            `${id},prize,${id === 'yutian' ? 9 : 0}`,
          ]
        : [`${id},order,85`, `${id},risk,85`],
    );
  const csv = ['unit,indicator,score', ...rows, ''].join('\n');
  await done(city, cityOffice, 'POST /years/2027/scores', { csv });
  const survey = items
    .filter(({ kind, id }: Record<string, string>) => kind === 'locality' && id !== 'tangshan')
    .map(({ id }: { id: string }) => ({ unit: id, percent: 90 }));
  await done(city, cityOffice, 'PUT /years/2027/survey', { body: { rows: survey } });
};

beforeAll(async () => {
  city = await emptyCity('2026-03-02T01:00:00.000Z');
  await fillPosts(city, ['tangshan', 'qianxi', 'yutian', 'luannan']);
  // In force from March 2026 to March 2027: in 2027 by one reading of “in that year” only.
  await imposed(city, 'luannan', 'veto-warning');
  await advance(city, '2027-01-05T01:00:00.000Z');
  await done(city, cityOffice, 'PUT /years/2027/template', { body: templateOf(2027) });
  await done(city, cityOffice, 'POST /years/2027/letters:issue');
  await sign('yutian');
  await advance(city, '2027-04-02T01:00:00.000Z');
  await sign('qianxi');
  for (const on of ['2027-03-02', '2027-04-01'])
    await done(city, qianxiStaff, 'POST /duties', { body: duty(on) });
  await imposed(city, 'qianxi', 'notice');
  await done(city, cityOffice, 'PUT /years/2027/scheme', { body: fullScheme });
  await advance(city, '2028-01-05T01:00:00.000Z');
  await enterScores();
  draft = await gradeByHand(city, 2027);
});
afterAll(endAll);

const scoresOf = (graded: { indicators: { id: string; score: number }[] }) =>
  Object.fromEntries(graded.indicators.map(({ id, score }) => [id, score]));
const howOf = (graded: { indicators: { id: string; how?: { text: { zh: string } } }[] }, of: string) =>
  graded.indicators.find(({ id }) => id === of)?.how?.text.zh;

describe('a year with all four sources and methods (A10)', () => {
  test('the signed letter, the overdue reports, the meetings not held and the notice are in the score by themselves', async () => {
    const qianxi = await result('qianxi');
    const overdue = (await read('/reports?year=2027&unit=qianxi&status=overdue')).items.length;
    expect(overdue).toBeGreaterThan(0);
    // Late, so many reports overdue, two of four meetings.
    const letters = 100 - 10 - 5 * overdue - 2 * 5;
    expect(scoresOf(qianxi)).toEqual({
      ...{ order: 90, visits: 75, letters, cases: 90, safety: 90, prize: 0 },
    });
    expect(howOf(qianxi, 'letters')).toBe(
      `100 − 责任书逾期签订1×10 − 报告逾期未报${overdue}×5 − 常委会听取汇报不足2×5`,
    );
    expect(howOf(qianxi, 'cases')).toBe('100 − 通报1×10');
    expect(howOf(qianxi, 'visits')).toBe('150÷目标200');
    expect(howOf(qianxi, 'safety')).toBe('得分90');
  });

  test('a letter signed in time takes nothing off; a target passed counts as 100; a bonus stops at its ceiling', async () => {
    const yutian = await result('yutian');
    expect(scoresOf(yutian)).toMatchObject({ visits: 100, cases: 100, prize: 3 });
    expect(howOf(yutian, 'letters')).not.toContain('责任书');
    expect(howOf(yutian, 'prize')).toBe('加3分（上限3）');
    expect(yutian.explanation.interpretations).toContain('I-29');
  });

  test('a letter nobody signed is not in force', async () => {
    expect(howOf(await result('luannan'), 'letters')).toContain('责任书未生效1×20');
  });

  test('what fills itself cannot be entered', async () => {
    const body = { rows: [{ unit: 'qianxi', indicator: 'letters', score: 100 }] };
    const reply = await ask(city, cityOffice, 'POST /years/2027/scores', { body });
    expect([reply.status, reply.body.errors[0].code]).toEqual([422, 'fills-itself']);
  });

  test('the run says what it graded by, and that nothing is left', async () => {
    expect(await read(`/grading-runs/${draft}`)).toMatchObject({
      status: 'draft',
      failedCount: 0,
      secondsLeft: null,
    });
  });
});

describe('what if “in that year” meant in force on any day of it (I-13)', () => {
  const endOf = async (id: string) => {
    for (let tries = 0; tries < 600; tries++) {
      const run = await read(`/grading-runs/${id}`);
      if (run.status !== 'requested' && run.status !== 'grading') return run;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`${id} does not come to an end`);
  };
  let run: string;

  test('the warning of the year before counts too: Luannan is told what it costs, side by side', async () => {
    const body = { whatIf: { interpretations: { 'I-13': 'in-force-in-year' } } };
    run = (await done(city, cityOffice, 'POST /years/2027/grading-runs', { body })).body.id;
    expect(await endOf(run)).toMatchObject({ status: 'what-if', whatIf: { of: draft } });
    const before = await result('luannan');
    const after = await result('luannan', `?run=${run}`);
    expect(scoresOf(after).cases).toBe((scoresOf(before).cases ?? 0) - 40);
    expect(after.score).toBe(before.score - 8);
    expect(after.compared).toMatchObject({ runId: draft, score: before.score, grade: before.grade });
    expect(after.compared.why.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['score', 'cap-added']),
    );
    expect(after.caps).toMatchObject([{ why: 'veto-warned', on: '2026-03-02' }]);
    const { items } = await read(`/years/2027/results?run=${run}&limit=200`);
    expect(
      items.filter(
        (one: { unit: string; compared: { to: string } }) =>
          one.unit !== 'luannan' && one.compared.to !== 'same',
      ),
    ).toEqual([]);
  });

  test('nothing of it is published or seen: the draft is what it was, and stays publishable', async () => {
    expect((await result('luannan')).runId).toBe(draft);
    const refused = await ask(city, cityOffice, 'POST /years/2027/publication', {
      body: { document: { number: '唐综治〔2028〕1号', date: '2028-01-05' }, runId: run },
    });
    expect([refused.status, refused.body.code]).toEqual([409, 'draft-replaced']);
    for (const as of [qianxiStaff, qianxiOffice, staffOf('luannan')]) {
      expect((await ask(city, as, `GET /years/2027/results?run=${run}`)).status).toBe(404);
      expect((await ask(city, as, `GET /years/2027/results/luannan?run=${run}`)).status).toBe(404);
    }
    await publish(city, 2027);
    expect(await result('luannan')).toMatchObject({ status: 'published', runId: draft });
  });
});
