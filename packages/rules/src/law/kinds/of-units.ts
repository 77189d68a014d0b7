import { bodiesFulfilling } from '../../bodies/index.ts';
import type { BodyFunction, Level, UnitFacts, UnitKind } from '../../vocabulary.ts';
import { isBodyAt, levelsOf, type WithLeveledBodies } from '../levels.ts';

/** The units that something of the law concerns: of these kinds, at these levels; at every level, if not said. */
interface OfUnits {
  readonly of: readonly UnitKind[];
  readonly at?: readonly Level[];
}

/** Something that units do themselves, or a body in a locality of theirs, in whose name it is done. */
export interface DoneByUnits extends OfUnits {
  /** Absent: the unit's own staff do it. Where no body fulfils it, or none at that level, nobody does. */
  readonly inNameOf?: BodyFunction;
}

type Law = WithLeveledBodies & Parameters<typeof bodiesFulfilling>[0];

/** The levels at which there is somebody to do it, the top first. */
export const levelsDoing = ({ at, inNameOf }: Omit<DoneByUnits, 'of'>, city: Law): readonly Level[] =>
  levelsOf(city).filter(
    (level) =>
      (at?.includes(level) ?? true) &&
      (inNameOf === undefined ||
        bodiesFulfilling(city, inNameOf).some((body) => isBodyAt(city, body, level))),
  );

/** True if it is this unit's. */
export const concerns = (one: DoneByUnits, unit: Pick<UnitFacts, 'kind' | 'level'>, city: Law): boolean =>
  one.of.includes(unit.kind) && levelsDoing(one, city).includes(unit.level);
