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
  type World,
} from '../../../../test/support/world/index.ts';

const northStaff: Caller = { subject: 'north-staff', units: ['north', 'no-such-unit'] };
const hillStaff: Caller = { subject: 'hill-staff', units: ['north-hill'] };
const northDiscipline: Caller = {
  subject: 'north-discipline',
  offices: [{ body: 'discipline', level: 'county', jurisdiction: 'north', capacity: 'member' }],
};
const { cityOffice, citySlgOffice, northOffice, southOffice } = people;

let world: World;
beforeAll(async () => {
  world = await startEvaluation();
  await prepareYear(2025, { north: 95 });
  await gradeYear(world, 2025);
  await prepareYear(2024, { north: 95 });
  await gradeYear(world, 2024);
  mustBe(await publishYear(2024), 201);
});
afterAll(() => world.stop());

const sees = async (year: number, as: Caller): Promise<string[]> => {
  const { body } = await call(as, `GET /years/${year}/results`);
  return body.items.map(({ unit }: { unit: string }) => unit).toSorted();
};

const everybody = [
  'city-education',
  'city-works',
  'north',
  'north-health',
  'north-hill',
  'north-lake',
  'south',
  'south-mill',
];
const inNorth = everybody.filter((unit) => unit.startsWith('north'));
const localities = ['north', 'north-hill', 'north-lake', 'south', 'south-mill'];
const withRanking = (units: readonly string[]) => [...new Set([...units, ...localities])].toSorted();

describe('who sees a draft', () => {
  it('the city’s CGC office sees all of it', async () => {
    expect(await sees(2025, cityOffice)).toEqual(everybody);
    expect((await readResult(2025, 'north')).body.status).toBe('draft');
  });

  it('a county’s CGC office sees the units below its county, not the county itself', async () => {
    expect(await sees(2025, northOffice)).toEqual(['north-health', 'north-hill', 'north-lake']);
    expect((await readResult(2025, 'north', northOffice)).status).toBe(404);
    expect((await readResult(2025, 'south-mill', northOffice)).status).toBe(404);
  });

  it('a unit’s own staff see the draft of their unit, so that they can ask for review, and no other (I-24)', async () => {
    expect(await sees(2025, northStaff)).toEqual(['north']);
    expect((await readResult(2025, 'north', northStaff)).body).toMatchObject({
      status: 'draft',
      grade: 'excellent',
    });
    expect((await readResult(2025, 'north', hillStaff)).status).toBe(404);
    expect((await readResult(2025, 'south', northStaff)).status).toBe(404);
  });

  it('other bodies see nothing: for them it does not exist (404)', async () => {
    for (const as of [northDiscipline, citySlgOffice]) {
      expect(await sees(2025, as)).toEqual([]);
      expect((await readResult(2025, 'north', as)).status).toBe(404);
      expect((await readResult(2025, 'north-hill', as)).status).toBe(404);
    }
  });
});

describe('who sees published results', () => {
  it('a unit’s own staff see the ranking of their group, and of what it rests on their own unit’s (A10)', async () => {
    expect(await sees(2024, northStaff)).toEqual(localities);
    expect(await sees(2024, hillStaff)).toEqual(await sees(2024, northStaff));
    expect((await readResult(2024, 'south', northStaff)).status).toBe(404);
    const { body } = await readResult(2024, 'north', northStaff);
    expect(body).toMatchObject({ status: 'published', publication: { document: { date: '2026-01-10' } } });
    expect((await readResult(2024, 'north-hill', northStaff)).status).toBe(404);
  });

  it('every office sees its jurisdiction, the ranking in which its own locality stands, and nothing beyond (A10)', async () => {
    expect(await sees(2024, northOffice)).toEqual(withRanking(inNorth));
    expect(await sees(2024, northDiscipline)).toEqual(withRanking(inNorth));
    expect(await sees(2024, southOffice)).toEqual(localities);
    expect(await sees(2024, citySlgOffice)).toEqual(everybody);
  });

  it('what somebody may not see and what does not exist look the same', async () => {
    const hidden = await readResult(2024, 'south', northOffice);
    const unknown = await readResult(2024, 'nowhere', northOffice);
    expect([hidden.status, hidden.body]).toEqual([404, unknown.body]);
    expect((await readResult(2023, 'north')).status).toBe(404);
  });

  it('a bad unit id or year in the path is 422, not 500', async () => {
    expect((await readResult(2024, 'NOT AN ID')).status).toBe(422);
    expect((await call(people.cityOffice, 'GET /years/soon/results')).status).toBe(422);
  });
});

describe('the list of results', () => {
  const page = (query: Record<string, string | number>, as: Caller = people.cityOffice) =>
    call(as, 'GET /years/2024/results', { query });

  const walk = async (
    query: Record<string, string | number>,
    as: Caller = people.cityOffice,
  ): Promise<string[]> => {
    const units: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body } = await page({ ...query, ...(cursor && { cursor }) }, as);
      units.push(...body.items.map(({ unit }: { unit: string }) => unit));
      cursor = body.nextCursor;
    }
    return units;
  };

  it('is the same in pages of any size, also where much of it is hidden from the reader', async () => {
    const queries: Record<string, string>[] = [
      {},
      { group: 'localities' },
      { grade: 'good' },
      { group: 'bodies', grade: 'good' },
    ];
    for (const query of queries) {
      for (const as of [cityOffice, northOffice]) {
        const whole = await walk({ ...query, limit: 200 }, as);
        for (const limit of [1, 2, 3]) expect(await walk({ ...query, limit }, as)).toEqual(whole);
      }
    }
  });

  it('a cursor of another list or a forged one is refused with 400', async () => {
    const { nextCursor } = (await page({ group: 'localities', limit: 1 })).body;
    const key = JSON.parse(Buffer.from(nextCursor, 'base64url').toString('utf8'));
    const forge = (change: object) =>
      Buffer.from(JSON.stringify({ ...key, ...change })).toString('base64url');
    const bad = [
      'rubbish',
      forge({ PK: 'UNITS' }),
      forge({ SK: 1 }),
      forge({ more: 'x' }),
      forge({ GSI1PK: 'x' }),
    ];
    for (const cursor of bad)
      expect([cursor, (await page({ group: 'localities', cursor })).status]).toEqual([cursor, 400]);
    expect((await page({ group: 'bodies', cursor: nextCursor })).status).toBe(400);
    expect((await page({ grade: 'good', cursor: nextCursor })).status).toBe(400);
    expect((await page({ group: 'localities', cursor: nextCursor })).status).toBe(200);
  });

  it('unknown grades and fields are refused with 422', async () => {
    expect((await page({ grade: 'superb' })).status).toBe(422);
    expect((await page({ colour: 'red' })).status).toBe(422);
    expect((await page({ limit: 0 })).status).toBe(422);
  });
});
