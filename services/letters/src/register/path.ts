import type { Place, UnitId } from '@jieti/rules';
import type { Expected } from '@jieti/store';

/**
 * A unit's place in the tree, `city/county/township/`: from the city down to the unit itself. What lies below a unit
 * is what begins with its path, so that a branch is one range of an index.
 */
export type Path = string;

export const pathOf = (parent: Path | null, unit: UnitId): Path => `${parent ?? ''}${unit}/`;

/** The units of a path, from the city down. */
export const unitsOn = (path: Path): UnitId[] => path.split('/').slice(0, -1);

/** The units above, from the city down to the parent. */
export const above = (path: Path): UnitId[] => unitsOn(path).slice(0, -1);

/** True if a path lies in the branch of a unit: it is the unit itself or below it. */
export const isWithin = (path: Path, under: UnitId): boolean => unitsOn(path).includes(under);

/** The place that the rules judge by. */
export const placeAt = (path: Path): Place => {
  const [id = '', ...above] = unitsOn(path).reverse();
  return { id, above };
};

/** The path of a place. */
export const pathTo = ({ id, above }: Place): Path => `${[...above].reverse().concat(id).join('/')}/`;

/** The optimistic lock of a record that has a place in the tree: a branch moves without a new version of what lies in it. */
export const atVersionAndPath = (
  before: { readonly version: number; readonly path: Path } | undefined,
): Expected => (before ? { version: before.version, path: before.path } : null);

/** The optimistic lock of a place alone: what is entered with the place of its unit must not miss that the unit moved. */
export const atPath = ({ path }: { readonly path: Path }): Expected => ({ path });
