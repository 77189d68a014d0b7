import {
  type CitySettings,
  cappedAt,
  capsOn,
  type DatedInterpretation,
  type GradedMeasure,
  gradeUnit,
  type MeasureStage,
  type PostRole,
  totalScore,
  type YearFacts,
  type YearSettings,
} from '@jieti/rules';
import { expect } from 'vitest';
import { type CheckedUnit, type CheckedYear, check, type Verdict } from '../support/grading-checker.ts';
import { groupRanks } from '../support/group-ranks.ts';
import { testCity } from '../support/world/city.ts';

const year = 2026;

/** A small generator of numbers (mulberry32): the same seed gives the same years on every machine. */
const numbers = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
};

type Next = ReturnType<typeof numbers>;

const oneOf = <T>(next: Next, items: readonly [T, ...T[]]): T => items[next(items.length)] ?? items[0];

const stages = ['notice', 'interview', 'listed-supervision', 'veto-warning', 'veto'] as const;
const roles = ['principal', 'in-charge', 'supervising', 'member'] as const;
/** Days at the edges of the year and within it, in order. */
const days = [
  '2025-06-01',
  '2025-12-31',
  '2026-01-01',
  '2026-07-15',
  '2026-12-31',
  '2027-01-01',
  '2027-08-01',
] as const;

const some = <T>(next: Next, most: number, make: () => T): T[] =>
  Array.from({ length: next(most + 1) }, make);

/** Near a threshold half of the time, or excellent, so that limits and quotas are met; scores have two decimals, totals need rounding. */
const score = (next: Next): number =>
  next(2) === 0 ? next(10_001) / 100 : (oneOf(next, [6_000, 8_000, 9_000, 9_500, 9_500]) + next(5) - 2) / 100;

const randomMeasure = (next: Next) => {
  const from = next(days.length);
  const endedOn = next(2) === 0 ? null : (days[from + next(days.length - from)] ?? null);
  return {
    stage: oneOf(next, stages),
    from: days[from] ?? days[0],
    endedOn,
    revoked: next(4) === 0,
  } as const;
};

const weights: readonly [number[], ...number[][]] = [
  [100],
  [60, 40],
  [33.33, 33.33, 33.34],
  [12.5, 12.5, 75],
];

const randomUnit = (next: Next, id: string, shares: readonly number[]): CheckedUnit => ({
  id,
  indicators: shares.map((weight) => ({ weight, score: score(next) })),
  measures: some(next, 2, () => randomMeasure(next)),
  liable: next(5) === 0 ? [{ role: oneOf(next, roles), on: oneOf(next, days) }] : [],
});

const randomYear = (next: Next): CheckedYear => {
  const shares = oneOf(next, weights);
  const units = Array.from({ length: 1 + next(8) }, (_, n) => randomUnit(next, `unit-${n}`, shares));
  // Now and then two units score the same, so that ties are met.
  const [first, second] = units;
  const tied = first && second && next(2) === 0 ? [{ ...second, indicators: first.indicators }] : [];
  return {
    year,
    thresholds: oneOf(next, [
      [9_000, 8_000, 6_000],
      [8_550, 7_525, 5_050],
    ]),
    quota: next(3) === 0 ? null : { percent: next(51), ties: oneOf(next, ['in', 'out']) },
    inForceCounts: next(2) === 0,
    cappedTakesPlace: next(2) === 0,
    units: first && tied.length > 0 ? [first, ...tied, ...units.slice(2)] : units,
  };
};

const settings = new Map<string, CitySettings>();

/** The city's file that says what a random year says; made once for each of the few there are. */
const cityOf = ({ thresholds, quota, inForceCounts, cappedTakesPlace }: CheckedYear): CitySettings => {
  const key = JSON.stringify([thresholds, quota, inForceCounts, cappedTakesPlace]);
  const known = settings.get(key);
  if (known) return known;
  const figures: Readonly<Record<string, number | null>> = {
    'grade-excellent': thresholds[0] / 100,
    'grade-good': thresholds[1] / 100,
    'grade-qualified': thresholds[2] / 100,
    'excellent-quota-percent': quota?.percent ?? null,
  };
  const choices: YearSettings['interpretations'] = {
    'I-12': quota ? (quota.ties === 'in' ? 'ties-within' : 'ties-outside') : 'none',
    'I-13': inForceCounts ? 'in-force-in-year' : 'imposed-in-year',
    'I-40': cappedTakesPlace ? 'capped-takes-place' : 'capped-takes-no-place',
  };
  const city: CitySettings = {
    ...testCity,
    parameters: testCity.parameters.map((one) => ({ ...one, value: figures[one.id] ?? one.value })),
    interpretations: testCity.interpretations.map(
      (one) => ({ ...one, setting: choices[one.id] ?? one.setting }) as DatedInterpretation,
    ),
  };
  settings.set(key, city);
  return city;
};

const factsOf = ({ measures, liable }: CheckedUnit): YearFacts => ({
  year,
  measures: measures.map((one): GradedMeasure => ({ caseId: 'c', ...one, stage: one.stage as MeasureStage })),
  criminallyLiable: liable.map(({ role, on }) => ({ post: 'p', role: role as PostRole, on })),
});

/** The same year by the rules, step by step as the service takes them. */
const byRules = (of: CheckedYear): Verdict[] => {
  const city = cityOf(of);
  const scored = of.units.map((unit) => {
    const facts = factsOf(unit);
    const score = totalScore(unit.indicators.map((one, n) => ({ id: `${n}`, ...one })));
    return { id: unit.id, score, facts, cap: cappedAt(capsOn(facts, city), city) };
  });
  const ranks = groupRanks(scored, city, year);
  return scored.map(({ id, score, facts }) => {
    const place = ranks.get(id);
    const unit = gradeUnit(
      {
        unit: id,
        year,
        score,
        withinQuota: place?.quota?.within ?? null,
        facts,
      },
      city,
    );
    return {
      id,
      total: Math.round(unit.score * 100),
      rank: place?.rank ?? 0,
      base: unit.base,
      afterQuota: unit.afterQuota,
      grade: unit.grade,
      limits: unit.caps.map(({ limit }) => limit),
    };
  });
};

/** Holds a number of random years, the same on every machine, against the second computation, and sees that they held what it is about. */
export const agreeOn = (years: number): void => {
  const next = numbers(20260110);
  const seen = { capped: 0, outside: 0, tied: 0 };
  for (let n = 0; n < years; n++) {
    const of = randomYear(next);
    const checked = check(of);
    const ruled = byRules(of);
    if (JSON.stringify(checked) !== JSON.stringify(ruled))
      expect({ of, ruled }).toEqual({ of, ruled: checked });
    seen.capped += Number(checked.some(({ grade, afterQuota }) => grade !== afterQuota));
    seen.outside += Number(checked.some(({ base, afterQuota }) => base !== afterQuota));
    seen.tied += Number(new Set(checked.map(({ total }) => total)).size < checked.length);
  }
  // The agreement is worth something only if the years held what it is about.
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(years / 20);
};
