import type { Unit } from '@jieti/letters/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  facts,
  liabilityOf,
  measureOf,
  postsOf,
  startEvaluation,
  testUnits,
  unitOf,
  type World,
} from '../../../../test/support/world/index.ts';
import { convictionsOf, liabilitiesOf, measuresOf } from './measures.ts';
import { ancestry, unitsById } from './units.ts';

let world: World;
beforeAll(async () => {
  world = await startEvaluation();
});
afterAll(() => world.stop());

const versions = [
  { version: 4, status: 'in-force', endedAt: null },
  { version: 6, status: 'in-force', endedAt: null, lastDay: '2026-08-01' },
  { version: 9, status: 'ended', endedAt: '2025-12-31T16:00:00.000Z' },
  { version: 12, status: 'revoked', endedAt: '2025-12-31T16:00:00.000Z' },
];

describe('what evaluation knows of other services’ facts', () => {
  it('in whatever order a measure’s events come, and however often, the last version stands', async () => {
    let n = 0;
    const order = fc.array(fc.nat({ max: 3 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(order, async (repeats) => {
        n++;
        const caseId = `case-${n}`;
        const told = [...repeats, 3, ...repeats.toReversed()];
        for (const i of told) await facts.measure(measureOf('north', { caseId, ...versions[i] }));
        const measures = (await measuresOf('north', 'north', { zone: 'Asia/Shanghai' })).get('north');
        expect(measures?.find((m) => m.caseId === caseId)).toMatchObject({ revoked: true });
      }),
      { numRuns: 25 },
    );
  });

  it('a measure that ended at 24:00 of a day in the city’s zone ended on the day after', async () => {
    await facts.measure(measureOf('south', versions[2]));
    const measures = await measuresOf('south', 'south', { zone: 'Asia/Shanghai' });
    expect(measures.get('south')).toMatchObject([{ endedOn: '2026-01-01', revoked: false }]);
  });

  it('measures of two entries of one case are two measures, and none is lent to a unit of a longer name', async () => {
    await facts.measure(measureOf('north-hill', { entry: 4 }));
    await facts.measure(measureOf('north-hill', { entry: 12, stage: 'veto', version: 12 }));
    const measures = await measuresOf('city-works', 'north', { zone: 'Asia/Shanghai' });
    expect([...measures.keys()]).toEqual(['north']);
    const hill = await measuresOf('north-hill', 'north-hill', { zone: 'Asia/Shanghai' });
    expect(hill.get('north-hill')?.map(({ stage }) => stage)).toEqual(['veto-warning', 'veto']);
  });

  it('a leader’s criminal liability told twice is one; of another case it is another (A25)', async () => {
    const told = liabilityOf('south-mill', { caseId: 'a' });
    for (const one of [told, told, { ...told, caseId: 'b', on: '2025-10-01' }]) await facts.liability(one);
    const known = await liabilitiesOf('south-mill', 'south-mill');
    expect(known.get('south-mill')).toEqual([
      { post: 'principal', role: 'principal', on: '2025-09-01', caseId: 'a' },
      { post: 'principal', role: 'principal', on: '2025-10-01', caseId: 'b' },
    ]);
    await expect(facts.liability({ ...told, role: 'mayor' })).rejects.toThrow();
  });

  it('a conviction that is put right or followed by an acquittal stands no more, in whatever order it is told (A25)', async () => {
    const told = liabilityOf('south-mill', { caseId: 'c', version: 6, referral: 1 });
    const lifted = { ...told, on: '2025-12-01', version: 9, isOver: true, lifts: '2025-09-01' };
    const days = async () =>
      (await liabilitiesOf('south-mill', 'south-mill'))
        .get('south-mill')
        ?.filter(({ caseId }) => caseId === 'c')
        .map(({ on }) => on);
    await facts.liability(lifted);
    expect(await days()).toEqual([]);
    await facts.liability(told);
    expect(await days()).toEqual([]);
    await facts.liability({ ...told, version: 11, on: '2025-08-31' });
    await facts.liability({ ...told, version: 7, referral: 2 });
    expect(await days()).toEqual(['2025-09-01', '2025-08-31']);
    expect(await convictionsOf('south-mill-principal', ['south-mill', 'north'])).toHaveLength(4);
    expect(await convictionsOf('south-mill-principal', ['north'])).toEqual([]);
  });

  it('an older version of a unit changes nothing', async () => {
    const unit: Unit = unitOf(testUnits[1]);
    await facts.unit({ ...unit, name: { zh: '新', en: 'New North' } }, 3);
    await facts.unit(unit, 2);
    expect((await unitsById(['north'])).get('north')?.name.en).toBe('New North');
  });

  it('ancestors run from the parent up to the city', async () => {
    const units = await unitsById(['north-hill', 'city']);
    const found = await ancestry()([...units.values()]);
    expect(found.get('north-hill')?.map(({ id }) => id)).toEqual(['north', 'city']);
    expect(found.get('city')).toEqual([]);
  });

  it('posts are kept too, for the archives to come', async () => {
    for (const post of postsOf('north')) await facts.post(post);
    const kept = (await world.items()).filter((item) => item.entity?.S === 'post-copy');
    expect(kept.map((item) => item.SK?.S).toSorted()).toEqual(
      ['in-charge', 'member', 'principal', 'supervising'].map((role) => `north#${role}`),
    );
  });

  it('an event that breaks its contract is thrown back to the bus', async () => {
    await expect(facts.measure(measureOf('north', { status: 'unheard-of' }))).rejects.toThrow();
  });
});
