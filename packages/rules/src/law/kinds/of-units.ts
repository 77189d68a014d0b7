import type { Level, UnitFacts, UnitKind } from '../../vocabulary.ts';

/** The units that something of the law concerns: of these kinds, at these levels. */
export interface OfUnits {
  readonly of: readonly UnitKind[];
  readonly at: readonly Level[];
}

/** True if it concerns this unit. */
export const concerns = ({ of, at }: OfUnits, unit: Pick<UnitFacts, 'kind' | 'level'>): boolean =>
  of.includes(unit.kind) && at.includes(unit.level);
