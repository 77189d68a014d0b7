import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { killedAt } from '../../../../test/support/crash.ts';
import {
  call,
  continueBulk,
  pendingBulk,
  people,
  startRegister,
  templateBody,
  templateOf,
  type World,
} from '../../../../test/support/world/index.ts';

const { cityOffice } = people;
let world: World;

const townships = Array.from({ length: 50 }, (_, i) => `t-${i}`);

beforeAll(async () => {
  const row = (id: string) => [id, '某乡', 'Township', 'locality', 'township', 'north', 'local', ''];
  world = await startRegister({ more: townships.map(row), heads: [...townships, 'north'] });
});
afterAll(() => world.stop());

const amendmentOf = (year: number) => ({
  ...templateBody,
  document: { number: `综〔${year}〕9号`, date: `${year}-01-05` },
  with: { body: 'slg-office' },
  sections: templateBody.sections.map((section) => ({ ...section, tasks: ['加强巡防'] })),
});

const sign = (year: number, unit: string, side: 'superior' | 'subordinate') =>
  call(
    { subject: 's', units: [side === 'superior' ? 'north' : unit] },
    `POST /letters/${year}-${unit}/signatures`,
    {
      body: { side, post: 'head' },
    },
  );

/** Fifty-one letters: the decision and two chunks. `progress` is what coverage shows in between. */
describe('an amendment killed at any transaction (A7)', () => {
  test.each([
    [2031, 1, 'before', null, 201],
    [2032, 1, 'after', 0, 201],
    [2033, 2, 'before', 0, 201],
    [2034, 2, 'after', 31, 201],
    [2035, 3, 'before', 31, 201],
    [2036, 3, 'after', null, 409],
  ] as const)(
    '%i, at its transaction %i, %s: started again, every letter has the right version once',
    async (year, n, when, progress, signing) => {
      world.setNow(`${year}-01-05T01:00:00.000Z`);
      await call(cityOffice, `PUT /years/${year}/template`, { body: templateOf(year) });
      await call(cityOffice, `POST /years/${year}/letters:issue`);
      for (const side of ['superior', 'subordinate'] as const) await sign(year, 't-0', side);
      await sign(year, 't-9', 'superior');
      const headers = { 'idempotency-key': `amend-${year}` };
      const amend = () =>
        call(cityOffice, `POST /years/${year}/template:amend`, { body: amendmentOf(year), headers });
      const coverage = async () => (await call(cityOffice, `GET /years/${year}/coverage`)).body;
      expect(await killedAt(n, when, amend)).toBe(true);
      const half = await coverage();
      expect(half.progress?.done ?? null).toBe(progress);
      expect(half).toMatchObject({ units: 58, missing: 7, inForce: 1 });
      // The last letter in the order of the tree: until the amendment reaches it, it is signed as it stands.
      expect((await sign(year, 't-9', 'subordinate')).status).toBe(signing);
      await continueBulk(await pendingBulk(world));
      expect(await amend()).toMatchObject({
        status: 200,
        body: { letters: 51, touched: 51, untouched: 0, templateVersion: 2 },
      });
      for (const unit of ['t-0', 't-9', 't-42', 'north']) {
        const { body } = await call(cityOffice, `GET /letters/${year}-${unit}`);
        expect(body.contents.map((c: { version: number }) => c.version)).toEqual([1, 2]);
      }
      const signedBefore = signing === 201 ? 2 : 1;
      expect(await coverage()).toMatchObject({
        progress: null,
        missing: 7,
        inForce: signedBefore,
        resigning: signedBefore,
        issued: 51 - signedBefore,
        signedByOne: 0,
      });
      expect(await pendingBulk(world)).toEqual([]);
    },
  );
});
