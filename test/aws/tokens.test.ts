import { beforeAll, describe, expect, test } from 'vitest';
import { ask, send, tokenOf } from '../support/http-journey.ts';
import { people } from '../support/http-people.ts';
import { badTokens } from '../support/http-tokens.ts';
import { templateOf } from '../support/http-world.ts';
import { deployedCity } from './support/deployed-city.ts';

const city = deployedCity('tangshan');
let good = '';

beforeAll(async () => {
  good = await tokenOf(city, people.cityOffice);
});

/** AWS asks for `exp` (developer guide, JWT authorizers); the emulator does not, so this one is not told apart there. */
const notHere = 'that never expires';

describe('a bad token is 401 before any function of ours is reached', () => {
  test('a good one is let in', async () => {
    expect((await send(city, { method: 'GET', path: '/cases?limit=1', token: good })).status).toBe(200);
  });

  test('every bad relative of it stays out, on a read and on a write', async () => {
    const answers: Record<string, number[]> = {};
    for (const [what, token] of Object.entries(badTokens(city, good))) {
      if (what === notHere) continue;
      const read = await send(city, { method: 'GET', path: '/cases?limit=1', token });
      const write = await send(city, { method: 'POST', path: '/cases', token, body: '{}' });
      answers[what] = [read.status, write.status];
    }
    expect(Object.keys(answers).length).toBeGreaterThan(15);
    for (const [what, statuses] of Object.entries(answers))
      expect([what, statuses]).toEqual([what, [401, 401]]);
  });

  test('only the description of the interface is read without one', async () => {
    for (const path of ['/openapi.json', '/docs'])
      expect((await send(city, { method: 'GET', path })).status).toBe(200);
    for (const path of ['/cases', '/units', '/letters', '/eligibility?unit=qianxi'])
      expect((await send(city, { method: 'GET', path })).status).toBe(401);
  });

  test('a good token without the office the act needs is 403, and says by which article', async () => {
    const reply = await ask(city, people.nobody, 'PUT /years/2027/template', { body: templateOf(2027) });
    expect(reply.status).toBe(403);
    expect(reply.body.articles.length).toBeGreaterThan(0);
  });
});
