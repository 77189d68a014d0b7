import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { overtakenBy } from '../../../../test/support/interleave.ts';
import {
  call,
  pendingBulk,
  people,
  postOf,
  startRegister,
  templateOf,
  type World,
} from '../../../../test/support/world/index.ts';

const { cityOffice, northOffice } = people;
let world: World;

beforeAll(async () => {
  world = await startRegister({ heads: ['north-hill'] });
});
afterAll(() => world.stop());

const issue = (year: number) => call(cityOffice, `POST /years/${year}/letters:issue`);
const served = (runs: readonly { body: { issued: number } }[]) => runs.map(({ body }) => body.issued);

describe('two runs of issuing planned on the same state (A7)', () => {
  test('the first of the year, overtaken by another from beginning to end, issues nothing a second time', async () => {
    await call(cityOffice, 'PUT /years/2027/template', { body: templateOf(2027) });
    const runs = await overtakenBy(
      () => issue(2027),
      () => issue(2027),
    );
    expect(runs.map(({ status }) => status)).toEqual([200, 200]);
    expect(served(runs)).toEqual([0, 1]);
  });

  test('a later one, overtaken likewise, leaves the year open for the next run', async () => {
    await call(cityOffice, 'PUT /units/city-works/posts/head', { body: postOf('works-head') });
    const runs = await overtakenBy(
      () => issue(2027),
      () => issue(2027),
    );
    expect(served(runs)).toEqual([0, 1]);
    expect(await pendingBulk(world)).toEqual([]);
    await call(northOffice, 'PUT /units/north-lake/posts/head', { body: postOf('lake-head') });
    const next = await issue(2027);
    expect([next.status, next.body.issued]).toEqual([200, 1]);
  });
});
