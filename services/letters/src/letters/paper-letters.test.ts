import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  call,
  people,
  postOf,
  startRegister,
  templateBody,
  type World,
} from '../../../../test/support/world/index.ts';

const { cityOffice, citySlgOffice, northOffice } = people;
const staffOf = (unit: string) => ({ subject: `staff-${unit}`, units: [unit] });
let world: World;

/** The city, North County and South District each have a party secretary and a head of government; a township and the bureau have one principal. */
const localities = ['city', 'north', 'south'];
const heads = [...localities, 'north-hill', 'north-lake', 'city-education'];

beforeAll(async () => {
  world = await startRegister({ heads });
  for (const unit of localities)
    await call(cityOffice, `PUT /units/${unit}/posts/secretary`, { body: postOf(`${unit}-secretary`) });
  await call(cityOffice, 'PUT /years/2026/template', { body: templateBody });
  await call(cityOffice, 'POST /years/2026/letters:issue');
});
afterAll(() => world.stop());

const sign = (unit: string, side: 'superior' | 'subordinate', post: string, of = unit) =>
  call(staffOf(unit), `POST /letters/2026-${of}/signatures`, { body: { side, post } });
const waitsFor = async (unit: string) => {
  const { body } = await call(cityOffice, 'GET /years/2026/coverage', { query: { limit: '100' } });
  const item = body.notSigned.items.find((one: { unit: string }) => one.unit === unit);
  return item?.waitsFor.flatMap(({ side, posts }: { side: string; posts: { id: string }[] }) =>
    posts.map(({ id }) => `${side} ${id}`),
  );
};

describe('a letter between two localities, party and government answering alike (A7, I-35)', () => {
  test('is not in force with half its signatures, and coverage names who has yet to sign', async () => {
    await sign('north', 'subordinate', 'secretary');
    const half = await sign('city', 'superior', 'secretary', 'north');
    expect(half.body).toMatchObject({ status: 'signed-by-one', inForceOn: null });
    expect(await waitsFor('north')).toEqual(['superior head', 'subordinate head']);
    const { body } = await call(cityOffice, 'GET /letters/2026-north');
    expect(body.calls).toMatchObject([
      { side: 'superior', post: 'head', why: 'not-signed' },
      { side: 'subordinate', post: 'head', why: 'not-signed' },
    ]);
  });

  test('is in force once the last of the four has signed', async () => {
    expect((await sign('north', 'subordinate', 'head')).body.status).toBe('signed-by-one');
    const last = await sign('city', 'superior', 'head', 'north');
    expect(last.body).toMatchObject({ status: 'in-force', inForceOn: '2026-01-05', incomplete: false });
    expect(await waitsFor('north')).toBeUndefined();
    const { body } = await call(cityOffice, 'GET /years/2026/coverage');
    expect(body).toMatchObject({ inForce: 1, signedByOne: 0 });
  });
});

const document = { number: '综责〔2026〕7号', date: '2026-01-20' };
const onPaper = (unit: string, ...signatures: readonly (readonly [string, string])[]) => ({
  letter: `2026-${unit}`,
  document,
  signatures: signatures.map(([side, post]) => ({ side, post })),
});
const record = (letters: readonly object[], as: Parameters<typeof call>[0] = cityOffice, headers = {}) =>
  call(as, 'POST /letters:record', { body: { letters }, headers });
const all = [
  ['superior', 'secretary'],
  ['superior', 'head'],
  ['subordinate', 'secretary'],
  ['subordinate', 'head'],
] as const;

describe('letters signed on paper (A7, I-36)', () => {
  test('are recorded many at once by the office that keeps them, with an answer for each', async () => {
    world.setNow('2026-02-03T01:00:00.000Z');
    const rows = [
      onPaper('south', ...all),
      onPaper('north-hill', ['superior', 'secretary'], ['subordinate', 'head']),
      onPaper('north-lake', ['superior', 'nobody']),
      onPaper('nowhere', ...all),
    ];
    const key = { 'idempotency-key': 'paper-1' };
    const { status, body } = await record(rows, cityOffice, key);
    expect([status, body.recorded, body.refused]).toEqual([200, 2, 2]);
    expect(body.items).toMatchObject([
      { letter: '2026-south', recorded: true, status: 'in-force' },
      { letter: '2026-north-hill', recorded: true, status: 'signed-by-one' },
      {
        letter: '2026-north-lake',
        recorded: false,
        problem: { code: 'not-a-principal-post', errors: [{ pointer: '/signatures/0/post' }] },
      },
      { letter: '2026-nowhere', recorded: false, problem: { status: 404 } },
    ]);
    expect((await record(rows, cityOffice, key)).body).toEqual(body);
    expect(await waitsFor('north-hill')).toEqual(['superior head']);
  });

  test('come into force on the day they were signed, and their history says who recorded them, by which paper', async () => {
    const { body } = await call(cityOffice, 'GET /letters/2026-south');
    expect(body).toMatchObject({ status: 'in-force', inForceOn: '2026-01-20' });
    const { entries, verdict } = (await call(cityOffice, 'GET /letters/2026-south/history')).body;
    expect(verdict.intact).toBe(true);
    expect(entries.at(-1)).toMatchObject({
      type: 'paper-letter-recorded',
      articles: ['A7'],
      actor: { by: 'office', office: { body: 'cgc-office' } },
      data: { document, status: 'in-force' },
    });
    const [first] = entries.at(-1).data.signatures;
    expect(first).toMatchObject({ holder: 'city-secretary', on: '2026-01-20', onPaper: true, document });
  });

  test.each([
    ['on a day to come', { on: '2026-02-04' }, 'signed-in-future'],
    ['before the letter was issued', { on: '2026-01-04' }, 'signed-before-issue'],
    ['by somebody who did not hold the post that day', { holder: 'x' }, 'holder-not-in-office'],
  ])('signed %s are refused', async (_sentence, signature, code) => {
    const row = {
      ...onPaper('city-education'),
      signatures: [{ side: 'subordinate', post: 'head', ...signature }],
    };
    const { body } = await record([row]);
    expect(body.items).toMatchObject([{ recorded: false, problem: { code } }]);
  });

  test('under a paper dated tomorrow are refused', async () => {
    const row = onPaper('city-education', ['subordinate', 'head']);
    const { body } = await record([{ ...row, document: { ...document, date: '2026-02-04' } }]);
    expect(body.items[0].problem.errors.map(({ code }: { code: string }) => code)).toContain(
      'document-in-future',
    );
  });

  test('are recorded by no other office', async () => {
    for (const as of [citySlgOffice, northOffice, staffOf('north')])
      expect((await record([onPaper('city-education', ['subordinate', 'head'])], as)).body).toMatchObject({
        status: 403,
        articles: ['A7'],
      });
  });
});
