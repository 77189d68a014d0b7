import type { CitySettings } from '../city.ts';
import type { SettledLaw } from '../interpretations/index.ts';
import type { Level, Office, UnitFacts, UnitId } from '../vocabulary.ts';

/** A place in the tree of units: the unit itself, and the units above it, nearest first. */
export interface Place {
  readonly id: UnitId;
  readonly above: readonly UnitId[];
  /** The levels of these, as far as they are known: a refusal tells them. */
  readonly levels?: ReadonlyMap<UnitId, Level>;
}

/** The place of a unit whose facts are known. */
export const placeOf = ({
  id,
  level,
  ancestors,
}: Pick<UnitFacts, 'id' | 'ancestors'> & Partial<Pick<UnitFacts, 'level'>>): Place => ({
  id,
  above: ancestors.map((ancestor) => ancestor.id),
  levels: new Map([
    ...(level === undefined ? [] : [[id, level] as const]),
    ...ancestors.map((ancestor) => [ancestor.id, ancestor.level] as const),
  ]),
});

/** A city's law as far as competence asks for it. */
export type ActsLaw = Pick<CitySettings, 'root' | 'articlesBySubject' | 'levels' | 'above' | 'bodies'> &
  SettledLaw;

/** The city as a whole: acts on a year or on all its letters are done there. */
export const placeOfCity = ({ root }: { readonly root: UnitId }): Place => ({ id: root, above: [] });

/** An office covers its own locality and all that lies below it. */
export const officeCovers = ({ jurisdiction }: Pick<Office, 'jurisdiction'>, { id, above }: Place): boolean =>
  jurisdiction === id || above.includes(jurisdiction);
