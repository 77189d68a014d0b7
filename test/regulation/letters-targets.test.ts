import { partsFromAbove, type SplitTarget, splitFits, splitRefusals, targetsAnsweredFor } from '@jieti/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const below = new Set(['north-hill', 'north-lake']);
const letter = [
  { id: 'disputes', weight: 60 },
  { id: 'patrols', weight: 40 },
];
const split = (...weights: number[]): SplitTarget => ({
  id: 'disputes',
  shares: weights.map((weight, i) => ({ unit: ['north-hill', 'north-lake', 'south'][i] ?? '', weight })),
});
const codes = (splits: readonly SplitTarget[]) =>
  splitRefusals(splits, letter, below).map(({ code, pointer }) => [code, pointer]);

describe('breaking targets down among those a unit signs with (A7)', () => {
  it.each([[[60]], [[20, 40]], [[0.01, 59.99]], [[19.99, 40.01]]])('%j fit 60', (weights) => {
    expect(codes([split(...weights)])).toEqual([]);
  });

  it.each([[[59.99]], [[60.01]], [[20, 40.01]], [[]]])('%j do not', (weights) => {
    expect(codes([split(...weights)])).toEqual([['parts-do-not-fit', '/targets/0/shares']]);
  });

  it('every fault is named with its place', () => {
    const twice = [
      { unit: 'north-hill', weight: 30 },
      { unit: 'north-hill', weight: 29.995 },
      { unit: 'south', weight: 0.01 },
    ];
    expect(codes([{ id: 'disputes', shares: twice }, { id: 'else', shares: [] }, split(60)])).toEqual([
      ['duplicate-unit', '/targets/0/shares/1/unit'],
      ['weight-decimals', '/targets/0/shares/1/weight'],
      ['not-signed-with', '/targets/0/shares/2/unit'],
      ['parts-do-not-fit', '/targets/0/shares'],
      ['no-such-target', '/targets/1/id'],
      ['duplicate-id', '/targets/2/id'],
    ]);
  });

  it('a unit answers for its letter’s targets, but of one given from above for the part given', () => {
    const given = partsFromAbove(
      [split(20, 40), { id: 'roads', shares: [{ unit: 'north-hill', weight: 5 }] }],
      'north-hill',
    );
    expect(targetsAnsweredFor(letter, given)).toEqual([
      { id: 'disputes', weight: 20, from: 'superior' },
      { id: 'patrols', weight: 40, from: 'letter' },
      { id: 'roads', weight: 5, from: 'superior' },
    ]);
  });

  it('down a tree of any depth, what lies at the bottom sums up to what lies at the top', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(cuts, { minLength: 1, maxLength: 4 }), (levels) => {
        let parts = [6000];
        for (const [depth, level] of levels.entries()) {
          parts = parts.flatMap((whole, k) => {
            const pieces = level.map((part) => Math.floor((whole * part) / 1000 / level.length));
            const all = [...pieces, whole - pieces.reduce((a, b) => a + b, 0)];
            const shares = all.map((part, i) => ({ unit: `u${depth}-${k}-${i}`, weight: part / 100 }));
            const made = { id: 'disputes', shares };
            expect(splitFits(made, { id: 'disputes', weight: whole / 100 })).toBe(true);
            return shares.map(({ unit }) => {
              const [own] = targetsAnsweredFor(letter, partsFromAbove([made], unit));
              return Math.round((own?.weight ?? 0) * 100);
            });
          });
        }
        expect(parts.reduce((a, b) => a + b, 0)).toBe(6000);
      }),
    );
  });
});
