import type { ListCounts } from './list-item.ts';

/** A unit's figure among those of its group. */
export interface GroupStanding {
  /** Of all figures of the group, with two decimals. */
  readonly average: number;
  /** Units with a better figure, and one. */
  readonly rank: number;
  /** Units with a worse figure, and one: 1 is the last. */
  readonly fromLast: number;
  readonly of: number;
}

/** The facts known of a unit for one indicator, or for one of its rounds. */
export interface ItemFacts extends Partial<ListCounts> {
  readonly value?: number;
  /** The figure of the year before. */
  readonly before?: number;
  readonly group?: GroupStanding;
}

/** @throws RangeError on a fact that the method needs and nobody has: it was looked for when the inputs were frozen. */
export const known = <T>(fact: T | undefined, what: string): T => {
  if (fact === undefined) throw new RangeError(`no ${what}`);
  return fact;
};
