import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { coverages } from '../../../../test/support/letters-coverage.ts';
import { putUnit, signBoth, yearUnderWay } from '../../../../test/support/letters-restructure.ts';
import { call, pendingBulk, people, startLetters, type World } from '../../../../test/support/world/index.ts';

const { cityOffice } = people;
let world: World;

beforeAll(async () => {
  world = await startLetters();
});
afterAll(() => world.stop());

const townships = ['north-hill', 'north-lake', 'south-mill'] as const;
const others = ['hill-school', 'north-health', 'city-works'] as const;
const places = ['city', 'north', 'south', ...townships] as const;

const act = fc.oneof(
  fc.record({
    act: fc.constant('move'),
    unit: fc.constantFrom(...townships),
    to: fc.constantFrom('city', 'north', 'south'),
  }),
  fc.record({ act: fc.constant('move'), unit: fc.constantFrom(...others), to: fc.constantFrom(...places) }),
  fc.record({ act: fc.constant('end'), unit: fc.constantFrom(...townships, ...others), to: fc.constant('') }),
  fc.record({
    act: fc.constant('sign'),
    unit: fc.constantFrom(...townships, ...others),
    to: fc.constant(''),
  }),
  fc.record({ act: fc.constant('issue'), unit: fc.constant('city'), to: fc.constant('') }),
);

/** Some of it is refused, by what came before: then nothing changes, and that too is held against the letters. */
const doIt = async ({ act: what, unit, to }: { act: string; unit: string; to: string }): Promise<void> => {
  if (what === 'issue') {
    await call(cityOffice, 'POST /years/2026/letters:issue');
    return;
  }
  const { body } = await call(cityOffice, `GET /units/${unit}`);
  const { id: _, version: __, ...unitBody } = body;
  if (what === 'sign') await signBoth(2026, unit, body.parent);
  else if (what === 'move')
    await putUnit(cityOffice, unit, { ...unitBody, parent: to, level: unitBody.level, from: '2026-07-01' });
  else await putUnit(cityOffice, unit, { ...unitBody, status: 'abolished', from: '2026-07-01' });
};

test('whatever is moved, ended, signed and issued, in any order, coverage is what counting every letter gives (A3, A7)', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 8 }), async (acts) => {
      await yearUnderWay(world);
      for (const one of acts) await doIt(one);
      const { read, computed } = await coverages(2026, places, '2026-07-20');
      expect(read).toEqual(computed);
      expect(await pendingBulk(world)).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
