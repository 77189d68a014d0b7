import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  call,
  facts,
  gradeYear,
  measureOf,
  mustBe,
  people,
  publishYear,
  readResult,
  scoreRows,
  startEvaluation,
  testScheme,
  testUnits,
  unitOf,
  type World,
} from '../../../../test/support/world/index.ts';

let world: World;
beforeAll(async () => {
  world = await startEvaluation();
});
afterAll(() => world.stop());

const row = (id: string) => {
  const found = testUnits.find(([unit]) => unit === id);
  if (!found) throw new Error(`no unit ${id}`);
  return found;
};

const name = (id: string) => ({ zh: id, en: id });
const [localities, bodies] = testScheme.groups;

/** Localities by all four sources and methods; everybody else as ever. */
const fourSources = {
  groups: [
    {
      ...localities,
      indicators: [
        { id: 'order', name: name('order'), weight: 40 },
        {
          id: 'visits',
          name: name('visits'),
          weight: 10,
          method: 'ratio-to-target',
          target: 200,
        },
        {
          id: 'letters',
          name: name('letters'),
          weight: 20,
          source: 'letters',
          method: 'deduction-list',
          deductions: [
            { id: 'missing', name: name('missing'), points: 50, reads: { fact: 'letter-missing' } },
            { id: 'late', name: name('late'), points: 10, reads: { fact: 'letter-late' } },
            { id: 'overdue', name: name('overdue'), points: 20, reads: { fact: 'report-overdue' } },
            { id: 'unmended', name: name('unmended'), points: 7, reads: { fact: 'finding-overdue' } },
            {
              id: 'meetings',
              name: name('meetings'),
              points: 5,
              reads: { fact: 'duty-short', duty: 'committee-meeting', times: 4 },
            },
          ],
        },
        {
          id: 'cases',
          name: name('cases'),
          weight: 20,
          source: 'cases',
          method: 'deduction-list',
          deductions: [
            { id: 'notice', name: name('notice'), points: 10, reads: { fact: 'measure', stage: 'notice' } },
            {
              id: 'interview',
              name: name('interview'),
              points: 20,
              reads: { fact: 'measure', stage: 'interview' },
            },
          ],
        },
        { id: 'safety', name: name('safety'), weight: 10, source: 'survey' },
        { id: 'prize', name: name('prize'), method: 'bonus', ceiling: 3 },
      ],
    },
    bodies,
  ],
};

const ids = ['north', 'south', 'north-hill', 'north-lake', 'south-mill'];
const rows = [
  ...scoreRows().filter(({ indicator, unit }) => indicator === 'order' || !ids.includes(unit)),
  ...ids.flatMap((unit) => [
    { unit, indicator: 'visits', score: unit === 'south' ? 250 : 150 },
    { unit, indicator: 'prize', score: unit === 'south' ? 9 : 0 },
  ]),
];
const enter = (more: readonly unknown[] = rows, year = 2025) =>
  call(people.cityOffice, `POST /years/${year}/scores`, { body: { rows: more } });

const card = async (unit: string) => (await readResult(2025, unit)).body;
const scores = async (unit: string) =>
  Object.fromEntries(
    (await card(unit)).indicators.map(({ id, score }: { id: string; score: number }) => [id, score]),
  );

describe('indicators that fill themselves (A10)', () => {
  beforeAll(async () => {
    mustBe(await call(people.cityOffice, 'PUT /years/2025/scheme', { body: fourSources }), 200);
    for (const unit of ids) {
      await facts.letter(unit);
      await facts.duties(unit, { 'committee-meeting': 4 });
    }
    await facts.letter('north', { inForceOn: '2025-04-01', version: 4 });
    await facts.report('north');
    await facts.duties('north', { 'committee-meeting': 2 }, 2);
    await facts.measure(measureOf('south', { stage: 'notice', status: 'ended', entry: 3 }));
    await facts.measure(measureOf('south', { stage: 'interview', entry: 7 }));
    await facts.measure(measureOf('south', { stage: 'notice', entry: 9, status: 'revoked' }));
    mustBe(await enter(), 200);
  });

  it('a locality without its survey cannot be graded, and is named with the indicator', async () => {
    const { runId, status } = await gradeYear(world, 2025);
    expect(status).toBe('failed');
    const { body } = await call(people.cityOffice, `GET /grading-runs/${runId}`);
    expect(body.failed.map(({ unit, indicators }: Record<string, unknown>) => [unit, indicators])).toEqual(
      ids.toSorted().map((unit) => [unit, ['safety']]),
    );
  });

  it('come from letters, reports, duties, measures and the survey; the total is theirs by weight, bonuses on top', async () => {
    const survey = { rows: ids.map((unit) => ({ unit, percent: 90 })) };
    mustBe(await call(people.cityOffice, 'PUT /years/2025/survey', { body: survey }), 200);
    expect((await gradeYear(world, 2025)).status).toBe('draft');
    // 100 − 10 late − 20 overdue − 2×5 meetings.
    expect(await scores('north')).toEqual({
      ...{ order: 85, visits: 75, letters: 60, cases: 100, safety: 90, prize: 0 },
    });
    expect((await card('north')).score).toBe(82.5);
    // The target is passed, the bonus stops at its ceiling, and the revoked notice does not count.
    expect(await scores('south')).toEqual({
      ...{ order: 85, visits: 100, letters: 100, cases: 70, safety: 90, prize: 3 },
    });
    expect((await card('south')).score).toBe(90);
    expect((await card('south')).explanation.interpretations).toContain('I-29');
  });

  it('each says how it came about; a score that was simply entered says nothing more', async () => {
    const { indicators } = await card('north');
    const how = Object.fromEntries(indicators.map((one: { id: string; how?: unknown }) => [one.id, one.how]));
    expect(how.order).toBeUndefined();
    expect(how.visits).toMatchObject({
      source: 'entered',
      method: 'ratio-to-target',
      value: 150,
      target: 200,
    });
    expect(how.letters).toMatchObject({
      source: 'letters',
      deductions: [
        { id: 'late', points: 10, count: 1 },
        { id: 'overdue', points: 20, count: 1 },
        { id: 'meetings', points: 5, count: 2 },
      ],
      text: { en: '100 − late 1 × 10 − overdue 1 × 20 − meetings 2 × 5' },
    });
    expect(how.safety).toMatchObject({ source: 'survey', value: 90 });
  });

  it('what is told again, or late in an older version, changes nothing', async () => {
    await facts.letter('north', { inForceOn: '2025-03-01', version: 3 });
    await facts.duties('north', { 'committee-meeting': 4 }, 1);
    await gradeYear(world, 2025);
    expect((await scores('north')).letters).toBe(60);
  });

  it('a run keeps to what it froze; the next one sees the report that was filed since', async () => {
    await facts.report('north', { status: 'filed', late: true, version: 2 });
    expect((await scores('north')).letters).toBe(60);
    await gradeYear(world, 2025);
    expect((await scores('north')).letters).toBe(80);
  });

  it('a report is overdue by its date alone, though no job has entered it: all three that a county owes (A8, I-2)', async () => {
    await facts.unit(unitOf(row('south')), 2, '2025-06-01');
    await gradeYear(world, 2025);
    expect((await scores('south')).letters).toBe(40);
    await facts.unit(unitOf(row('south')), 3, '2026-01-01');
    await gradeYear(world, 2025);
    expect((await scores('south')).letters).toBe(100);
  });

  it('what an inspection found takes off while it is overdue, each finding for itself, until it is put right (A9)', async () => {
    await facts.finding('north');
    await facts.finding('north', { finding: 2 });
    await facts.finding('north', { finding: 3, status: 'open', deadline: '2099-12-31' });
    await facts.finding('north', { finding: 4, year: 2024 });
    await gradeYear(world, 2025);
    expect((await scores('north')).letters).toBe(66);
    await facts.finding('north', { status: 'put-right', version: 3 });
    await facts.finding('north', { finding: 2, status: 'put-right', version: 3 });
    await facts.finding('north', { finding: 2, version: 2 });
    await gradeYear(world, 2025);
    expect((await scores('north')).letters).toBe(80);
  });

  it('nobody enters what fills itself: each such cell is refused by name, and nothing is written', async () => {
    const bad = [
      { unit: 'north', indicator: 'letters', score: 90 },
      { unit: 'north', indicator: 'cases.notice', score: 1 },
      { unit: 'north', indicator: 'safety', score: 90 },
      { unit: 'north', indicator: 'order', score: 100.01, reason: 'recount' },
      { unit: 'north', indicator: 'visits', score: 100.01, reason: 'recount' },
    ];
    const reply = await enter(bad);
    expect(reply.status).toBe(422);
    expect(reply.body.errors.map((e: Record<string, string>) => [e.pointer, e.code])).toEqual([
      ['/rows/0/indicator', 'fills-itself'],
      ['/rows/1/indicator', 'fills-itself'],
      ['/rows/2/indicator', 'fills-itself'],
      ['/rows/3/score', 'too-big'],
    ]);
  });

  it('the table to fill in holds only what is to be entered', async () => {
    const { body } = await call(people.cityOffice, 'GET /years/2025/scores');
    const north = body.items.find(({ unit }: { unit: string }) => unit === 'north');
    expect(north.scores.map((one: { indicator: string }) => one.indicator)).toEqual([
      'order',
      'visits',
      'prize',
    ]);
  });
});

describe('once the year is published (I-9, I-23)', () => {
  const versions = async (unit: string) =>
    (await card(unit)).versions.map(({ version, score, cause }: Record<string, unknown>) => [
      version,
      score,
      cause,
    ]);

  beforeAll(async () => {
    mustBe(await publishYear(2025), 201);
    await world.deliver();
  });

  it('a measure revoked takes nothing off any more: a new version, which passes the three who had more', async () => {
    const before = await card('south');
    await facts.measure(measureOf('south', { stage: 'notice', entry: 3, version: 9, status: 'revoked' }));
    await facts.measure(measureOf('south', { stage: 'notice', entry: 3, version: 9, status: 'revoked' }));
    const after = await card('south');
    // A tenth of the notice's 10 points at a weight of 20.
    expect([before.score, after.score]).toEqual([90, 92]);
    expect((await scores('south')).cases).toBe(80);
    expect((await card('north-hill')).score).toBe(90.5);
    expect([before.rank, after.rank]).toEqual([4, 1]);
    expect(await versions('south')).toEqual([
      [1, 90, 'published'],
      [2, 92, 'facts-changed'],
    ]);
    expect(after.versions[1].why.en).toBe('the score is 92, not 90');
  });

  it('a letter or a report told later changes nothing that is published', async () => {
    await facts.report('north', { status: 'overdue', version: 5 });
    await facts.letter('north', { inForceOn: '2025-03-01', version: 9 });
    expect(await versions('north')).toHaveLength(1);
  });

  it('an error in a score that filled itself is corrected as any other, and says so; measures no longer move it', async () => {
    const corrections = [
      { kind: 'score', unit: 'south', indicator: 'cases', score: 95, reason: '案件登记有误' },
    ];
    mustBe(await publishYear(2025, { corrections }), 201);
    const { indicators } = await card('south');
    expect(indicators.find(({ id }: { id: string }) => id === 'cases')).toMatchObject({
      score: 95,
      how: { source: 'cases', text: { en: 'corrected to 95' } },
    });
    await facts.measure(measureOf('south', { stage: 'interview', entry: 7, version: 11, status: 'revoked' }));
    expect((await scores('south')).cases).toBe(95);
  });

  it('a bonus is not corrected to more than its ceiling', async () => {
    const corrections = [{ kind: 'score', unit: 'south', indicator: 'prize', score: 3.01, reason: '更正' }];
    const reply = await publishYear(2025, { corrections });
    expect([reply.status, reply.body.errors[0]]).toMatchObject([
      422,
      { pointer: '/corrections/0/score', code: 'above-ceiling' },
    ]);
    const down = [{ kind: 'score', unit: 'south', indicator: 'prize', score: 1, reason: '更正' }];
    const before = (await card('south')).score;
    mustBe(await publishYear(2025, { corrections: down }), 201);
    expect((await card('south')).score).toBe(before - 2);
  });
});

describe('a deduction list that is entered (A10)', () => {
  it('is entered as a count for each deduction, whole, and all of them', async () => {
    const list = {
      id: 'faults',
      name: name('faults'),
      weight: 100,
      method: 'deduction-list',
      deductions: [
        { id: 'small', name: name('small'), points: 0.5 },
        { id: 'grave', name: name('grave'), points: 30 },
      ],
    };
    const scheme = { groups: [{ ...localities, indicators: [list] }, bodies] };
    mustBe(await call(people.cityOffice, 'PUT /years/2023/scheme', { body: scheme }), 200);
    const counts = (unit: string, small: number, grave: number) => [
      { unit, indicator: 'faults.small', score: small },
      { unit, indicator: 'faults.grave', score: grave },
    ];
    const refused = await enter(
      [...counts('north', 1.5, 1), { unit: 'north', indicator: 'faults', score: 9 }],
      2023,
    );
    expect(refused.body.errors.map((e: Record<string, string>) => [e.pointer, e.code])).toEqual([
      ['/rows/0/score', 'not-a-count'],
      ['/rows/2/indicator', 'unknown-indicator'],
    ]);
    const others = scoreRows().filter(({ unit }) => !ids.includes(unit));
    const most = ids.flatMap((unit) => counts(unit, 3, unit === 'south' ? 4 : 1));
    mustBe(await enter([...others, ...most.slice(1)], 2023), 200);
    expect((await gradeYear(world, 2023)).status).toBe('failed');
    mustBe(await enter(most.slice(0, 1), 2023), 200);
    expect((await gradeYear(world, 2023)).status).toBe('draft');
    expect((await readResult(2023, 'north')).body.score).toBe(68.5);
    expect((await readResult(2023, 'south')).body.score).toBe(0);
  });
});
