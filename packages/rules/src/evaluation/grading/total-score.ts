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
export const totalScore = (indicators: readonly WeightedScore[]): number => {
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
  return Math.min(most, hundredths + onTop) / 100;
};
