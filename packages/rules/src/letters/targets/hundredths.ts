/** A weight in hundredths, so that 33.33 + 33.33 + 33.34 is 100. */
export const hundredths = (weight: number): number => Math.round(weight * 100);

/** True if a weight has two decimals at most. */
export const hundredthsIn = (weight: number): boolean => Math.abs(hundredths(weight) - weight * 100) <= 1e-6;
