import type { CitySettings } from '@jieti/rules';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  call,
  facts,
  gradeYear,
  insertOf,
  measureOf,
  mustBe,
  people,
  prepareYear,
  publishYear,
  readResult,
  startEvaluation,
  testCity,
  testScheme,
  type World,
} from '../../../../test/support/world/index.ts';
import { handler as reactToChanges } from '../functions/react-to-changes/handler.ts';

/** Two of the five localities may be excellent; who ties on the last place comes in. */
const city: CitySettings = {
  ...testCity,
  interpretations: testCity.interpretations.map((i) =>
    i.id === 'I-12' ? { ...i, setting: 'ties-within' } : i,
  ),
  parameters: testCity.parameters.map((p) => (p.id === 'excellent-quota-percent' ? { ...p, value: 40 } : p)),
};

let world: World;
beforeAll(async () => {
  // So that a group of five takes several parts.
  process.env.REGRADING_PART_UNITS = '2';
  world = await startEvaluation(city);
});
afterAll(async () => {
  delete process.env.REGRADING_PART_UNITS;
  await world.stop();
});

const name = (id: string) => ({ zh: id, en: id });
const localities = ['north', 'south', 'north-hill', 'north-lake', 'south-mill'];
const [counties, bodies] = testScheme.groups;

/** Enters a year whose localities are scored by order and by their surveys. */
const gradedBy = async (year: number, group: object, survey: Record<string, number>, order = 85) => {
  await prepareYear(year, {}, survey);
  const scheme = { groups: [{ ...counties, ...group }, bodies] };
  mustBe(await call(people.cityOffice, `PUT /years/${year}/scheme`, { body: scheme }), 200);
  const rows = localities.map((unit) => ({ unit, indicator: 'order', score: order, reason: '重新计分' }));
  mustBe(await call(people.cityOffice, `POST /years/${year}/scores`, { body: { rows } }), 200);
  await gradeYear(world, year);
  mustBe(await publishYear(year), 201);
  await world.deliver();
};

const correct = async (year: number, corrections: readonly object[]) => {
  const reply = mustBe(await publishYear(year, { corrections }), 201);
  await world.deliver();
  return reply.body;
};
const survey = (unit: string, percent: number) => ({ kind: 'survey', unit, percent, reason: '录入差错' });

const listed = async (year: number) => {
  const { body } = await call(people.cityOffice, `GET /years/${year}/results`, {
    query: { group: 'localities' },
  });
  return body.items as { unit: string; rank: number; grade: string; score: number; version: number }[];
};
const table = async (year: number) =>
  (await listed(year)).map(({ unit, rank, grade, score }) => [unit, rank, grade, score]);

describe('a survey put right after publication (A10, A23; I-23)', () => {
  const scheme = {
    indicators: [
      { id: 'order', name: name('order'), weight: 80 },
      { id: 'safety', name: name('safety'), weight: 20, source: 'survey', method: 'direct' },
    ],
  };

  it('as published: 85 × 80 % + 59.9 × 20 % are 79.98, qualified, the last of five', async () => {
    await gradedBy(2025, scheme, {
      north: 59.9,
      south: 70,
      'north-hill': 80,
      'north-lake': 80,
      'south-mill': 80,
    });
    expect(await table(2025)).toEqual([
      ['north-hill', 1, 'good', 84],
      ['north-lake', 1, 'good', 84],
      ['south-mill', 1, 'good', 84],
      ['south', 4, 'good', 82],
      ['north', 5, 'qualified', 79.98],
    ]);
  });

  it.each([
    [59.99, 80, 'good', true],
    [60, 80, 'good', false],
    [60.01, 80, 'good', false],
  ])('%d percent: the score made of it is %d, the grade %s', async (percent, score, grade, belowLimit) => {
    await correct(2025, [survey('north', percent)]);
    const { body } = await readResult(2025, 'north');
    expect(body).toMatchObject({ score, grade, rank: 5, survey: { percent, belowLimit } });
    expect(body.indicators[1]).toMatchObject({ id: 'safety', score: percent });
  });

  it('70 was 95: it passes three who scored 84, and each of these says why', async () => {
    const { others } = await correct(2025, [survey('south', 95)]);
    expect(others).toMatchObject({ count: 3, units: [{ before: { rank: 1 }, after: { rank: 2 } }, {}, {}] });
    expect(await table(2025)).toEqual([
      ['south', 1, 'good', 87],
      ['north-hill', 2, 'good', 84],
      ['north-lake', 2, 'good', 84],
      ['south-mill', 2, 'good', 84],
      ['north', 5, 'good', 80],
    ]);
    const { body } = await readResult(2025, 'south-mill');
    expect(body.versions.at(-1)).toMatchObject({
      cause: 'group-changed',
      dueTo: [
        { unit: 'south', why: { zh: '群众安全感由70更正为95', en: 'the survey corrected from 70 to 95' } },
      ],
    });
  });

  it('a score put right by hand stays so when the survey it was made of is put right', async () => {
    await correct(2025, [{ kind: 'score', unit: 'north', indicator: 'safety', score: 100, reason: '差错' }]);
    await correct(2025, [survey('north', 62)]);
    const { body } = await readResult(2025, 'north');
    expect(body).toMatchObject({ score: 88, survey: { percent: 62 }, rank: 1 });
    expect(body.indicators[1]).toMatchObject({ score: 100, corrected: true });
  });

  it('what is done is done: the stream once more from its beginning changes nothing', async () => {
    const items = await world.items();
    const kinds = ['publication', 'result-version', 'regrading', 'regrading-part'];
    const again = items.filter(({ entity }) => kinds.includes(entity?.S ?? ''));
    expect(await reactToChanges({ Records: again.map(insertOf) })).toEqual({ batchItemFailures: [] });
    expect(await world.items()).toEqual(items);
  });
});

describe('points made of the place of a survey among those of the group (A10, I-23)', () => {
  const scheme = {
    scoring: { base: 0 },
    indicators: [
      { id: 'order', name: name('order'), points: 80 },
      {
        ...{ id: 'safety', name: name('safety'), source: 'survey', method: 'rank', points: 20 },
        steps: [
          { at: 1, points: 20 },
          { at: 3, points: 12.5 },
        ],
        otherwise: 5,
      },
    ],
  };

  it('as published: 20 points for the first survey, 12.5 up to the third, 5 for the others', async () => {
    const surveys = { north: 59.9, south: 60, 'north-hill': 90, 'north-lake': 85, 'south-mill': 80 };
    await gradedBy(2024, scheme, surveys, 70);
    expect(await table(2024)).toEqual([
      ['north-hill', 1, 'excellent', 90],
      ['north-lake', 2, 'good', 82.5],
      ['south-mill', 2, 'good', 82.5],
      ['north', 4, 'qualified', 75],
      ['south', 4, 'qualified', 75],
    ]);
  });

  it('the last was the first: every other moves down a place, its points with it', async () => {
    await correct(2024, [survey('north', 95)]);
    expect(await table(2024)).toEqual([
      ['north', 1, 'excellent', 90],
      ['north-hill', 2, 'good', 82.5],
      ['north-lake', 2, 'good', 82.5],
      ['south', 4, 'qualified', 75],
      ['south-mill', 4, 'qualified', 75],
    ]);
    const { body } = await readResult(2024, 'south-mill');
    expect(body.versions.at(-1)).toMatchObject({
      cause: 'group-changed',
      score: 75,
      dueTo: [{ unit: 'north' }],
    });
  });
});

describe('whatever is put right, revoked or told late, in whatever order (A10, A25; I-12, I-23, I-40)', () => {
  const order = ['excellent', 'good', 'qualified', 'poor'];

  it('ranks follow grade and score, none is there twice or missing, and no more have a place than there are', async () => {
    await prepareYear(2023, { north: 97, south: 95, 'north-hill': 93, 'north-lake': 91 });
    await gradeYear(world, 2023);
    mustBe(await publishYear(2023), 201);
    await world.deliver();
    const unit = fc.constantFrom(...localities);
    const step = fc.oneof(
      fc.record({ unit, score: fc.integer({ min: 160, max: 200 }).map((n) => n / 2) }),
      fc.record({
        unit,
        stage: fc.constantFrom('listed-supervision', 'veto-warning'),
        revoked: fc.boolean(),
      }),
    );
    let n = 0;
    const carryOut = async (one: { unit: string; score?: number; stage?: string; revoked?: boolean }) => {
      if (one.score !== undefined) {
        const corrections = [
          { kind: 'score', unit: one.unit, indicator: 'order', score: one.score, reason: '差错' },
        ];
        // The score may be what it is already.
        await publishYear(2023, { corrections });
        return;
      }
      const caseId = `case-${n++}`;
      const measure = { caseId, stage: one.stage ?? '', from: '2023-05-01' };
      await facts.measure(measureOf(one.unit, measure));
      if (one.revoked)
        await facts.measure(
          measureOf(one.unit, {
            ...measure,
            version: 9,
            status: 'revoked',
            endedAt: '2024-02-01T01:00:00.000Z',
          }),
        );
    };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), async (steps) => {
        for (const one of steps) await carryOut(one);
        await world.deliver();
        const items = await listed(2023);
        const before = (a: (typeof items)[number], b: (typeof items)[number]) =>
          order.indexOf(a.grade) < order.indexOf(b.grade) || (a.grade === b.grade && a.score > b.score);
        for (const one of items)
          expect(one.rank).toBe(1 + items.filter((other) => before(other, one)).length);
        const excellent = items.filter(({ grade }) => grade === 'excellent');
        const free = excellent.filter(
          (one) => excellent.filter((other) => other.score > one.score).length < 2,
        );
        expect(excellent).toEqual(free);
      }),
      { numRuns: 10 },
    );
  });
});
