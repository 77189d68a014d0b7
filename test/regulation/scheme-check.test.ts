import { checkScheme, type Scheme } from '@jieti/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testCity } from '../support/world/city.ts';

const register = [
  { id: 'city', group: null },
  { id: 'north', group: 'counties' },
  { id: 'south', group: 'counties' },
  { id: 'works', group: 'enterprises' },
  { id: 'lonely', group: null },
];

const name = { zh: '名', en: 'name' };
const indicator = (id: string, weight: number) =>
  ({ id, name, weight, source: 'entered', method: 'direct' }) as const;

interface Group {
  readonly id: string;
  readonly registerGroups?: readonly string[];
  readonly units?: readonly string[];
  readonly indicators?: readonly ReturnType<typeof indicator>[];
}

const scheme = (...groups: readonly Group[]): Scheme => ({
  groups: groups.map((group) => ({
    ...{ name, registerGroups: [], units: [], indicators: [indicator('order', 100)] },
    ...group,
  })),
});

const codes = (given: Scheme): string[] =>
  checkScheme(given, register, { ...testCity, root: 'city' }).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );

const counties = { id: 'counties', registerGroups: ['counties'] };
const others = { id: 'others', registerGroups: ['enterprises'], units: ['lonely'] };

describe('a scheme is checked as a whole (A10)', () => {
  it('fits when weights sum to 100 and every unit is in exactly one group', () => {
    expect(codes(scheme(counties, others))).toEqual([]);
  });

  it('a unit it lists by name leaves the group of the register it would be in', () => {
    expect(
      codes(scheme(counties, { id: 'others', registerGroups: ['enterprises'], units: ['lonely', 'south'] })),
    ).toEqual([]);
  });

  it('names all its faults at once', () => {
    const faulty = scheme(
      { ...counties, indicators: [indicator('order', 60), indicator('order', 39.99)] },
      { id: 'counties', registerGroups: ['counties', 'moon'], units: ['nobody', 'city', 'north'] },
      { id: 'third', units: ['north'] },
    );
    expect(codes(faulty)).toEqual([
      '/groups/0/indicators weights-not-100',
      '/groups/1/id group-twice',
      '/groups/0/indicators/1/id indicator-twice',
      '/groups/2/units/0 unit-in-two-groups',
      '/groups/1/registerGroups/0 unit-in-two-groups',
      '/groups/1/units/0 unknown-unit',
      '/groups/1/units/1 city-not-graded',
      '/groups/1/registerGroups/1 unknown-register-group',
      '/groups unit-in-no-group',
      '/groups unit-in-no-group',
    ]);
  });

  it('a group to which no unit belongs is a fault', () => {
    const indicators = [indicator('order', 100)];
    const names = { id: 'names', units: ['north', 'south'], indicators };
    expect(codes(scheme(counties, others, names))).toEqual(['/groups/0 empty-group']);
  });

  it('three thirds in hundredths are 100, and a hundredth off is not', () => {
    const thirds = (last: number) =>
      scheme(
        { ...counties, indicators: [indicator('a', 33.33), indicator('b', 33.33), indicator('c', last)] },
        others,
      );
    expect(codes(thirds(33.34))).toEqual([]);
    expect(codes(thirds(33.33))).toEqual(['/groups/0/indicators weights-not-100']);
    expect(codes(thirds(33.35))).toEqual(['/groups/0/indicators weights-not-100']);
  });

  it('any weights of two decimals that sum to 100 fit, however binary fractions add up', () => {
    const parts = fc.uniqueArray(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(parts, (cuts) => {
        const edges = [0, ...cuts.toSorted((a, b) => a - b), 10_000];
        const weights = edges.slice(1).map((edge, i) => (edge - (edges[i] ?? 0)) / 100);
        const indicators = weights.map((weight, i) => indicator(`i${i}`, weight));
        expect(codes(scheme({ ...counties, indicators }, others))).toEqual([]);
      }),
    );
  });
});
