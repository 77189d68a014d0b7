import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Caller,
  call,
  facts,
  gradeYear,
  measureOf,
  mustBe,
  people,
  playGrading,
  prepareYear,
  publishYear,
  readResult,
  startEvaluation,
  testScheme,
  type World,
} from '../../../../test/support/world/index.ts';

let world: World;
let draft: string;

const ask = (whatIf: unknown, year = 2025) =>
  call(people.cityOffice, `POST /years/${year}/grading-runs`, { body: { whatIf } });
const runOf = async (id: string) => (await call(people.cityOffice, `GET /grading-runs/${id}`)).body;

const play = async (whatIf: unknown, year = 2025): Promise<string> => {
  const { id } = mustBe(await ask(whatIf, year), 202).body;
  await world.deliver();
  expect(world.executions.map((one) => one.name)).toContain(id);
  await playGrading({ runId: id });
  return id;
};

const list = async (run: string, query: Record<string, string> = {}, as: Caller = people.cityOffice) =>
  call(as, 'GET /years/2025/results', { query: { run, ...query } });

const moved = async (run: string) =>
  (await list(run, { moved: 'true' })).body.items.map((one: Record<string, never>) => [
    one.unit,
    one.grade,
    one.compared,
  ]);

beforeAll(async () => {
  world = await startEvaluation();
  // Released in January, imposed in the year before: in force in 2025 by one reading of “in that year” only.
  await facts.measure(
    measureOf('north', { from: '2024-06-01', status: 'ended', endedAt: '2025-01-10T01:00:00.000Z' }),
  );
  await prepareYear(2025, { north: 95, south: 92, 'north-hill': 89.5, 'city-works': 55 }, { south: 64 });
  draft = (await gradeYear(world, 2025)).runId;
});
afterAll(() => world.stop());

describe('a year graded otherwise, from the same frozen inputs (A10, A25)', () => {
  it('measures in force in that year cap it too: the one unit it concerns moves, and is told why (I-13)', async () => {
    const run = await play({ interpretations: { 'I-13': 'in-force-in-year' } });
    expect(await runOf(run)).toMatchObject({
      status: 'what-if',
      whatIf: {
        of: draft,
        schemeVersion: null,
        interpretations: { 'I-13': 'in-force-in-year' },
        moves: { better: 0, worse: 1, same: 7 },
      },
    });
    expect(await moved(run)).toEqual([
      [
        'north',
        'qualified',
        {
          ...{ runId: draft, group: 'localities', score: 95, grade: 'excellent', rank: 1, to: 'worse' },
          why: [
            {
              kind: 'cap-added',
              article: 'A25',
              interpretations: ['I-13'],
              text: {
                zh: '一票否决警示（case-north，2024-06-01）限等，至多合格',
                en: 'the veto warning (case-north, 2024-06-01) caps at qualified',
              },
            },
          ],
        },
      ],
    ]);
    expect((await list(run)).body.items).toHaveLength(8);
  });

  it('lower thresholds: who reaches them moves, and the score that did not change is no reason', async () => {
    const run = await play({ parameters: { 'grade-excellent': 89.5 } });
    const [only, ...others] = await moved(run);
    expect(others).toEqual([]);
    expect(only).toMatchObject(['north-hill', 'excellent', { grade: 'good', to: 'better' }]);
    expect(only[2].why.map(({ kind, text }: Record<string, { en: string }>) => [kind, text?.en])).toEqual([
      ['thresholds', 'other thresholds: excellent 90→89.5'],
    ]);
  });

  it('a quota: who is outside it moves (I-12)', async () => {
    const otherwise = {
      parameters: { 'excellent-quota-percent': 20 },
      interpretations: { 'I-12': 'ties-within' },
    };
    const run = await play(otherwise);
    const [only, ...others] = await moved(run);
    expect(others).toEqual([]);
    expect(only).toMatchObject([
      'south',
      'good',
      { grade: 'excellent', to: 'worse', why: [{ kind: 'quota' }] },
    ]);
    const { body } = await call(people.cityOffice, 'GET /years/2025/results/south', { query: { run } });
    expect(body).toMatchObject({ status: 'what-if', runId: run, quota: { places: 1, within: false } });
    expect(body.compared.why[0].text.en).toBe('rank 2, outside 1 places, not no quota');
  });

  it('another limit of the survey: who would be proposed for a warning, though no grade moves (A23)', async () => {
    const run = await play({ parameters: { 'survey-limit-percent': 65 } });
    expect((await runOf(run)).whatIf.moves).toEqual({ better: 0, worse: 0, same: 8 });
    expect(await moved(run)).toMatchObject([
      ['south', 'excellent', { to: 'same', why: [{ kind: 'survey' }] }],
    ]);
  });

  it('another scheme, not one of the year’s: units in another group, indicators of another weight', async () => {
    const [localities, bodies] = testScheme.groups;
    const scheme = {
      thresholds: { excellent: 90, good: 80, qualified: 50 },
      groups: [
        { ...localities, units: ['city-works'] },
        { ...bodies, units: [] },
      ],
    };
    const refused = await ask({ scheme });
    expect(refused.body.errors).toBeUndefined();
    const run = refused.body.id;
    await world.deliver();
    expect((await playGrading({ runId: run })).status).toBe('failed');
    expect((await runOf(run)).failed).toMatchObject([
      { unit: 'city-works', reason: 'score-missing', indicators: ['service'] },
    ]);
    const fits = { ...scheme, groups: [localities, { ...bodies, indicators: bodies?.indicators }] };
    const second = await play({ scheme: fits });
    const works = (await moved(second)).find(([unit]: [string]) => unit === 'city-works');
    expect(works).toMatchObject(['city-works', 'qualified', { grade: 'poor', to: 'better' }]);
    expect((await runOf(second)).whatIf.schemeVersion).toBe(0);
  });

  it('an earlier version of the year’s scheme', async () => {
    const run = await play({ schemeVersion: 1 });
    expect(await moved(run)).toEqual([]);
    expect(await runOf(run)).toMatchObject({ inputHash: (await runOf(draft)).inputHash });
  });

  it('asked again it comes to the same, by the same hash', async () => {
    const asked = { parameters: { 'grade-good': 86 } };
    const [first, second] = [await play(asked), await play(asked)];
    expect((await list(second)).body).toEqual((await list(first)).body);
    expect((await runOf(second)).inputHash).toBe((await runOf(first)).inputHash);
    expect((await runOf(first)).inputHash).not.toBe((await runOf(draft)).inputHash);
  });
});

describe('nothing of it counts (A10)', () => {
  it('the draft stays the draft, and what the year shows is as it was', async () => {
    await play({ parameters: { 'cap-veto': 'excellent', 'grade-qualified': 10 } });
    expect((await readResult(2025, 'city-works')).body).toMatchObject({ runId: draft, grade: 'poor' });
  });

  it('it cannot be published', async () => {
    const run = await play({ parameters: { 'grade-qualified': 10 } });
    const reply = await publishYear(2025, { runId: run });
    expect([reply.status, reply.body.code]).toEqual([409, 'draft-replaced']);
    expect((await runOf(run)).status).toBe('what-if');
  });

  it('a unit and the offices below the city do not see it: it does not exist for them (404)', async () => {
    const run = await play({ parameters: { 'grade-qualified': 10 } });
    for (const as of [{ subject: 'staff', units: ['north'] }, people.northOffice, people.citySlgOffice]) {
      expect((await list(run, {}, as)).status).toBe(404);
      expect((await call(as, 'GET /years/2025/results/north', { query: { run } })).status).toBe(404);
    }
  });

  it('nor is a draft read through it, nor a what-if of another year, nor one that does not exist', async () => {
    const run = await play({ parameters: { 'grade-qualified': 10 } });
    expect((await list(draft)).status).toBe(404);
    expect((await list('what-if-2025-none')).status).toBe(404);
    const other = await call(people.cityOffice, 'GET /years/2024/results', { query: { run } });
    expect(other.status).toBe(404);
  });

  it('is asked by the city CGC office alone (403), and writes nothing where it is refused', async () => {
    const body = { whatIf: { parameters: { 'grade-good': 70 } } };
    const reply = await call(people.citySlgOffice, 'POST /years/2025/grading-runs', { body });
    expect(reply.status).toBe(403);
  });

  it.each([
    ['nothing is otherwise', {}, '/whatIf', 'nothing-otherwise'],
    ['no such run', { of: 'yearly-1999', parameters: { 'grade-good': 70 } }, '/whatIf/of', 'unknown-run'],
    ['no such version', { schemeVersion: 9 }, '/whatIf/schemeVersion', 'unknown-scheme-version'],
    [
      'a scheme and a version',
      { schemeVersion: 1, scheme: testScheme },
      '/whatIf/schemeVersion',
      'two-schemes',
    ],
    [
      'a scheme with faults',
      { scheme: { groups: [testScheme.groups[0]] } },
      '/whatIf/scheme/groups',
      'unit-in-no-group',
    ],
    [
      'thresholds that do not fall',
      { parameters: { 'grade-good': 90 } },
      '/whatIf/parameters',
      'thresholds-not-falling',
    ],
    [
      'a parameter that bears on no grade',
      { parameters: { 'veto-term': 'P1M' } },
      '/whatIf/parameters/veto-term',
      'not-of-the-year',
    ],
    [
      'no setting of I-13',
      { interpretations: { 'I-13': 'ever' } },
      '/whatIf/interpretations/I-13',
      'invalid-value',
    ],
  ])('refused with 422: %s', async (_, whatIf, pointer, code) => {
    const runs = async () => (await world.items()).filter((item) => item.entity?.S === 'grading-run').length;
    const before = await runs();
    const reply = await ask(whatIf);
    expect(reply.status).toBe(422);
    expect(reply.body.errors[0]).toMatchObject({ pointer, code });
    expect(await runs()).toBe(before);
  });

  it('before anything of the year is graded there is nothing to hold it against (409)', async () => {
    const reply = await ask({ parameters: { 'grade-good': 70 } }, 2012);
    expect([reply.status, reply.body.code]).toEqual([409, 'nothing-graded']);
  });
});

describe('once the year is published', () => {
  it('it is held against what was published first, whatever a fact changed since; nothing published changes', async () => {
    mustBe(await publishYear(2025), 201);
    await world.deliver();
    await facts.measure(measureOf('south', { stage: 'listed-supervision' }));
    expect((await readResult(2025, 'south')).body).toMatchObject({ grade: 'good', version: 2 });
    const run = await play({ interpretations: { 'I-13': 'in-force-in-year' } });
    expect((await moved(run)).map(([unit]: [string]) => unit)).toEqual(['north']);
    expect((await readResult(2025, 'north')).body).toMatchObject({
      status: 'published',
      grade: 'excellent',
    });
  });
});
