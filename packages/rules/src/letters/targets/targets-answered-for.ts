import type { UnitId } from '../../vocabulary.ts';

/** A target by its weight: of a letter's section, or the part of one that was given to a unit (A7). */
export interface WeightedTarget {
  readonly id: string;
  /** Two decimals at most. */
  readonly weight: number;
}

/** A target as a unit breaks it down among the units it signs with: who carries how much of its weight. */
export interface SplitTarget {
  readonly id: string;
  readonly shares: readonly { readonly unit: UnitId; readonly weight: number }[];
}

/** The origins of a target: the unit's own letter, or the unit above, which gave it a part of one of its own. */
export const targetOrigins = ['letter', 'superior'] as const;

/** A target a unit answers for. */
export interface AnsweredTarget extends WeightedTarget {
  readonly from: (typeof targetOrigins)[number];
}

/** The parts of the targets of the unit above that it gave to this one. */
export const partsFromAbove = (splits: readonly SplitTarget[], unit: UnitId): WeightedTarget[] =>
  splits.flatMap(({ id, shares }) =>
    shares.filter((share) => share.unit === unit).map(({ weight }) => ({ id, weight })),
  );

/**
 * Finds what a unit answers for and may break down (A7): the targets of its letter, and those of which the unit above gave it a
 * part. Where both speak of one target the part counts, so that what is below always sums up to what is above.
 */
export const targetsAnsweredFor = (
  own: readonly WeightedTarget[],
  parts: readonly WeightedTarget[],
): AnsweredTarget[] => {
  const weightOf = new Map(parts.map(({ id, weight }) => [id, weight]));
  const ids = new Set(own.map(({ id }) => id));
  return [
    ...own.map(({ id, weight }): AnsweredTarget => {
      const part = weightOf.get(id);
      return part === undefined ? { id, weight, from: 'letter' } : { id, weight: part, from: 'superior' };
    }),
    ...parts
      .filter(({ id }) => !ids.has(id))
      .map(({ id, weight }) => ({ id, weight, from: 'superior' as const })),
  ];
};
