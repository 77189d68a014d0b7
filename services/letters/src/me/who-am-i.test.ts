import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, done, people, startRegister, type World } from '../../../../test/support/world/index.ts';

const { cityOffice, northOffice, northStaff, cgcMeeting } = people;
let world: World;

beforeAll(async () => {
  world = await startRegister();
});
afterAll(() => world.stop());

const me = async (who: Parameters<typeof done>[0]) => (await done(who, 'GET /me')).body;

test('an office is told by the names of the law and of the register, with the word by which its tasks are asked for (A6)', async () => {
  const { subject, offices, units } = await me(northOffice);
  const { name } = (await done(cityOffice, 'GET /units/north')).body;
  expect({ subject, units }).toEqual({ subject: northOffice.subject, units: [] });
  expect(offices).toEqual([
    {
      as: 'cgc-office@north',
      body: expect.objectContaining({ id: 'cgc-office' }),
      level: expect.objectContaining({ id: 'county' }),
      jurisdiction: { id: 'north', name },
      capacity: { id: 'director', name: { zh: '主任', en: 'director' } },
    },
  ]);
  expect(offices[0].body.name.zh).not.toBe('cgc-office');
});

test('a capacity is named as its own body names it: the commission’s meeting is that of its directors (A24)', async () => {
  const [office] = (await me(cgcMeeting)).offices;
  expect(office.capacity.name.zh).toBe('主任会议');
});

test('of several offices and units each is told, in the order of the token', async () => {
  const { offices, units } = await me({
    subject: 'both',
    offices: [...northOffice.offices, ...cityOffice.offices],
    units: ['south', 'north'],
  });
  expect(offices.map(({ as }: { as: string }) => as)).toEqual(['cgc-office@north', 'cgc-office@city']);
  expect(units.map(({ as }: { as: string }) => as)).toEqual(['south', 'north']);
});

test('a unit that is not in the register has no name, and whoever acts for nobody holds nothing', async () => {
  const { units } = await me({ subject: 'somebody', units: ['nowhere'] });
  expect(units).toEqual([{ as: 'nowhere', id: 'nowhere', name: null, kind: null, level: null }]);
  expect(await me({ subject: 'nobody' })).toMatchObject({ subject: 'nobody', offices: [], units: [] });
  expect((await me(northStaff)).units[0]).toMatchObject({ id: 'north', kind: 'locality', level: 'county' });
});

test('today is the day of the city, up to its midnight and from it on', async () => {
  world.setNow('2026-02-09T15:59:59.999Z');
  expect((await me(cityOffice)).city).toMatchObject({ zone: 'Asia/Shanghai', today: '2026-02-09' });
  world.setNow('2026-02-09T16:00:00.000Z');
  expect((await me(cityOffice)).city).toMatchObject({ root: 'city', today: '2026-02-10' });
});

test('without a token nothing is told: 401', async () => {
  expect((await call(undefined, 'GET /me')).status).toBe(401);
});
