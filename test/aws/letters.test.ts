import { beforeAll, expect, test } from 'vitest';
import { done } from '../support/http-journey.ts';
import { people, staffOf } from '../support/http-people.ts';
import { fillPosts, templateOf } from '../support/http-world.ts';
import { today } from './support/clock.ts';
import { deployedCity } from './support/deployed-city.ts';
import { importRegister } from './support/register.ts';

const city = deployedCity('tangshan');
const year = today().slice(0, 4);
const { cityOffice } = people;

beforeAll(() => importRegister('tangshan'));

test('the register is brought in by one request, and every unit of it can be read (A3)', async () => {
  const { body } = await done(city, cityOffice, 'GET /units?limit=200');
  expect(body.items).toHaveLength(52);
  expect((await done(city, cityOffice, 'GET /units/qianxi')).body.name.zh).toBe('迁西县');
});

test('a letter is issued, signed by both sides, in force and counted (A7)', async () => {
  await fillPosts(city, ['tangshan', 'qianxi']);
  await done(city, cityOffice, `PUT /years/${year}/template`, { body: templateOf(Number(year)) });
  const issued = await done(city, cityOffice, `POST /years/${year}/letters:issue`);
  expect(issued.body.issued).toBeGreaterThan(0);
  const signatures = `POST /letters/${year}-qianxi/signatures`;
  const superior = { side: 'superior', post: 'secretary' };
  const first = await done(city, staffOf('tangshan'), signatures, { body: superior });
  expect(first.body.status).toBe('signed-by-one');
  const subordinate = { side: 'subordinate', post: 'secretary' };
  const second = await done(city, staffOf('qianxi'), signatures, { body: subordinate });
  expect(second.body).toMatchObject({ status: 'in-force', inForceOn: today() });
  const { body } = await done(city, cityOffice, `GET /years/${year}/coverage`);
  expect(body).toMatchObject({ units: 51, inForce: 1, signedByOne: 0 });
});
