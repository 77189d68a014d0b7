/**
 * The graded year once more, from the measure and not from the code: it shares nothing with `@jieti/rules`, works in whole
 * hundredths and compares everybody with everybody, so that a mistake made there is not made here again.
 */

/** Best first, by their place. */
const gradeNames = ['excellent', 'good', 'qualified', 'poor'] as const;

interface CheckedMeasure {
  readonly stage: string;
  /** Days, `YYYY-MM-DD`. */
  readonly from: string;
  readonly endedOn: string | null;
  readonly revoked: boolean;
}

export interface CheckedUnit {
  readonly id: string;
  /** Weights in percent with two decimals, summing to 100; scores in points with two decimals. */
  readonly indicators: readonly { readonly weight: number; readonly score: number }[];
  readonly measures: readonly CheckedMeasure[];
  readonly liable: readonly { readonly role: string; readonly on: string }[];
}

export interface CheckedYear {
  readonly year: number;
  /** Hundredths of a point from which excellent, good and qualified begin. */
  readonly thresholds: readonly [number, number, number];
  readonly quota: { readonly percent: number; readonly ties: 'in' | 'out' } | null;
  /** I-13. */
  readonly inForceCounts: boolean;
  /** I-40. */
  readonly cappedTakesPlace: boolean;
  readonly units: readonly CheckedUnit[];
}

export interface Verdict {
  readonly id: string;
  /** Hundredths of a point. */
  readonly total: number;
  readonly rank: number;
  readonly base: string;
  readonly afterQuota: string;
  readonly grade: string;
  /** Best grades still allowed, one for each cap, strictest first. */
  readonly limits: readonly string[];
}

/** A10: the weighted mean, rounded half up to hundredths; weights are percent, so hundredths × hundredths ÷ 10⁴. */
const totalOf = ({ indicators }: CheckedUnit): number => {
  const sum = indicators.reduce(
    (all, { weight, score }) => all + Math.round(weight * 100) * Math.round(score * 100),
    0,
  );
  return Math.floor((sum + 5_000) / 10_000);
};

const placeOf = (total: number, thresholds: CheckedYear['thresholds']): number =>
  thresholds.filter((from) => total < from).length;

/** A25: listed → at best good, warned → qualified, vetoed → poor. */
const limitOf = (stage: string): number | undefined =>
  ({ 'listed-supervision': 1, 'veto-warning': 2, veto: 3 })[stage];

const counts = (
  { from, endedOn, revoked }: CheckedMeasure,
  { year, inForceCounts }: CheckedYear,
): boolean => {
  if (revoked) return false;
  if (!inForceCounts) return Number(from.split('-')[0]) === year;
  return Number(from.split('-')[0]) <= year && (endedOn === null || Number(endedOn.split('-')[0]) >= year);
};

const limitsOn = (unit: CheckedUnit, of: CheckedYear): number[] => {
  const limits: number[] = [];
  for (const measure of unit.measures) {
    const limit = limitOf(measure.stage);
    if (limit !== undefined && counts(measure, of)) limits.push(limit);
  }
  for (const { role, on } of unit.liable)
    if (role !== 'member' && Number(on.split('-')[0]) === of.year) limits.push(1);
  return limits.sort((a, b) => b - a);
};

/** Somebody of a group, as far as places and ranks are concerned. */
interface Competitor {
  readonly total: number;
  readonly limits: readonly number[];
}

/** A25, I-40: who may not have the best grade competes for no place, unless the city has it so. */
const competes = ({ limits }: Competitor, { cappedTakesPlace }: CheckedYear): boolean =>
  cappedTakesPlace || limits.every((limit) => limit === 0);

/** I-12: the share of the whole group, to nearest, a half upwards, one at least; and whether this one would be within. */
const isWithin = (one: Competitor, all: readonly Competitor[], of: CheckedYear): boolean => {
  const { quota } = of;
  if (!quota) return true;
  const places = Math.max(1, Math.floor((2 * all.length * quota.percent + 100) / 200));
  const others = all.filter((other) => other !== one && competes(other, of));
  const better = others.filter(({ total }) => total > one.total).length;
  const same = others.filter(({ total }) => total === one.total).length;
  return quota.ties === 'in' ? better < places : better + same + 1 <= places;
};

const name = (place: number): string => gradeNames[place] ?? 'none';

/** Every unit of one group in a year. */
export const check = (of: CheckedYear): Verdict[] => {
  const all = of.units.map((unit) => ({ id: unit.id, total: totalOf(unit), limits: limitsOn(unit, of) }));
  const graded = all.map((one) => {
    const base = placeOf(one.total, of.thresholds);
    const afterQuota = base === 0 && !isWithin(one, all, of) ? 1 : base;
    return { ...one, base, afterQuota, grade: Math.max(afterQuota, ...one.limits) };
  });
  return graded.map(({ id, total, limits, base, afterQuota, grade }) => {
    // I-40: by grade, then by score; or by score alone.
    const before = graded.filter((other) =>
      of.cappedTakesPlace || other.grade === grade ? other.total > total : other.grade < grade,
    );
    return {
      id,
      total,
      rank: before.length + 1,
      base: name(base),
      afterQuota: name(afterQuota),
      grade: name(grade),
      limits: limits.map(name),
    };
  });
};
