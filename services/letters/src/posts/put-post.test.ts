import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call, people, postOf, startRegister, type World } from '../../../../test/support/world/index.ts';

const { northOffice, southOffice } = people;
let world: World;

beforeAll(async () => {
  world = await startRegister();
});
afterAll(() => world.stop());

const path = 'PUT /units/north/posts/secretary';
const holderOn = async (on: string) =>
  (await call(northOffice, 'GET /units/north/posts', { query: { on } })).body.items[0]?.holder?.holder ??
  null;

describe('posts and who holds them (A4, A5)', () => {
  test('the holder before stays until the day before the successor’s first day', async () => {
    const first = await call(northOffice, path, { body: postOf('h-1', '2025-03-01') });
    expect([first.status, first.body.holder.holder]).toEqual([201, 'h-1']);
    const second = await call(northOffice, path, { body: postOf('h-2', '2025-09-01') });
    expect([second.status, second.headers.etag]).toEqual([200, '"2"']);
    expect(second.body.tenures).toEqual([
      { holder: 'h-1', from: '2025-03-01', to: '2025-08-31' },
      { holder: 'h-2', from: '2025-09-01', to: null },
    ]);
    expect(await holderOn('2025-02-28')).toBeNull();
    expect(await holderOn('2025-03-01')).toBe('h-1');
    expect(await holderOn('2025-08-31')).toBe('h-1');
    expect(await holderOn('2025-09-01')).toBe('h-2');
  });

  test('the same holder from the same day changes nothing; without a holder only title and role are', async () => {
    const same = await call(northOffice, path, { body: postOf('h-2', '2025-09-01') });
    expect(same.headers.etag).toBe('"2"');
    const { holder: _, from: __, ...bare } = postOf('x');
    const retitled = await call(northOffice, path, {
      body: { ...bare, title: { zh: '书记', en: 'Secretary' } },
    });
    expect(retitled.body).toMatchObject({ version: 3, holder: { holder: 'h-2' } });
  });

  test('a post falls vacant from a day, and is filled again later', async () => {
    await call(northOffice, path, { body: { ...postOf('x', '2025-12-01'), holder: null } });
    expect([await holderOn('2025-11-30'), await holderOn('2025-12-01')]).toEqual(['h-2', null]);
    const filled = await call(northOffice, path, { body: postOf('h-3', '2026-01-01') });
    expect(filled.body.tenures.at(-1)).toEqual({ holder: 'h-3', from: '2026-01-01', to: null });
    expect(filled.body.tenures.at(-2).to).toBe('2025-11-30');
  });

  test.each([
    [
      'a holder from a day before the one in office',
      postOf('h-4', '2025-12-31'),
      409,
      'tenure-not-after-last',
    ],
    ['another holder from the same day', postOf('h-4', '2026-01-01'), 409, 'tenure-not-after-last'],
    ['the holder in office once more', postOf('h-3', '2026-02-01'), 409, 'holder-already-in-office'],
    ['a holder without a day', { ...postOf('h-4'), from: undefined }, 422, 'invalid-input'],
    ['a day that does not exist', postOf('h-4', '2026-02-30'), 422, 'invalid-input'],
    ['an identity number as a holder', postOf('13020319900101123X', '2026-03-01'), 422, 'invalid-input'],
    [
      'a mobile number as a name',
      { ...postOf('h-4', '2026-03-01'), holder: { holder: 'h-4', name: '+86 138 0013 8000' } },
      422,
      'invalid-input',
    ],
    ['an unknown role', { ...postOf('h-4', '2026-03-01'), role: 'emperor' }, 422, 'invalid-input'],
  ])('%s is refused and nothing changes', async (_, body, status, code) => {
    const before = await call(northOffice, 'GET /units/north/posts');
    const reply = await call(northOffice, path, { body });
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    expect((await call(northOffice, 'GET /units/north/posts')).body).toEqual(before.body);
  });

  test('another jurisdiction sees neither unit nor posts; staff read and do not write', async () => {
    expect((await call(southOffice, path, { body: postOf('h-9', '2026-05-01') })).status).toBe(404);
    expect((await call(southOffice, 'GET /units/north/posts')).status).toBe(404);
    const staff = { subject: 's', units: ['north'] };
    expect((await call(staff, 'GET /units/north/posts')).body.items).toHaveLength(1);
    expect((await call(staff, path, { body: postOf('h-9', '2026-05-01') })).status).toBe(403);
  });

  test('two successors named at once: one is recorded, the other learns of it', async () => {
    const replies = await Promise.all(
      ['h-5', 'h-6'].map((holder) => call(northOffice, path, { body: postOf(holder, '2026-06-01') })),
    );
    expect(replies.map((r) => r.status).sort()).toEqual([200, 409]);
    const stale = await call(northOffice, path, {
      body: postOf('h-7', '2026-07-01'),
      headers: { 'if-match': '"1"' },
    });
    expect(stale.status).toBe(412);
  });
});
