/** Points and figures have two decimals: counted in hundredths they are whole, and their sums exact. */
export const hundredths = (value: number): number => Math.round(value * 100);

export const fromHundredths = (value: number): number => value / 100;

/** A share of whole numbers, rounded half up. Of products beyond what a number holds exactly, too. */
export const rounded = (numerator: bigint, denominator: bigint): number => {
  const doubled = 2n * numerator + denominator;
  const divisor = 2n * denominator;
  const quotient = doubled / divisor;
  // Division of whole numbers cuts towards 0; below 0 it must go down.
  return Number(doubled < 0n && doubled % divisor !== 0n ? quotient - 1n : quotient);
};
