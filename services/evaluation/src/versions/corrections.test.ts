import type { CitySettings } from '@jieti/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Caller,
  call,
  gradeYear,
  mustBe,
  people,
  prepareYear,
  publishYear,
  readResult,
  startEvaluation,
  testCity,
  type World,
} from '../../../../test/support/world/index.ts';

/** Four in ten of a group may be excellent; who ties on the last place comes in. */
const quota: CitySettings = {
  ...testCity,
  parameters: testCity.parameters.map((one) =>
    one.id === 'excellent-quota-percent' ? { ...one, value: 40 } : one,
  ),
  interpretations: testCity.interpretations.map((one) =>
    one.id === 'I-12' ? { ...one, setting: 'ties-within' } : one,
  ),
};

let world: World;
beforeAll(async () => {
  world = await startEvaluation(quota);
  // Five localities, two places: north and south have them.
  await prepareYear(2025, { north: 97, south: 95, 'north-hill': 93 }, { north: 59.9, south: 61 });
});
afterAll(() => world.stop());

const document = { number: '综治办〔2026〕8号', date: '2026-01-10' };
const correct = (corrections: readonly object[], as?: Caller) =>
  publishYear(2025, { document, corrections }, as);
const score = (unit: string, to: number, indicator = 'order') => ({
  ...{ kind: 'score', unit, indicator, score: to, reason: '录入差错' },
});
const result = async (unit: string) => (await readResult(2025, unit)).body;
const place = async (unit: string) => {
  const { rank, grade, score: points, version } = await result(unit);
  return [rank, grade, points, version];
};

describe('an error found after publication (A10, I-23)', () => {
  it('before it there is nothing to correct: 409, correct the draft', async () => {
    await gradeYear(world, 2025);
    const reply = await correct([score('north', 50)]);
    expect([reply.status, reply.body.code]).toEqual([409, 'year-not-published']);
    mustBe(await publishYear(2025), 201);
    await world.deliver();
  });

  it('every correction that does not fit is named at its place, and nothing changes', async () => {
    const before = (await world.items()).length;
    const reply = await correct([
      score('nowhere', 1),
      score('north', 1, 'no-such'),
      score('north', 97),
      score('south', 90),
      score('south', 91),
      { kind: 'survey', unit: 'north-lake', percent: 50, reason: '差错' },
      { kind: 'survey', unit: 'north', percent: 59.9, reason: '差错' },
    ]);
    expect(reply.status).toBe(422);
    expect(
      reply.body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code]),
    ).toEqual([
      ['/corrections/0/unit', 'unknown-unit'],
      ['/corrections/1/indicator', 'unknown-indicator'],
      ['/corrections/2/score', 'nothing-changed'],
      ['/corrections/4/unit', 'given-twice'],
      ['/corrections/5/unit', 'no-survey'],
      ['/corrections/6/percent', 'nothing-changed'],
    ]);
    for (const bad of [
      [],
      [{ ...score('north', 1), reason: '' }],
      [{ ...score('north', 101) }],
      [{ kind: 'rank' }],
    ])
      expect((await correct(bad)).status).toBe(422);
    expect((await correct([score('north', 50)], people.northOffice)).status).toBe(403);
    expect((await publishYear(2025, { runId: 'other', corrections: [score('north', 50)] })).status).toBe(409);
    expect((await world.items()).length).toBe(before);
  });

  it('the third scored 96 and not 93: second, within the quota, version 2 by its document', async () => {
    expect(await place('north-hill')).toEqual([3, 'good', 93, 1]);
    expect((await result('north-hill')).whyNotBetter.changes).toMatchObject([
      { kind: 'more-points', points: 2, score: 95, rank: { from: 3, to: 2, places: 2 } },
    ]);
    const reply = await correct([score('north-hill', 96), score('north-hill', 96, 'service')]);
    expect([reply.status, reply.body.versions]).toEqual([
      201,
      [{ unit: 'north-hill', version: 2, grade: 'excellent' }],
    ]);
    expect(reply.body.others).toEqual({
      count: 1,
      units: [
        {
          ...{ unit: 'south', group: 'localities' },
          ...{ before: { rank: 2, grade: 'excellent' }, after: { rank: 3, grade: 'good' } },
        },
      ],
    });
    expect(await place('north-hill')).toEqual([2, 'excellent', 96, 2]);
    expect((await result('north-hill')).versions[1]).toMatchObject({
      ...{ cause: 'error-corrected', document, by: people.cityOffice.subject, event: null },
      corrections: [
        { indicator: 'order', from: 93, to: 96, reason: '录入差错' },
        { indicator: 'service', from: 93, to: 96 },
      ],
    });
  });

  it('the second is third now, and good: its own new version says whose error it was', async () => {
    await world.deliver();
    expect(await place('south')).toEqual([3, 'good', 95, 2]);
    expect((await result('south')).versions[1]).toMatchObject({
      cause: 'group-changed',
      dueTo: [
        {
          ...{ unit: 'north-hill', version: 2 },
          why: { en: 'order corrected from 93 to 96; service corrected from 93 to 96' },
        },
      ],
    });
    expect(await place('north')).toEqual([1, 'excellent', 97, 1]);
  });

  it('the next correction reckons with the one before: 95.5 is third, behind 97 and the corrected 96', async () => {
    mustBe(await correct([score('north-lake', 95.5), score('north-lake', 95.5, 'service')]), 201);
    expect(await place('north-lake')).toEqual([3, 'good', 95.5, 3]);
    await world.deliver();
    expect(await place('south')).toEqual([4, 'good', 95, 3]);
  });

  it('no rank is there twice or missing: 1, 2, 3, 4, 5', async () => {
    const { body } = await call(people.cityOffice, 'GET /years/2025/results', {
      query: { group: 'localities' },
    });
    expect(body.items.map(({ unit, rank }: Record<string, unknown>) => [unit, rank])).toEqual([
      ['north', 1],
      ['north-hill', 2],
      ['north-lake', 3],
      ['south', 4],
      ['south-mill', 5],
    ]);
  });

  it('the survey was 60.0 and not 59.9: no warning is proposed any more; score and rank stay (A23)', async () => {
    mustBe(await correct([{ kind: 'survey', unit: 'north', percent: 60, reason: '录入差错' }]), 201);
    await world.deliver();
    expect(await result('north')).toMatchObject({
      survey: { percent: 60, belowLimit: false },
      rank: 1,
      version: 2,
    });
    expect(world.messages.map(({ detailType }) => detailType)).toContain('proposal-withdrawn');
  });

  it('and 59.0 for another: it is proposed now', async () => {
    mustBe(await correct([{ kind: 'survey', unit: 'south', percent: 59, reason: '录入差错' }]), 201);
    await world.deliver();
    const proposed = world.messages.filter(({ detailType }) => detailType === 'case-proposed');
    expect(proposed.at(-1)?.detail).toMatchObject({ unit: 'south', reason: 'survey-below-limit' });
  });

  it('two officers correct the same result at once: one is first', async () => {
    const replies = await Promise.all([1, 2, 3].map((n) => correct([score('city-works', 40 + n)])));
    const statuses = replies.map(({ status }) => status).toSorted();
    expect(statuses[0]).toBe(201);
    const { version, versions } = await result('city-works');
    expect(version).toBe(1 + statuses.filter((status) => status === 201).length);
    expect(versions).toHaveLength(version);
  });
});
