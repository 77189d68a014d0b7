/** A total, and what of it lies above the full score: cut off, or told beside the total where the law allows. */
export interface Total {
  readonly score: number;
  readonly above: number;
}

/** An indicator of a group's scheme with a unit's score on it, 0–100 points. */
export interface WeightedScore {
  readonly id: string;
  readonly weight: number;
  readonly score: number;
  /** Its points come on top of the others' weighted mean, and its weight is 0 (I-29). */
  readonly bonus?: boolean;
}

/** Decimal places of a weight or a score that count. */
const places = 1_000_000;

/** A decimal as whole millionths: sums of these are exact, where binary fractions would miss a threshold by a hair. */
const exact = (value: number): bigint => BigInt(Math.round(value * places));

const check = ({ id, weight, score }: WeightedScore): void => {
  if (!(weight >= 0 && weight <= 1000)) throw new RangeError(`indicator ${id}: not a weight: ${weight}`);
  if (!(score >= 0 && score <= 100)) throw new RangeError(`indicator ${id}: not a score of 0–100: ${score}`);
};

/** The total a year can reach, whatever is added to it (I-29). */
const most = 10_000;

/**
 * The weighted mean of a unit's scores, 0–100 points (A10), rounded once, half up, to two decimals; then the points of bonuses
 * come on top, and the total never passes 100 (I-29). Only the rounded total is graded, so what people read is what counted:
 * 89.995 is 90.
 * @throws RangeError on no indicators, no weight at all, or a weight or score out of range.
 */
export const totalScore = (indicators: readonly WeightedScore[]): number => weightedTotal(indicators).score;

/** The same, with the points of bonuses for which there was no room. */
export const weightedTotal = (indicators: readonly WeightedScore[]): Total => {
  indicators.forEach(check);
  const weighed = indicators.filter(({ bonus }) => bonus !== true);
  const weights = weighed.reduce((sum, { weight }) => sum + exact(weight), 0n);
  if (weights === 0n) throw new RangeError('no indicator carries a weight');
  const points = weighed.reduce((sum, { weight, score }) => sum + exact(weight) * exact(score), 0n);
  // points ÷ weights is the mean in millionths; in hundredths, ×100 ÷ 10⁶, rounded half up.
  const divisor = weights * BigInt(places);
  const hundredths = Number((2n * 100n * points + divisor) / (2n * divisor));
  const onTop = indicators.reduce(
    (sum, { bonus, score }) => sum + (bonus === true ? Math.round(score * 100) : 0),
    0,
  );
  const total = hundredths + onTop;
  return { score: Math.min(most, total) / 100, above: Math.max(0, total - most) / 100 };
};

/** A unit's score on an indicator in points; `points` is null where it works on the total. */
export interface PointsScore {
  readonly score: number;
  readonly points?: number | null;
}

const inHundredths = (value: number): number => Math.round(value * 100);

/** The full score of a group scored in points: what the total begins from, and the points of all indicators (A10). */
export const fullTotal = (base: number, indicators: readonly PointsScore[]): number =>
  (inHundredths(base) + indicators.reduce((sum, { points }) => sum + inHundredths(points ?? 0), 0)) / 100;

/**
 * The sum of a unit's points, from the base on, exactly: never below 0, and never above the full score (A10). Nothing is brought to a
 * hundred.
 */
export const pointsTotal = (base: number, indicators: readonly PointsScore[]): Total => {
  const full = inHundredths(fullTotal(base, indicators));
  const total = indicators.reduce((sum, { score }) => sum + inHundredths(score), inHundredths(base));
  return {
    score: Math.min(full, Math.max(0, total)) / 100,
    above: Math.max(0, total - full) / 100,
  };
};
