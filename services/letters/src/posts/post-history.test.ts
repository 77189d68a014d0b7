import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  call,
  importCsv,
  people,
  postOf,
  startRegister,
  type World,
} from '../../../../test/support/world/index.ts';

const { cityOffice, northOffice, southOffice } = people;
let world: World;

beforeAll(async () => {
  world = await startRegister();
});
afterAll(() => world.stop());

const path = '/units/north/posts/secretary';
const header = 'unit,post,titleZh,titleEn,role,holder,name,from,to';
const history = async (as: Parameters<typeof call>[0] = northOffice) => call(as, `GET ${path}/history`);

describe('every act on a post stays in its history (A4, A5)', () => {
  test('who held it first, who came after, and who recorded that in which office', async () => {
    await call(northOffice, `PUT ${path}`, { body: postOf('h-1', '2025-03-01') });
    await call(cityOffice, `PUT ${path}`, { body: postOf('h-2', '2025-09-01') });
    const { subject, entries, verdict } = (await history()).body;
    expect(subject).toEqual({ type: 'post', id: 'north/secretary' });
    expect(entries).toMatchObject([
      {
        type: 'post-entered',
        unit: 'north',
        actor: { by: 'office', subject: northOffice.subject },
        articles: ['A4', 'A5', 'A6'],
        data: {
          post: { id: 'secretary', unit: 'north', role: 'principal' },
          tenures: [{ holder: 'h-1', from: '2025-03-01', to: null }],
        },
      },
      {
        type: 'post-changed',
        actor: { subject: cityOffice.subject, office: { jurisdiction: 'city' } },
        data: {
          changed: {},
          tenures: {
            before: [{ holder: 'h-1', from: '2025-03-01', to: null }],
            after: [
              { holder: 'h-1', from: '2025-03-01', to: '2025-08-31' },
              { holder: 'h-2', from: '2025-09-01', to: null },
            ],
          },
        },
      },
    ]);
    expect(verdict).toMatchObject({ intact: true, entries: 2 });
  });

  test('a file’s row is an entry like an act of its own; what changes nothing leaves none', async () => {
    const file = `${header}\nnorth,secretary,主要负责人,Principal,principal,h-3,,2026-01-01,\n`;
    await importCsv(cityOffice, file);
    await importCsv(cityOffice, file);
    const { entries, verdict } = (await history()).body;
    expect(entries.map(({ type }: { type: string }) => type)).toEqual([
      'post-entered',
      'post-changed',
      'post-changed',
    ]);
    expect(entries[2].data.tenures.after.at(-1)).toEqual({ holder: 'h-3', from: '2026-01-01', to: null });
    expect(verdict.intact).toBe(true);
  });

  test('whoever can read the unit reads it; of a post that is not there, and outside, it does not exist', async () => {
    expect((await history({ subject: 's', units: ['north'] })).status).toBe(200);
    expect((await history(southOffice)).status).toBe(404);
    expect((await call(northOffice, 'GET /units/north/posts/no-such/history')).status).toBe(404);
  });
});
