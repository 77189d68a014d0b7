import type { LegalDate, UnitId } from '../../vocabulary.ts';
import type { Unit } from './unit.ts';

/** Where a unit hangs in the tree of the register, and as what. */
export type Position = Pick<Unit, 'parent' | 'kind' | 'level'>;

/** Where it hung before; `until` is the first day on which it no longer did. */
export interface EarlierPosition extends Position {
  readonly until: LegalDate;
}

/** A unit with the positions it left, the earliest first; absent of one that never left any. */
export type WithPositions<U> = U & { readonly earlier?: readonly EarlierPosition[] | undefined };

const positionOf = ({ parent, kind, level }: Position): Position => ({ parent, kind, level });

const isSame = (one: Position, other: Position): boolean =>
  one.parent === other.parent && one.kind === other.kind && one.level === other.level;

/**
 * The positions that a unit has left once it is changed. One it held for no day, since it was moved twice from the same day, is
 * none, and neither is that of a unit which has yet to stand.
 * @param today the day of the act.
 */
export const earlierAfter = (
  before: WithPositions<Unit>,
  after: Unit,
  today: LegalDate,
): readonly EarlierPosition[] => {
  const { earlier = [], from } = before;
  const until = after.from;
  if (until === undefined || isSame(before, after) || (from !== undefined && from > today)) return earlier;
  return earlier.at(-1)?.until === until ? earlier : [...earlier, { ...positionOf(before), until }];
};

/** Where a unit hung on a day; before it stood, where it hung first. */
export const positionOn = (unit: WithPositions<Position>, day: LegalDate): Position =>
  unit.earlier?.find(({ until }) => day < until) ?? positionOf(unit);

/** What a unit hung below on any day since one, up to now. */
export const parentsSince = (unit: WithPositions<Position>, day: LegalDate): readonly UnitId[] =>
  [...(unit.earlier ?? []).filter(({ until }) => until > day), unit].flatMap(({ parent }) => parent ?? []);
