import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overtakenBy } from '../../../../test/support/interleave.ts';
import {
  call,
  facts,
  gradeYear,
  liabilityOf,
  measureOf,
  mustBe,
  people,
  prepareYear,
  publishYear,
  readResult,
  startEvaluation,
  type World,
} from '../../../../test/support/world/index.ts';

let world: World;
beforeAll(async () => {
  world = await startEvaluation();
});
afterAll(() => world.stop());

const draft = async (year: number) => {
  await prepareYear(year, { north: 95 });
  await gradeYear(world, year);
};
const ask = (year: number) =>
  call({ subject: 'north-staff', units: ['north'] }, `POST /years/${year}/results/north/reviews`, {
    body: { reasons: '得分有误' },
  });
const reject = (year: number) =>
  call(people.cityOffice, `POST /years/${year}/results/north/reviews/1/resolution`, {
    body: { outcome: 'rejected', reasons: '属实' },
  });
const uphold = (year: number) =>
  call(people.cityOffice, `POST /years/${year}/results/north/reviews/1/resolution`, {
    body: { outcome: 'upheld', reasons: '有误' },
  });
const listing = (caseId: string) =>
  measureOf('north', { caseId, stage: 'listed-supervision', from: '2025-05-01' });
const correction = (score: number) =>
  publishYear(2025, {
    corrections: [{ kind: 'score', unit: 'north', indicator: 'order', score, reason: '差错' }],
  });
const result = async () => (await readResult(2025, 'north')).body;

describe('a review and the publication of its year (A10, I-24)', () => {
  it('asked for while the year is being published: it is not published', async () => {
    await draft(2024);
    const [published, asked] = await overtakenBy(
      () => publishYear(2024),
      () => ask(2024),
    );
    expect([published.status, asked.status]).toEqual([409, 201]);
    expect((await result2024()).status).toBe('draft');
  });

  const result2024 = async () => (await readResult(2024, 'north')).body;

  it('published while it is being asked for: it comes too late', async () => {
    mustBe(await reject(2024), 200);
    await gradeYear(world, 2024);
    const [asked, published] = await overtakenBy(
      () => ask(2024),
      () => publishYear(2024),
    );
    expect([asked.status, published.status]).toEqual([409, 201]);
    expect((await result2024()).reviews).toHaveLength(1);
  });

  it('upheld while it is being rejected: there is one answer', async () => {
    await draft(2023);
    mustBe(await ask(2023), 201);
    const [rejected, upheld] = await overtakenBy(
      () => reject(2023),
      () => uphold(2023),
    );
    expect([rejected.status, upheld.status]).toEqual([409, 200]);
    expect((await publishYear(2023)).body.code).toBe('review-not-regraded');
  });
});

describe('two changes of one published result (A25, I-23)', () => {
  it('a fact overtaken by another: both count, each in its version', async () => {
    await draft(2025);
    mustBe(await publishYear(2025), 201);
    await overtakenBy(
      () => facts.measure(listing('first')),
      () => facts.liability(liabilityOf('north', { caseId: 'second' })),
    );
    const { caps, version } = await result();
    expect(caps.map(({ caseId }: { caseId: string }) => caseId).toSorted()).toEqual(['first', 'second']);
    // Whoever was overtaken took both facts into one version, or found nothing left to do.
    expect(version).toBe(2);
  });

  it('a correction overtaken by a fact is refused and may be made again', async () => {
    const [corrected] = await overtakenBy(
      () => correction(90),
      () => facts.measure(listing('third')),
    );
    expect(corrected.status).toBe(409);
    expect(await result()).toMatchObject({ score: 95, version: 3 });
    mustBe(await correction(90), 201);
    expect(await result()).toMatchObject({ score: 92, version: 4 });
  });

  it('a fact overtaken by a correction is taken in over it', async () => {
    await overtakenBy(
      () => facts.measure(listing('fourth')),
      () => correction(80),
    );
    const now = await result();
    expect(now).toMatchObject({ score: 86, version: 6 });
    expect(now.caps).toHaveLength(4);
  });
});
