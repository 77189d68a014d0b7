import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  call,
  people,
  postOf,
  startRegister,
  templateBody,
  type World,
} from '../../../../test/support/world/index.ts';

const { cityOffice, orgHr, northOffice, northOrgHr, finance } = people;
const staffOf = (unit: string) => ({ subject: `staff-${unit}`, units: [unit] });
let world: World;

beforeAll(async () => {
  world = await startRegister({ heads: ['city', 'north', 'north-hill', 'north-lake'] });
  await call(cityOffice, 'PUT /years/2026/template', { body: templateBody });
  await call(cityOffice, 'POST /years/2026/letters:issue');
  for (const [unit, of, side] of [
    ['north', 'north', 'subordinate'],
    ['city', 'north', 'superior'],
    ['north', 'north-hill', 'superior'],
    ['north-hill', 'north-hill', 'subordinate'],
    ['north', 'north-lake', 'superior'],
  ] as const)
    await call(staffOf(unit), `POST /letters/2026-${of}/signatures`, { body: { side, post: 'head' } });
  world.setNow('2026-02-03T01:00:00.000Z');
});
afterAll(() => world.stop());

const document = { number: '组〔2026〕3号', date: '2026-02-02' };
const correction = {
  wrong: { holder: 'north-head', from: '2026-01-01' },
  right: [{ holder: 'north-rightly', from: '2026-01-01' }],
  reasons: '任免文件核对有误',
  document,
};
const correct = (as: Parameters<typeof call>[0], body: object = correction, headers = {}) =>
  call(as, 'POST /units/north/posts/head/corrections', { body, headers });

test('personnel enters who holds a post (A4, A6)', async () => {
  const entered = await call(orgHr, 'PUT /units/north/posts/deputy', {
    body: postOf('north-deputy', '2026-01-01', 'in-charge'),
  });
  expect(entered.status).toBe(201);
  expect((await call(finance, 'PUT /units/north/posts/deputy', { body: postOf('x') })).status).toBe(403);
});

test('a holder is put right one level up and not at home (A4, A5)', async () => {
  for (const as of [northOffice, northOrgHr, finance, staffOf('north')])
    expect((await correct(as)).body).toMatchObject({ status: 403 });
  expect((await correct(orgHr, { ...correction, reasons: undefined })).status).toBe(422);
  expect((await call(orgHr, 'POST /units/north/posts/nobody/corrections', { body: correction })).status).toBe(
    404,
  );
});

test('the old entry stays in the post’s history, with who corrected it, why and by which document (A4, A5)', async () => {
  const key = { 'idempotency-key': 'correct-1' };
  const corrected = await correct(orgHr, correction, key);
  expect([corrected.status, corrected.body.holder]).toMatchObject([200, { holder: 'north-rightly' }]);
  expect(await correct(orgHr, correction, key)).toEqual(corrected);
  const { entries, verdict } = (await call(northOffice, 'GET /units/north/posts/head/history')).body;
  expect(verdict.intact).toBe(true);
  expect(entries.at(-1)).toMatchObject({
    type: 'post-corrected',
    actor: { office: { body: 'org-hr' } },
    data: { wrong: { holder: 'north-head' }, right: [{ holder: 'north-rightly' }], document },
  });
});

test('the letters that the wrong holder signed are called in question, for both sides: in force they stay so, and the right one is asked (A7)', async () => {
  for (const [of, side, status] of [
    ['north', 'subordinate', 'in-force'],
    ['north-hill', 'superior', 'in-force'],
    ['north-lake', 'superior', 'issued'],
  ]) {
    const { body } = await call(cityOffice, `GET /letters/2026-${of}`);
    expect([of, body.status]).toEqual([of, status]);
    expect(body.signatures).toContainEqual(
      expect.objectContaining({ side, questioned: { on: '2026-02-03', holder: 'north-rightly' } }),
    );
    expect(body.calls).toContainEqual(
      expect.objectContaining({ side, post: 'head', holder: 'north-rightly', why: 'questioned' }),
    );
    const { entries } = (await call(cityOffice, `GET /letters/2026-${of}/history`)).body;
    expect(entries.at(-1)).toMatchObject({ type: 'letter-revisited', actor: { office: { body: 'org-hr' } } });
  }
  const { body } = await call(cityOffice, 'GET /years/2026/coverage');
  expect(body).toMatchObject({ inForce: 2, issued: 1, signedByOne: 0 });
  const named = body.notSigned.items.map(({ letter, waitsFor }: { letter: string; waitsFor: unknown[] }) => [
    letter,
    waitsFor.length,
  ]);
  expect(named).toEqual([
    ['2026-north-lake', 2],
    ['2026-north', 1],
    ['2026-north-hill', 1],
  ]);
});

test('once the right one has signed, nothing is wanting, and a second correction back asks nobody twice (A7)', async () => {
  const signed = await call(staffOf('north'), 'POST /letters/2026-north/signatures', {
    body: { side: 'subordinate', post: 'head' },
  });
  expect(signed.body).toMatchObject({ status: 'in-force', incomplete: false });
  const list = await call(cityOffice, 'GET /letters', { query: { year: '2026', status: 'incomplete' } });
  expect(list.body.items.map(({ id }: { id: string }) => id)).toEqual(['2026-north-hill']);
});

test('a post that is principal no more is waited for no longer (A7, I-35)', async () => {
  await call(cityOffice, 'PUT /units/north-lake/posts/second', { body: postOf('lake-second') });
  await call(staffOf('north'), 'POST /letters/2026-north-lake/signatures', {
    body: { side: 'superior', post: 'head' },
  });
  const half = await call(staffOf('north-lake'), 'POST /letters/2026-north-lake/signatures', {
    body: { side: 'subordinate', post: 'head' },
  });
  expect(half.body.status).toBe('signed-by-one');
  const { title } = postOf('x');
  const changed = await call(cityOffice, 'PUT /units/north-lake/posts/second', {
    body: { title, role: 'member' },
  });
  expect(changed.status).toBe(200);
  expect((await call(cityOffice, 'GET /letters/2026-north-lake')).body.status).toBe('in-force');
});
