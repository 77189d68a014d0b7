import type { CitySettings } from '@jieti/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  call,
  gradeYear,
  mustBe,
  people,
  readResult,
  startEvaluation,
  testCity,
  type World,
} from '../../../../test/support/world/index.ts';

const name = (text: string) => ({ zh: text, en: text });
const quarters = ['q1', 'q2', 'q3', 'q4'].map((id) => ({ id, name: name(id) }));

/** Towns by four quarterly inspections of 20 points and 20 at the year's end; all others off the total. */
const template = {
  id: 'points-2025',
  name: { zh: '分值制方案', en: 'scheme in points' },
  scheme: {
    groups: [
      {
        id: 'localities',
        name: name('localities'),
        registerGroups: ['counties', 'districts', 'townships'],
        scoring: { base: 0 },
        indicators: [
          {
            id: 'inspection',
            name: name('季度检查'),
            points: 20,
            step: 0.25,
            rounds: { combine: 'sum', each: quarters },
          },
          {
            id: 'mediation',
            name: name('调解名次'),
            method: 'rank',
            points: 20,
            steps: [
              { at: 1, points: 20 },
              { at: 3, points: 12.5 },
            ],
            otherwise: 5,
          },
        ],
      },
      {
        id: 'bodies',
        name: name('bodies'),
        registerGroups: ['government'],
        units: ['city-works'],
        scoring: { base: 100 },
        indicators: [
          {
            id: 'accidents',
            name: name('安全事故'),
            method: 'deduction-list',
            ceiling: 15,
            deductions: [
              {
                id: 'dead-3-5',
                name: name('死亡3至5人'),
                points: 5,
                doubling: { factor: 2, repeated: true },
              },
            ],
          },
        ],
      },
    ],
    events: [{ id: 'murder', name: { zh: '发生命案', en: 'murder case' }, limit: 'qualified' }],
  },
};

const law: CitySettings = {
  ...testCity,
  evaluation: { ...testCity.evaluation, templates: [template] },
};

let world: World;
beforeAll(async () => {
  world = await startEvaluation(law);
});
afterAll(() => world.stop());

const { cityOffice } = people;
const put = (body: object) => call(cityOffice, 'PUT /years/2025/scheme', { body });
const upload = (rows: readonly object[]) => call(cityOffice, 'POST /years/2025/scores', { body: { rows } });
const localities = ['north', 'south', 'north-hill', 'north-lake', 'south-mill'];
const row = (unit: string, indicator: string, score: number) => ({ unit, indicator, score });

describe('a year starts from a template of the city’s file (A10)', () => {
  it('a template that is not there is refused with those there are', async () => {
    const reply = await put({ template: 'last-year' });
    expect([reply.status, reply.body.errors[0]]).toMatchObject([
      422,
      { pointer: '/template', code: 'unknown-template' },
    ]);
    expect(JSON.stringify(reply.body)).toContain('分值制方案（points-2025）');
  });

  it('with groups beside it, or with neither, it is refused', async () => {
    const both = await put({ template: 'points-2025', groups: template.scheme.groups });
    expect(both.body.errors[0].code).toBe('template-or-groups');
    expect((await put({})).body.errors[0]).toMatchObject({ pointer: '/groups', code: 'required' });
  });

  it('the year’s scheme is the template’s, and its history names it', async () => {
    const { body } = mustBe(await put({ template: 'points-2025' }), 200);
    expect(body).toMatchObject({ year: 2025, version: 1, events: [{ id: 'murder' }] });
    expect(body.groups.map(({ id }: { id: string }) => id)).toEqual(['localities', 'bodies']);
    const history = await call(cityOffice, 'GET /years/2025/scheme/history');
    expect(history.body.entries[0].data).toMatchObject({ template: 'points-2025' });
  });
});

describe('and is scored in points (A10)', () => {
  it('scores come in steps and rounds; what does not fit is named by its row', async () => {
    const reply = await upload([
      row('north', 'inspection.q1', 20.25),
      row('north', 'inspection.q2', 19.1),
      row('north', 'inspection', 80),
      row('city-works', 'accidents.dead-3-5', 1.5),
    ]);
    expect(reply.status).toBe(422);
    expect(
      reply.body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code]),
    ).toEqual([
      ['/rows/0/score', 'too-big'],
      ['/rows/1/score', 'not-in-steps'],
      ['/rows/2/indicator', 'unknown-indicator'],
      ['/rows/3/score', 'not-a-count'],
    ]);
  });

  it('the sheet to fill in has a line for each round', async () => {
    const { body } = await call(cityOffice, 'GET /years/2025/scores', { query: { group: 'localities' } });
    const [first] = body.items;
    expect(first.scores.map(({ indicator }: { indicator: string }) => indicator)).toEqual([
      'inspection.q1',
      'inspection.q2',
      'inspection.q3',
      'inspection.q4',
      'mediation',
    ]);
  });

  it('graded, a town has its points, its rank’s points, and everything that they are made of', async () => {
    const inspected = localities.flatMap((unit, n) =>
      quarters.map(({ id }) => row(unit, `inspection.${id}`, 20 - n)),
    );
    const mediated = localities.map((unit, n) => row(unit, 'mediation', 100 - 10 * n));
    const { body: answer } = await call(cityOffice, 'GET /years/2025/scores', {
      query: { group: 'bodies', limit: '100' },
    });
    const bodies = answer.items.map(({ unit }: { unit: string }) =>
      row(unit, 'accidents.dead-3-5', unit === 'city-works' ? 2 : 0),
    );
    mustBe(await upload([...inspected, ...mediated, ...bodies]), 200);
    mustBe(
      await call(cityOffice, 'POST /years/2025/events', {
        body: {
          ...{ unit: 'north', cap: 'murder', on: '2025-05-01', facts: '命案一起' },
          document: { number: '公安〔2025〕9号', date: '2025-05-03' },
        },
      }),
      201,
    );
    await gradeYear(world, 2025);
    // 4 × 20 + 20; 4 × 19 + 12.5; 4 × 18 + 12.5; 4 × 17 + 5; 4 × 16 + 5.
    const totals = await Promise.all(
      localities.map(async (unit) => (await readResult(2025, unit)).body.score),
    );
    expect(totals).toEqual([100, 88.5, 84.5, 73, 69]);
    const { body } = await readResult(2025, 'south');
    expect(body).toMatchObject({ grade: 'good', whyNotBetter: { changes: [{ points: 1.5 }] } });
    expect(body.indicators[1]).toMatchObject({
      id: 'mediation',
      ...{ points: 20, score: 12.5, range: { least: 0, most: 20 } },
      how: {
        ...{ method: 'rank', value: 90, group: { rank: 2, of: 5, average: 80 } },
        lines: [{ points: 12.5 }],
        better: { points: 7.5, text: { zh: '进入前1名' } },
      },
    });
    expect(body.explanation.facts.sum).toEqual({
      base: 0,
      indicators: { inspection: 76, mediation: 12.5 },
      above: 0,
    });
  });

  it('the scheme’s own event caps whatever the score, by the article of the evaluation', async () => {
    const { body } = await readResult(2025, 'north');
    expect([body.score, body.baseGrade, body.grade]).toEqual([100, 'excellent', 'qualified']);
    expect(body.caps).toMatchObject([{ why: 'murder', limit: 'qualified', article: 'A10' }]);
    expect(body.whyNotBetter.changes).toMatchObject([
      { text: { zh: expect.stringContaining('没有发生命案') } },
    ]);
  });

  it('two accidents, the second counting double, are at most 15 off the total', async () => {
    const { body } = await readResult(2025, 'city-works');
    expect([body.score, body.indicators[0].score]).toEqual([85, -15]);
    const points = body.indicators[0].how.lines.map((line: { points: number }) => line.points);
    expect(points).toEqual([-15]);
  });

  it('what-if by weights from the same facts keeps its own figures out of the draft', async () => {
    const other = {
      groups: template.scheme.groups.map((group) => ({
        ...group,
        ...(group.id === 'localities' && {
          indicators: group.indicators.map((one) =>
            one.id === 'mediation' ? { ...one, countedFrom: 'last', steps: [{ at: 1, points: 20 }] } : one,
          ),
        }),
      })),
    };
    const { body } = mustBe(
      await call(cityOffice, 'POST /years/2025/grading-runs', { body: { whatIf: { scheme: other } } }),
      202,
    );
    expect(body.kind).toBe('what-if');
  });
});
