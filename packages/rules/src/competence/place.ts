import type { CitySettings } from '../city.ts';
import type { Office, UnitFacts, UnitId } from '../vocabulary.ts';

/** Where something is in the tree of units: the unit itself, and the units above it, nearest first. */
export interface Place {
  readonly id: UnitId;
  readonly above: readonly UnitId[];
}

/** The place of a unit whose facts are known. */
export const placeOf = ({ id, ancestors }: Pick<UnitFacts, 'id' | 'ancestors'>): Place => ({
  id,
  above: ancestors.map((ancestor) => ancestor.id),
});

/** An office covers its own locality and all that lies below it. */
export const officeCovers = ({ jurisdiction }: Pick<Office, 'jurisdiction'>, { id, above }: Place): boolean =>
  jurisdiction === id || above.includes(jurisdiction);

/** The place of what is done for a whole city. */
export const cityPlace = ({ root }: Pick<CitySettings, 'root'>): Place => ({ id: root, above: [] });
