import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officers, testUnits, unitsCsv } from '../../../../test/support/city.ts';
import { overtakenBy } from '../../../../test/support/interleave.ts';
import { call, importCsv, postOf, startLetters, templateBody } from '../../../../test/support/letters.ts';

const { cityOffice, northOffice } = officers;
let letters: Awaited<ReturnType<typeof startLetters>>;

beforeAll(async () => {
  letters = await startLetters();
  await importCsv(cityOffice, unitsCsv(testUnits));
  await call(northOffice, 'PUT /units/north-hill/posts/head', { body: postOf('north-hill-head') });
});
afterAll(() => letters.stop());

const issue = (year: number) => call(cityOffice, `POST /years/${year}/letters:issue`);
const served = (runs: readonly { body: { issued: number } }[]) => runs.map(({ body }) => body.issued);

describe('two runs of issuing planned on the same state (A7)', () => {
  test('the first of the year, overtaken by another from beginning to end, issues nothing a second time', async () => {
    await call(cityOffice, 'PUT /years/2031/template', { body: templateBody });
    const runs = await overtakenBy(
      () => issue(2031),
      () => issue(2031),
    );
    expect(runs.map(({ status }) => status)).toEqual([200, 200]);
    expect(served(runs)).toEqual([0, 1]);
  });

  test('a later one, overtaken likewise, leaves the year open for the next run', async () => {
    await call(cityOffice, 'PUT /units/city-works/posts/head', { body: postOf('works-head') });
    const runs = await overtakenBy(
      () => issue(2031),
      () => issue(2031),
    );
    expect(served(runs)).toEqual([0, 1]);
    expect(await letters.pendingRecords()).toEqual([]);
    await call(northOffice, 'PUT /units/north-lake/posts/head', { body: postOf('lake-head') });
    const next = await issue(2031);
    expect([next.status, next.body.issued]).toEqual([200, 1]);
  });
});
