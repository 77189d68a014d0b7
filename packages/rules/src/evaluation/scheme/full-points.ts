import type { Indicator } from './indicator.ts';

/** The full score of an indicator over all its rounds, in points; null for one that works on the total. */
export const fullOf = ({ points, rounds }: Pick<Indicator, 'points' | 'rounds'>): number | null => {
  if (points === undefined) return null;
  const times = rounds?.combine === 'sum' ? rounds.each.length : 1;
  return (Math.round(points * 100) * times) / 100;
};
