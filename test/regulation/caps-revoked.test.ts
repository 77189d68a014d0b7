import { type CitySettings, type GradedMeasure, gradeUnit } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { testCity } from '../support/world/city.ts';

const inForce: CitySettings = {
  ...testCity,
  interpretations: testCity.interpretations.map((one) =>
    one.id === 'I-13' ? { ...one, setting: 'in-force-in-year' } : one,
  ),
};

/** A25 once more: how many of the four grades remain under each measure. */
const best = { 'listed-supervision': 2, 'veto-warning': 1, veto: 0 } as const;
const order = ['poor', 'qualified', 'good', 'excellent'] as const;
const stages = Object.keys(best) as (keyof typeof best)[];

type Lot = 'absent' | 'stands' | 'revoked-in-the-year' | 'revoked-the-year-after';
const lots: readonly Lot[] = ['absent', 'stands', 'revoked-in-the-year', 'revoked-the-year-after'];

/** Every lot of every measure, in every combination. */
const years = lots.flatMap((listed) =>
  lots.flatMap((warned) => lots.map((vetoed): Lot[] => [listed, warned, vetoed])),
);

const measureOf = (stage: keyof typeof best, lot: Lot): GradedMeasure[] => {
  if (lot === 'absent') return [];
  const endedOn = {
    stands: null,
    'revoked-in-the-year': '2026-06-01',
    'revoked-the-year-after': '2027-03-01',
  }[lot];
  return [{ caseId: stage, stage, from: '2026-05-01', endedOn, revoked: lot !== 'stands' }];
};

describe.each([
  ['imposed in the year', testCity],
  ['in force in the year', inForce],
])(
  '95 points, measures %s: what stands caps, what is revoked never does (A25, I-13, I-23)',
  (_setting, city) => {
    it.each(years)('listed: %s, warned: %s, vetoed: %s', (...of) => {
      const measures = stages.flatMap((stage, n) => measureOf(stage, of[n] ?? 'absent'));
      const standing = stages.filter((_stage, n) => of[n] === 'stands');
      const expected = order[Math.min(3, ...standing.map((stage) => best[stage]))];
      const facts = { year: 2026, measures, criminallyLiable: [] };
      const unit = gradeUnit({ unit: 'x', year: 2026, score: 95, withinQuota: null, facts }, city);
      expect(unit.grade).toBe(expected);
      expect(unit.caps.map(({ caseId }) => caseId).toSorted()).toEqual(standing.toSorted());
    });
  },
);
