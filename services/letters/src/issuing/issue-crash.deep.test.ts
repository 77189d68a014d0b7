import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { killedAt } from '../../../../test/support/crash.ts';
import {
  call,
  continueBulk,
  pendingBulk,
  people,
  startRegister,
  templateOf,
  type World,
} from '../../../../test/support/world/index.ts';

const { cityOffice, northOffice } = people;
let world: World;

const townships = Array.from({ length: 50 }, (_, i) => `t-${i}`);

beforeAll(async () => {
  const row = (id: string) => [id, '某乡', 'Township', 'locality', 'township', 'north', 'local', ''];
  world = await startRegister({ more: townships.map(row), heads: townships });
});
afterAll(() => world.stop());

describe('issuing killed at any transaction (A7)', () => {
  // Fifty letters and eight names: the decision and two chunks.
  test.each([
    [2031, 1, 'before', 0],
    [2032, 1, 'after', 0],
    [2033, 2, 'before', 0],
    [2034, 2, 'after', 31],
    [2035, 3, 'before', 31],
    [2036, 3, 'after', 50],
  ] as const)(
    '%i, at its transaction %i, %s: every unit has one letter in the end',
    async (year, n, when, issued) => {
      world.setNow(`${year}-01-05T01:00:00.000Z`);
      await call(cityOffice, `PUT /years/${year}/template`, { body: templateOf(year) });
      const headers = { 'idempotency-key': `issue-${year}` };
      const issue = () => call(cityOffice, `POST /years/${year}/letters:issue`, { headers });
      const coverage = async () => (await call(cityOffice, `GET /years/${year}/coverage`)).body;
      expect(await killedAt(n, when, issue)).toBe(true);
      const half = await coverage();
      expect(half.issued).toBeGreaterThanOrEqual(Math.min(issued, 28));
      expect(half.issued).toBeLessThanOrEqual(issued);
      await continueBulk(await pendingBulk(world));
      expect(await issue()).toMatchObject({
        status: 200,
        body: { issued: 50, already: 0, unservedTotal: 8 },
      });
      const done = await coverage();
      expect(done).toMatchObject({ units: 58, issued: 50, missing: 8 });
      expect(done.unserved).toHaveLength(8);
      const letter = await call(northOffice, `GET /letters/${year}-t-42`);
      expect(letter.body).toMatchObject({ version: 1, template: { version: 1, section: 'for-locality' } });
    },
  );
});
