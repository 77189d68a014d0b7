import { caseProposed } from '@jieti/evaluation/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Caller,
  call,
  cityOfLevels,
  done,
  facts,
  heldPost,
  measureOf,
  people,
  playGrading,
  readResult,
  staffOf,
  startEvaluation,
  testScheme,
  type World,
} from '../../../test/support/world/index.ts';

/** A county grades its townships and departments; the city those it signs with. */

const { cityOffice, northOffice, southOffice } = people;
const under = 'north';
const year = 2025;
const name = (id: string) => ({ zh: id, en: id });
const order = { id: 'order', name: name('order'), weight: 100 };

const countyScheme = {
  groups: [
    { id: 'localities', name: name('townships'), registerGroups: ['townships'], indicators: [order] },
    { id: 'bodies', name: name('departments'), registerGroups: ['government'], indicators: [order] },
  ],
};
const cityScheme = {
  groups: [
    {
      id: 'localities',
      name: name('counties'),
      registerGroups: ['counties', 'districts'],
      indicators: [order],
    },
    { ...testScheme.groups[1], indicators: [order] },
  ],
};

const score = (unit: string, points: number) => ({ unit, indicator: 'order', score: points });
const townships = [score('north-hill', 59.99), score('north-lake', 91), score('north-health', 85)];
const counties = ['north', 'south', 'city-education', 'city-works'].map((unit) => score(unit, 85));

let world: World;
beforeAll(async () => {
  world = await startEvaluation(cityOfLevels);
});
afterAll(() => world.stop());

const grade = async (as: Caller, query: Readonly<Record<string, string>>) => {
  const { body } = await done(as, `POST /years/${year}/grading-runs`, { query });
  await world.deliver();
  const execution = world.executions.find((one) => one.name === body.id);
  return playGrading(execution?.input);
};

const publication = (number: string) => ({ document: { number, date: '2026-01-10' } });
const unitsOf = async (as: Caller, query = {}): Promise<string[]> =>
  (await done(as, `GET /years/${year}/results`, { query })).body.items.map(
    ({ unit }: { unit: string }) => unit,
  );

describe('a county evaluates its townships and its departments (A10, I-47)', () => {
  it('its office puts a scheme of its own, and the city one of its own; neither has those of the other', async () => {
    await done(northOffice, `PUT /years/${year}/scheme`, { query: { under }, body: countyScheme });
    await done(cityOffice, `PUT /years/${year}/scheme`, { body: cityScheme });
    const named = { ...cityScheme.groups[1], units: ['city-works', 'north-hill'] };
    const body = { groups: [cityScheme.groups[0], named] };
    const refused = await call(cityOffice, `PUT /years/${year}/scheme`, { body });
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'evaluated-by-another', pointer: '/groups/1/units/1' }] },
    });
  });

  it('its office enters their scores; the city’s are refused, and what lies in another county does not exist', async () => {
    await done(northOffice, `POST /years/${year}/scores`, { query: { under }, body: { rows: townships } });
    await done(cityOffice, `POST /years/${year}/scores`, { body: { rows: counties } });
    const byCity = await call(cityOffice, `POST /years/${year}/scores`, {
      body: { rows: [score('north-hill', 80)] },
    });
    expect(byCity).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'evaluated-by-another', pointer: '/rows/0/unit' }] },
    });
    const elsewhere = await call(northOffice, `POST /years/${year}/scores`, {
      query: { under },
      body: { rows: [score('south-mill', 80)] },
    });
    expect(elsewhere.body.errors).toMatchObject([{ code: 'unknown-unit' }]);
    const { body } = await done(northOffice, `GET /years/${year}/scores`, { query: { under } });
    expect(body.items.map(({ unit }: { unit: string }) => unit)).toEqual([
      'north-health',
      'north-hill',
      'north-lake',
    ]);
  });

  it('a survey of its townships is its own too (A23)', async () => {
    const rows = [{ unit: 'north-lake', percent: 80 }];
    await done(northOffice, `PUT /years/${year}/survey`, { query: { under }, body: { rows } });
    expect(
      (await call(cityOffice, `PUT /years/${year}/survey`, { body: { rows } })).body.errors,
    ).toMatchObject([{ code: 'evaluated-by-another' }]);
  });

  it('each run grades those whom its locality evaluates, and nobody else', async () => {
    expect(await grade(northOffice, { under })).toMatchObject({ status: 'draft' });
    expect(await grade(cityOffice, {})).toMatchObject({ status: 'draft' });
    expect(await unitsOf(northOffice, { under })).toEqual(['north-health', 'north-lake', 'north-hill']);
    expect((await unitsOf(cityOffice)).sort()).toEqual(['city-education', 'city-works', 'north', 'south']);
  });

  it('the city follows the county’s year and does not write it; another county does not see that there is one', async () => {
    expect(await unitsOf(cityOffice, { under })).toHaveLength(3);
    await done(cityOffice, `GET /years/${year}/scheme/history`, { query: { under } });
    const byCity = await call(cityOffice, `PUT /years/${year}/scheme`, {
      query: { under },
      body: countyScheme,
    });
    expect(byCity).toMatchObject({ status: 403, body: { code: 'not-competent', articles: ['A10'] } });
    for (const what of [
      `PUT /years/${year}/scheme`,
      `POST /years/${year}/grading-runs`,
      `GET /years/${year}/scores`,
      `GET /years/${year}/scheme/history`,
      `GET /years/${year}/publication/history`,
      `GET /years/${year}/events`,
    ])
      expect(
        (
          await call(southOffice, what, {
            query: { under },
            ...(what.startsWith('PUT') && { body: countyScheme }),
          })
        ).status,
        what,
      ).toBe(404);
    expect(await unitsOf(southOffice, { under })).toEqual([]);
    expect((await readResult(year, 'north-hill', southOffice)).status).toBe(404);
  });

  it('a township, which has no deciding bodies, evaluates nobody; what is no unit does not exist', async () => {
    const refused = await call(northOffice, `PUT /years/${year}/scheme`, {
      query: { under: 'north-hill' },
      body: countyScheme,
    });
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'not-an-evaluator', pointer: '/under' }] },
    });
    const unknown = await call(northOffice, `PUT /years/${year}/scheme`, {
      query: { under: 'nowhere' },
      body: countyScheme,
    });
    expect(unknown.status).toBe(404);
  });

  it('a township asks the county for review, and the county answers; upheld, the county’s year is graded again', async () => {
    const staff = staffOf('north-hill');
    await done(staff, `POST /years/${year}/results/north-hill/reviews`, { body: { reasons: '漏计一项' } });
    const answer = { outcome: 'upheld', reasons: '属实', scores: [{ indicator: 'order', score: 58 }] };
    const path = `POST /years/${year}/results/north-hill/reviews/1/resolution`;
    expect((await call(cityOffice, path, { body: answer })).status).toBe(403);
    const { body } = await done(northOffice, path, { body: answer });
    await world.deliver();
    const run = world.executions.find((one) => one.name === body.resolution.runId);
    expect(await playGrading(run?.input)).toMatchObject({ status: 'draft' });
    expect((await readResult(year, 'north-hill', staff)).body).toMatchObject({ score: 58, grade: 'poor' });
  });

  it('each publishes its own; a poor township is proposed for the key list (A22)', async () => {
    await done(northOffice, `POST /years/${year}/publication`, {
      query: { under },
      body: publication('北综治〔2026〕1号'),
    });
    await world.deliver();
    const proposed = world.messages.filter(({ detailType }) => detailType === caseProposed.detailType);
    expect(proposed.map(({ detail }) => detail)).toMatchObject([
      { unit: 'north-hill', reason: 'graded-poor' },
    ]);
    const late = await call(northOffice, `POST /years/${year}/scores`, {
      query: { under },
      body: { rows: [score('north-lake', 70)] },
    });
    expect(late).toMatchObject({ status: 409, body: { code: 'year-published' } });
    expect((await call(cityOffice, `GET /years/${year}/publication/history`)).status).toBe(404);
    await done(cityOffice, `POST /years/${year}/publication`, { body: publication('综治办〔2026〕9号') });
    await world.deliver();
    expect((await readResult(year, 'north')).body).toMatchObject({ status: 'published', groupSize: 2 });
  });

  it('a unit’s result is found by the unit, or under whoever evaluates it', async () => {
    const result = (query = {}) => call(cityOffice, `GET /years/${year}/results/north-lake`, { query });
    expect((await result()).body).toMatchObject({ status: 'published', grade: 'excellent', groupSize: 2 });
    expect((await result({ under })).status).toBe(200);
    expect((await result({ under: 'south' })).status).toBe(404);
    expect((await result({ under: 'city' })).status).toBe(404);
  });

  it('a measure that is known later caps the township by the county’s publication, and by nothing else (A25, I-23)', async () => {
    await facts.measure(measureOf('north-lake', { from: '2025-05-01', lastDay: '2026-05-01' }));
    await world.deliver();
    const { body } = await readResult(year, 'north-lake');
    expect(body).toMatchObject({ grade: 'qualified', version: 2, caps: [{ why: 'veto-warned' }] });
    expect((await readResult(year, 'south')).body).toMatchObject({ version: 1 });
  });

  it('the county corrects what it published, under a document of its own', async () => {
    const body = {
      ...publication('北综治〔2026〕2号'),
      corrections: [
        { kind: 'score', unit: 'north-health', indicator: 'order', score: 92, reason: '录入差错' },
      ],
    };
    const path = `POST /years/${year}/publication`;
    expect((await call(cityOffice, path, { query: { under }, body })).status).toBe(403);
    await done(northOffice, path, { query: { under }, body });
    await world.deliver();
    expect((await readResult(year, 'north-health')).body).toMatchObject({ version: 2, grade: 'excellent' });
  });

  it('its results go into the archives of those who answered for the township (A11)', async () => {
    await facts.post(heldPost('north-lake', 'secretary', 'principal', [['town-head', '2024-01-01']]));
    await world.deliver();
    const { body } = await done(people.northOrgHr, 'GET /archives/town-head');
    expect(body.entries.map((one: { unit: string; grade: string }) => [one.unit, one.grade])).toContainEqual([
      'north-lake',
      'qualified',
    ]);
  });
});

describe('a county’s published year feeds an indicator of the city’s (A10, I-47)', () => {
  const asked = 2024;
  const share = {
    id: 'below',
    name: name('townships graded good'),
    weight: 50,
    source: 'results-below',
    method: 'ratio-to-target',
    target: 80,
    reads: { fact: 'graded-at-or-above', grade: 'good' },
  };
  const scheme = {
    groups: [
      {
        ...{ id: 'feeding', name: name('north'), registerGroups: ['counties'] },
        indicators: [{ ...order, weight: 50 }, share],
      },
      { id: 'others', name: name('south'), registerGroups: ['districts'], indicators: [order] },
      { ...testScheme.groups[1], indicators: [order] },
    ],
  };
  const ask = async (as: Caller, query: Readonly<Record<string, string>>) => {
    const { body } = await done(as, `POST /years/${asked}/grading-runs`, { query });
    await world.deliver();
    const execution = world.executions.find((one) => one.name === body.id);
    await playGrading(execution?.input);
    return (await done(cityOffice, `GET /grading-runs/${body.id}`)).body;
  };

  it('nobody enters it, and of a department there is none', async () => {
    await done(cityOffice, `PUT /years/${asked}/scheme`, { body: scheme });
    const entered = await call(cityOffice, `POST /years/${asked}/scores`, {
      body: { rows: [{ unit: 'north', indicator: 'below', score: 90 }] },
    });
    expect(entered.body.errors).toMatchObject([{ code: 'fills-itself', pointer: '/rows/0/indicator' }]);
    const bodies = { ...testScheme.groups[1], indicators: [{ ...share, weight: 100 }] };
    const refused = await call(cityOffice, `PUT /years/${asked}/scheme`, {
      body: { groups: [...scheme.groups.slice(0, 2), bodies] },
    });
    expect(refused.body.errors).toMatchObject([
      { code: 'results-below-of-localities', pointer: '/groups/2/indicators/0/source' },
    ]);
  });

  it('before the county has published, the city’s run names the county and the indicator', async () => {
    await done(cityOffice, `POST /years/${asked}/scores`, { body: { rows: counties } });
    expect(await ask(cityOffice, {})).toMatchObject({
      status: 'failed',
      failed: [{ unit: 'north', reason: 'score-missing', indicators: ['below'] }],
    });
  });

  it('two of three of its units are good or better: 66.67 % of a target of 80 %', async () => {
    await done(northOffice, `PUT /years/${asked}/scheme`, { query: { under }, body: countyScheme });
    await done(northOffice, `POST /years/${asked}/scores`, { query: { under }, body: { rows: townships } });
    expect(await ask(northOffice, { under })).toMatchObject({ status: 'draft', under: 'north', total: 3 });
    await done(northOffice, `POST /years/${asked}/publication`, {
      query: { under },
      body: publication('北综治〔2026〕3号'),
    });
    await world.deliver();
    expect(await ask(cityOffice, {})).toMatchObject({ status: 'draft', total: 4 });
    const { body } = await readResult(asked, 'north');
    const [, below] = body.indicators;
    expect(below).toMatchObject({
      id: 'below',
      score: 83.34,
      how: { source: 'results-below', value: 66.67 },
    });
    expect(body.score).toBe(84.17);
  });

  const corrected = async (points: number, number: string) => {
    const corrections = [
      { kind: 'score', unit: 'north-hill', indicator: 'order', score: points, reason: '录入差错' },
    ];
    await done(northOffice, `POST /years/${asked}/publication`, {
      query: { under },
      body: { ...publication(number), corrections },
    });
    await world.deliver();
    return (await readResult(asked, 'north')).body;
  };

  it('corrected by the county before the city publishes, it is followed once it is published (I-23)', async () => {
    expect(await corrected(80, '北综治〔2026〕4号')).toMatchObject({ status: 'draft', score: 84.17 });
    await done(cityOffice, `POST /years/${asked}/publication`, { body: publication('综治办〔2026〕11号') });
    await world.deliver();
    expect((await readResult(asked, 'north')).body).toMatchObject({
      ...{ score: 92.5, version: 2, status: 'published' },
      versions: [
        { cause: 'published', score: 84.17 },
        { cause: 'facts-changed', event: null },
      ],
    });
  });

  it('corrected after, it is followed at once, and the version says by what; a grade that stays moves nothing', async () => {
    expect(await corrected(81, '北综治〔2026〕5号')).toMatchObject({ score: 92.5, version: 2 });
    const now = await corrected(59, '北综治〔2026〕6号');
    expect(now).toMatchObject({ score: 84.17, version: 3 });
    expect(now.versions.at(-1)).toMatchObject({
      ...{ cause: 'facts-changed', by: 'system', event: { type: 'results-below-changed' } },
      why: { zh: '其所考评单位的年度结果有变；得分由92.5变为84.17' },
    });
  });

  it('the other county and the departments are as they were', async () => {
    for (const unit of ['south', 'city-works'])
      expect((await readResult(asked, unit)).body).toMatchObject({ version: 1 });
  });
});
