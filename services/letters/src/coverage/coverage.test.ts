import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CoveredUnit, coverageUnder } from '../../../../test/support/coverage-model.ts';
import {
  call,
  people,
  postOf,
  startRegister,
  templateOf,
  testUnitIds,
  testUnits,
  type World,
} from '../../../../test/support/world/index.ts';

const { cityOffice } = people;
let world: World;

beforeAll(async () => {
  world = await startRegister({ heads: testUnitIds });
  await call(cityOffice, 'PUT /units/north-health/posts/head', {
    body: { ...postOf('x', '2027-01-01'), holder: null },
  });
});
afterAll(() => world.stop());

const parents = new Map<string, string>(testUnits.map((row) => [row[0], row[5]]));
const ancestorsOf = (id: string): CoveredUnit['ancestors'] => {
  const row = testUnits.find(([unit]) => unit === parents.get(id));
  return row ? [{ id: row[0], kind: row[3], level: row[4] }, ...ancestorsOf(row[0])] : [];
};

/** Coverage by the rules alone, from every letter as it is read one by one. */
const modelOf = async (year: number, under: string, today: string) => {
  const units: CoveredUnit[] = [];
  for (const [id] of testUnits) {
    const { status, body } = await call(cityOffice, `GET /letters/${year}-${id}`);
    if (id !== 'city')
      units.push({
        id,
        ancestors: ancestorsOf(id),
        status: status === 404 ? null : body.status,
        inForceOn: body.inForceOn ?? null,
        resigning: status !== 404 && body.amendment !== null,
      });
  }
  return coverageUnder(under, units, `${year}-03-31`, today);
};

const numbers = ({
  units,
  issued,
  signedByOne,
  inForce,
  late,
  signedLate,
  resigning,
  missing,
}: Record<string, number>) => ({
  units,
  issued,
  signedByOne,
  inForce,
  late,
  signedLate,
  resigning,
  missing,
});

describe('counters kept by the signatures (A7)', () => {
  test('whatever is signed, by whom and when, coverage is what counting every letter would give', async () => {
    let year = 2026;
    const signature = fc.record({
      unit: fc.constantFrom(...testUnits.map((row) => row[0]).filter((id) => id !== 'city')),
      side: fc.constantFrom('superior', 'subordinate'),
      late: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(signature, { maxLength: 12 }), async (signatures) => {
        year += 1;
        world.setNow(`${year}-01-10T01:00:00.000Z`);
        await call(cityOffice, `PUT /years/${year}/template`, { body: templateOf(year) });
        await call(cityOffice, `POST /years/${year}/letters:issue`);
        for (const { unit, side } of signatures.toSorted((a, b) => Number(a.late) - Number(b.late))) {
          const late = signatures.find((s) => s.unit === unit && s.side === side)?.late;
          world.setNow(`${year}-${late ? '04-02' : '02-02'}T01:00:00.000Z`);
          const acting = side === 'superior' ? (parents.get(unit) ?? '') : unit;
          await call({ subject: 's', units: [acting] }, `POST /letters/${year}-${unit}/signatures`, {
            body: { side, post: 'head' },
          });
        }
        world.setNow(`${year}-04-03T01:00:00.000Z`);
        for (const under of ['city', 'north', 'south']) {
          const { body } = await call(cityOffice, `GET /years/${year}/coverage`, { query: { under } });
          const model = await modelOf(year, under, `${year}-04-03`);
          expect(numbers(body)).toEqual(numbers({ ...model.total }));
          const byUnit = (list: readonly { unit: string }[]) =>
            Object.fromEntries(list.map((b) => [b.unit, numbers(b as never)]));
          expect(byUnit(body.branches)).toEqual(byUnit(model.branches));
        }
      }),
      { numRuns: 15 },
    );
  });
});
