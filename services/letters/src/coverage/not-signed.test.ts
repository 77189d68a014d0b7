import { afterAll, beforeAll, expect, test } from 'vitest';
import { signBoth } from '../../../../test/support/letters-restructure.ts';
import {
  call,
  people,
  postOf,
  startRegister,
  templateBody,
  testUnitIds,
  testUnits,
  type World,
} from '../../../../test/support/world/index.ts';

const { cityOffice } = people;
let world: World;

beforeAll(async () => {
  world = await startRegister({ heads: testUnitIds });
  for (const unit of testUnitIds)
    await call(cityOffice, `PUT /units/${unit}/posts/secretary`, { body: postOf(`${unit}-secretary`) });
  await call(cityOffice, 'PUT /years/2026/template', { body: templateBody });
  await call(cityOffice, 'POST /years/2026/letters:issue');
});
afterAll(() => world.stop());

interface Waiting {
  readonly unit: string;
  readonly name: { readonly en: string };
  readonly waitsFor: readonly { readonly posts: readonly { readonly holder: string }[] }[];
}

/** Those who are behind below a unit, a page of so many: the unit, its name, and the holders waited for, superior side first. */
const behind = async (under: string, limit: number) => {
  const { body } = await call(cityOffice, 'GET /years/2026/coverage', { query: { under, limit } });
  return body.notSigned.items.map(({ unit, name, waitsFor }: Waiting) => [
    unit,
    name.en,
    ...waitsFor.map(({ posts }) => posts.map(({ holder }) => holder).join()),
  ]);
};

const both = (unit: string) => `${unit}-head,${unit}-secretary`;

test('who is behind below a unit is named with both posts of both sides, and the unit’s own letter is not among them (A7)', async () => {
  expect(await behind('north', 50)).toEqual([
    ['north-health', 'North Health Bureau', both('north'), both('north-health')],
    ['north-hill', 'Hill Township', both('north'), both('north-hill')],
    ['north-lake', 'Lake Township', both('north'), both('north-lake')],
  ]);
  expect(await behind('city', 2)).toEqual([
    ['city-education', 'City Education Bureau', both('city'), both('city-education')],
    ['city-works', 'City Heavy Works', both('city'), both('city-works')],
  ]);
});

test('of a letter that one of two has signed on each side, the others are named (A7, I-35)', async () => {
  await signBoth(2026, 'north-lake', 'north');
  expect((await behind('north', 50)).at(-1)).toEqual([
    'north-lake',
    'Lake Township',
    'north-secretary',
    'north-lake-secretary',
  ]);
});

test('two who are behind with everybody between them signed are named as fully as neighbours (A7)', async () => {
  for (const [unit, , , , , parent] of testUnits)
    if (parent && unit !== 'city-education' && unit !== 'south-mill')
      await signBoth(2026, unit, parent, ['head', 'secretary']);
  expect(await behind('city', 50)).toEqual([
    ['city-education', 'City Education Bureau', both('city'), both('city-education')],
    ['south-mill', 'Mill Township', both('south'), both('south-mill')],
  ]);
});
