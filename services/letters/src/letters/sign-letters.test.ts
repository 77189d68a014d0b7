import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  call,
  people,
  startRegister,
  templateBody,
  type World,
} from '../../../../test/support/world/index.ts';

const { cityOffice } = people;
const staffOf = (unit: string) => ({ subject: `staff-${unit}`, units: [unit] });
let world: World;

beforeAll(async () => {
  world = await startRegister({ heads: ['city', 'north', 'south', 'north-hill', 'city-education'] });
  await call(cityOffice, 'PUT /years/2026/template', { body: templateBody });
  await call(cityOffice, 'POST /years/2026/letters:issue');
});
afterAll(() => world.stop());

const row = (unit: string, side: 'superior' | 'subordinate' = 'superior', more: object = {}) => ({
  ...{ letter: `2026-${unit}`, side, post: 'head' },
  ...more,
});
const sign = (
  signatures: readonly object[],
  as: Parameters<typeof call>[0] = staffOf('city'),
  headers = {},
) => call(as, 'POST /letters:sign', { body: { signatures }, headers });
const shortOf = ({ body }: Awaited<ReturnType<typeof sign>>) =>
  body.items.map(({ signed, status, problem }: Record<string, { code: string } | undefined>) => [
    signed,
    status ?? problem?.code,
  ]);

test('the principal of a city signs with every county and department at once, and is answered for each (A7)', async () => {
  const reply = await sign([row('north'), row('south'), row('city-education')]);
  expect(reply.body).toMatchObject({ signed: 3, refused: 0 });
  expect(shortOf(reply)).toEqual(Array(3).fill([true, 'signed-by-one']));
  const history = (await call(cityOffice, 'GET /letters/2026-north/history')).body;
  expect(history.entries.map(({ type }: { type: string }) => type)).toEqual([
    'letter-issued',
    'letter-signed',
  ]);
});

test('what one letter lacks is no obstacle to the others: signed already, another’s side, unknown, without a principal', async () => {
  const reply = await sign(
    [
      row('north'),
      row('south', 'subordinate'),
      row('nowhere'),
      row('south', 'superior', { post: 'deputy' }),
      row('city-education', 'subordinate'),
    ],
    staffOf('south'),
  );
  expect(shortOf(reply)).toEqual([
    [false, 'not-found'],
    [true, 'in-force'],
    [false, 'not-found'],
    [false, 'not-the-units-staff'],
    [false, 'not-found'],
  ]);
  expect(shortOf(await sign([row('north'), row('city-education')]))).toEqual([
    [false, 'already-signed'],
    [false, 'already-signed'],
  ]);
});

test('an office signs for nobody, and learns that at once for all of them', async () => {
  const reply = await sign([row('north')], cityOffice);
  expect([reply.status, reply.body.code, reply.body.articles]).toEqual([403, 'not-the-units-staff', ['A7']]);
});

test('the same key and body give the same answer once, and nothing is signed twice', async () => {
  const headers = { 'idempotency-key': 'sign-1' };
  const rows = [row('north', 'subordinate'), row('north', 'subordinate')];
  const first = await sign(rows, staffOf('north'), headers);
  expect(shortOf(first)[0]).toEqual([true, 'in-force']);
  const before = await world.items();
  expect(await sign(rows, staffOf('north'), headers)).toEqual(first);
  expect(await world.items()).toEqual(before);
});

test('a key that reads like that of a part is another’s: neither is taken for the other', async () => {
  const record = (unit: string, key: string) =>
    call(cityOffice, 'POST /letters:record', {
      body: {
        letters: [
          {
            ...{ letter: `2026-${unit}`, document: { number: '综责〔2026〕9号', date: '2026-01-05' } },
            signatures: [{ side: 'subordinate', post: 'head' }],
          },
        ],
      },
      headers: { 'idempotency-key': key },
    });
  expect((await record('city-education', 'k#2026-north-hill')).body).toMatchObject({ recorded: 1 });
  expect((await record('north-hill', 'k')).body).toMatchObject({ recorded: 1, refused: 0 });
});

test('none, and more than two hundred, are refused as a whole', async () => {
  for (const rows of [[], Array(201).fill(row('north'))]) expect((await sign(rows)).status).toBe(422);
});

test('where nothing is signed nothing is written, but an answer under a key, which is kept', async () => {
  const items = async () => (await world.items()).length;
  const before = await items();
  expect((await sign([row('nowhere')])).body).toMatchObject({ signed: 0, refused: 1 });
  expect(await items()).toBe(before);
  const headers = { 'idempotency-key': 'nowhere' };
  const [first, again] = [
    await sign([row('nowhere')], staffOf('city'), headers),
    await sign([row('nowhere')], staffOf('city'), headers),
  ];
  expect(again.body).toEqual(first.body);
  expect(await items()).toBe(before + 1);
});
