import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Caller,
  call,
  cityOfLevels,
  done,
  facts,
  people,
  playGrading,
  readResult,
  startEvaluation,
  testScheme,
  testUnits,
  unitOf,
  type World,
} from '../../../test/support/world/index.ts';

/** A unit that is moved from one county to another, or to the city, is evaluated for a year once, by one. */

const { cityOffice, northOffice, southOffice } = people;
const name = (id: string) => ({ zh: id, en: id });
const order = { id: 'order', name: name('order'), weight: 100 };
const townships = {
  ...{ id: 'localities', name: name('townships') },
  registerGroups: ['townships'],
  indicators: [order],
};
const southScheme = { groups: [townships] };
const northScheme = {
  groups: [
    townships,
    { id: 'bodies', name: name('departments'), registerGroups: ['government'], indicators: [order] },
  ],
};
const cityScheme = {
  groups: [
    {
      ...{ id: 'localities', name: name('counties') },
      registerGroups: ['counties', 'districts', 'townships'],
      indicators: [order],
    },
    { ...testScheme.groups[1], indicators: [order] },
  ],
};

let world: World;
beforeAll(async () => {
  world = await startEvaluation(cityOfLevels);
});
afterAll(() => world.stop());

const registered = (id: string) => {
  const row = testUnits.find(([unit]) => unit === id);
  if (!row) throw new Error(`no unit ${id}`);
  return unitOf(row);
};
let version = 1;
/** A township moved from the county it lay below to another place from a day on, as letters tells of it. */
const moved = async (id: string, from: string, parent: string) => {
  const unit = registered(id);
  const was = { parent: unit.parent, kind: unit.kind, level: unit.level, until: from };
  version += 1;
  await facts.unit({ ...unit, parent, from }, version, undefined, [was]);
};

/** Whoever evaluates, with the query that names them, and their scheme. */
const places = {
  north: [northOffice, { under: 'north' }, northScheme],
  south: [southOffice, { under: 'south' }, southScheme],
  city: [cityOffice, {}, cityScheme],
} as const satisfies Readonly<Record<string, readonly [Caller, Readonly<Record<string, string>>, object]>>;
type By = keyof typeof places;

const put = async (by: By, year: number, units: readonly string[]) => {
  const [as, query, body] = places[by];
  await done(as, `PUT /years/${year}/scheme`, { query, body });
  const rows = units.map((unit) => ({ unit, indicator: 'order', score: 85 }));
  await done(as, `POST /years/${year}/scores`, { query, body: { rows } });
};
const refusedScore = async (by: By, year: number, unit: string) => {
  const [as, query] = places[by];
  const body = { rows: [{ unit, indicator: 'order', score: 70 }] };
  const refused = await call(as, `POST /years/${year}/scores`, { query, body });
  return refused.body.errors?.map(({ code, detail }: { code: string; detail: string }) => [code, detail]);
};
const grade = async (by: By, year: number, beforeRanking?: () => Promise<unknown>) => {
  const [as, query] = places[by];
  const { body } = await done(as, `POST /years/${year}/grading-runs`, { query });
  await world.deliver();
  const execution = world.executions.find((one) => one.name === body.id);
  return playGrading(execution?.input, beforeRanking);
};
const drafted = async (by: By, year: number): Promise<string[]> => {
  const [as, query] = places[by];
  const { body } = await done(as, `GET /years/${year}/results`, { query });
  return body.items.map(({ unit }: { unit: string }) => unit).sort();
};
let number = 0;
const publish = async (by: By, year: number) => {
  const [as, query] = places[by];
  number += 1;
  const body = { document: { number: `综治办〔2026〕${number}号`, date: `${year + 1}-01-10` } };
  const reply = await call(as, `POST /years/${year}/publication`, { query, body });
  await world.deliver();
  return reply;
};

describe('a township that was moved to another county on 1 July (A10; I-47, I-31)', () => {
  const year = 2025;

  it('is evaluated by the county below which it lay on 31 December; scores of it by the other are refused, and say by whom', async () => {
    await moved('north-hill', '2025-07-01', 'south');
    await put('north', year, ['north-lake', 'north-health']);
    await put('south', year, ['south-mill', 'north-hill']);
    expect(await refusedScore('north', year, 'north-hill')).toEqual([
      ['evaluated-by-another', '第1行：单位north-hill由south考评。'],
    ]);
  });

  it('so is an event of it, and what is missing is asked of the one alone', async () => {
    const event = {
      cap: 'none',
      on: '2025-05-01',
      document: { number: '1', date: '2025-05-02' },
      facts: '事',
    };
    const refused = await call(northOffice, `POST /years/${year}/events`, {
      query: { under: 'north' },
      body: { ...event, unit: 'north-hill' },
    });
    expect(refused.body.errors).toContainEqual(
      expect.objectContaining({ code: 'evaluated-by-another', pointer: '/unit' }),
    );
    const { body } = await done(northOffice, `GET /years/${year}/scores`, {
      query: { under: 'north', missing: 'true' },
    });
    expect(body.items).toEqual([]);
  });

  it('stands in one draft, and in no other', async () => {
    await grade('north', year);
    await grade('south', year);
    expect(await drafted('north', year)).toEqual(['north-health', 'north-lake']);
    expect(await drafted('south', year)).toEqual(['north-hill', 'south-mill']);
  });

  it('published by the one, it stays so when the move turns out to be of the year after', async () => {
    expect((await publish('south', year)).status).toBe(201);
    await moved('north-hill', '2026-01-05', 'south');
    expect((await refusedScore('north', year, 'north-hill'))?.[0]).toEqual([
      'evaluated-by-another',
      '第1行：单位north-hill由south考评。',
    ]);
    await grade('north', year);
    expect(await drafted('north', year)).toEqual(['north-health', 'north-lake']);
    expect((await publish('north', year)).status).toBe(201);
    expect((await readResult(year, 'north-hill')).body).toMatchObject({ status: 'published', groupSize: 2 });
  });
});

describe('a township that was moved after the year’s end, before there was a draft (A10; I-47)', () => {
  const year = 2024;

  it('is evaluated by the county that it left: its scores by the one it came to are refused, and say by whom', async () => {
    await moved('north-lake', '2025-02-01', 'south');
    await put('north', year, ['north-hill', 'north-lake', 'north-health']);
    await put('south', year, ['south-mill']);
    expect((await refusedScore('south', year, 'north-lake'))?.[0]).toEqual([
      'evaluated-by-another',
      '第1行：单位north-lake由north考评。',
    ]);
  });

  it('stands in its draft, which its office reads and the new county’s does not; and in no other', async () => {
    await grade('south', year);
    await grade('north', year);
    expect(await drafted('south', year)).toEqual(['south-mill']);
    expect(await drafted('north', year)).toEqual(['north-health', 'north-hill', 'north-lake']);
  });

  it('entered as moved within the year once there was a draft, it is in two: the older one is not published', async () => {
    await moved('north-lake', '2024-11-01', 'south');
    await put('south', year, ['south-mill', 'north-lake']);
    await grade('south', year);
    expect(await drafted('south', year)).toEqual(['north-lake', 'south-mill']);
    const refused = await publish('north', year);
    expect(refused).toMatchObject({ status: 409, body: { code: 'graded-elsewhere' } });
    expect(refused.body.title).toBe(
      '草案中的单位north-lake已调整隶属，本年度由south考评；请重新评定后再公布。',
    );
    await grade('north', year);
    expect((await publish('north', year)).status).toBe(201);
    expect((await publish('south', year)).status).toBe(201);
    expect((await readResult(year, 'north-lake')).body).toMatchObject({ status: 'published', groupSize: 2 });
  });
});

describe('a township that was moved from a county to the city (A10; I-47)', () => {
  const year = 2023;

  it('is the city’s for the year on whose last day it lay below it, also where the county had it in a draft', async () => {
    await put('south', year, ['south-mill']);
    await grade('south', year);
    await moved('south-mill', '2023-12-31', 'city');
    const counties = ['north', 'south', 'city-education', 'city-works', 'south-mill'];
    await put('city', year, counties);
    expect((await refusedScore('south', year, 'south-mill'))?.[0][0]).toBe('evaluated-by-another');
    await grade('city', year);
    expect(await drafted('city', year)).toContain('south-mill');
    expect(await publish('south', year)).toMatchObject({ status: 409, body: { code: 'graded-elsewhere' } });
    expect((await publish('city', year)).status).toBe(201);
    expect((await readResult(year, 'south-mill')).body).toMatchObject({ status: 'published' });
  });
});

describe('a county that publishes while another grades a township that left it (A10; I-47)', () => {
  const year = 2022;

  it('has evaluated it: the other’s run says so, and the next one is complete without it', async () => {
    version += 1;
    await facts.unit(registered('north-hill'), version);
    await put('north', year, ['north-hill', 'north-health', 'north-lake']);
    await grade('north', year);
    await moved('north-hill', '2022-07-01', 'south');
    await put('south', year, ['south-mill', 'north-hill']);
    const { runId, status } = await grade('south', year, () => publish('north', year));
    expect(status).toBe('failed');
    const { body } = await done(southOffice, `GET /grading-runs/${runId}`);
    expect(body.reason).toMatchObject({ code: 'graded-elsewhere' });
    await grade('south', year);
    expect(await drafted('south', year)).toEqual(['south-mill']);
    expect((await readResult(year, 'north-hill')).body).toMatchObject({ status: 'published', groupSize: 2 });
  });
});
