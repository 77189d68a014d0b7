import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Operation, operationsOf } from '../../../../test/support/table-operations.ts';
import {
  call,
  importCsv,
  people,
  startLetters,
  templateBody,
  testUnits,
  unitsCsv,
  type World,
} from '../../../../test/support/world/index.ts';

const { cityOffice } = people;
let world: World;

beforeAll(async () => {
  world = await startLetters();
});
afterAll(() => world.stop());

/** Schools below the townships of the test city, which has eight units that sign without them. */
const schools = (n: number) =>
  Array.from({ length: n }, (_, i) => {
    const town = ['north-hill', 'north-lake', 'south-mill'][i % 3] ?? '';
    return [`school-${i}`, '某学校', 'School', 'unit', 'township', town, 'local', ''];
  });

/** Everybody's head since January. */
const headsOf = (units: readonly (readonly string[])[]): string =>
  [
    'unit,post,titleZh,titleEn,role,holder,name,from,to',
    ...units.map(([id]) => `${id},head,主要负责人,Principal,principal,${id}-head,,2026-01-01,`),
    '',
  ].join('\n');

/** A city of its own, with so many schools, whose letters of the year are out. */
const issued = async (n: number): Promise<void> => {
  await world.empty();
  const units = [...testUnits, ...schools(n)];
  await importCsv(cityOffice, unitsCsv(units));
  await importCsv(cityOffice, headsOf(units));
  await call(cityOffice, 'PUT /years/2026/template', { body: templateBody });
  const reply = await call(cityOffice, 'POST /years/2026/letters:issue');
  expect(reply.body).toMatchObject({ issued: n + 8, unservedTotal: 0 });
};

const signed = async (side: 'superior' | 'subordinate') => {
  const units = [side === 'superior' ? 'north-hill' : 'school-0'];
  const reply = await call({ subject: 's', units }, 'POST /letters/2026-school-0/signatures', {
    body: { side, post: 'head' },
  });
  expect(reply.status).toBe(201);
};

const coverage = async () =>
  (await call(cityOffice, 'GET /years/2026/coverage', { query: { limit: 5 } })).body;

/** The operations in a city of so many schools: both signatures of a school, and coverage of the city before and after. */
const inCityOf = async (n: number) => {
  await issued(n);
  const before = await operationsOf(coverage);
  const first = await operationsOf(() => signed('superior'));
  const second = await operationsOf(() => signed('subordinate'));
  const after = await operationsOf(coverage);
  return { before, first, second, after };
};

/** Reads of a branch's numbers: everything but who asks, what units are called, who is behind, and what goes out. */
const ofNumbers = (operations: readonly Operation[]) =>
  operations.filter(({ partition }) => partition?.startsWith('BRANCH#'));

describe('the size of the tree (A7)', () => {
  test('a signature below a city of 308 units is the same reads and writes as below one of 11, to the unit', async () => {
    const [small, large] = [await inCityOf(3), await inCityOf(300)];
    expect(large.first.operations).toEqual(small.first.operations);
    expect(large.second.operations).toEqual(small.second.operations);
    // One of them is the year's own record: from the decision to withdraw its letters nobody signs.
    // The batch holds what is read against its ledger before anything rests on it.
    expect(small.second.operations.map(({ name }) => name)).toEqual([
      'BatchGetItem',
      'GetItem',
      'GetItem',
      'Query',
      'Query',
      'TransactWriteItems',
    ]);
  });

  test('who of 308 units has signed is one read of the city’s branches, as of 11, and exact', async () => {
    const [small, large] = [await inCityOf(4), await inCityOf(301)];
    for (const { before, after } of [small, large])
      for (const { operations } of [before, after])
        expect(ofNumbers(operations).map(({ name }) => name)).toEqual(['Query']);
    expect(ofNumbers(large.after.operations)).toEqual(ofNumbers(small.after.operations));
    expect(large.before.operations.length).toBeLessThanOrEqual(small.before.operations.length);
    expect(large.before.result).toMatchObject({ units: 309, issued: 309, inForce: 0, missing: 0 });
    expect(large.after.result).toMatchObject({ units: 309, issued: 308, inForce: 1, missing: 0 });
  });
});
