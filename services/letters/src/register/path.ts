import type { UnitId } from '@jieti/rules';
import type { Expected } from '@jieti/store';

/**
 * A unit's place in the tree, `city/county/township/`: from the city down to the unit itself. What lies below a unit
 * is what begins with its path, so that a branch is one range of an index.
 */
export type Path = string;

/** The most units from the city down to one: the city, a county, a township, and two of a system inside it. */
export const deepest = 5;

export const pathOf = (parent: Path | null, unit: UnitId): Path => `${parent ?? ''}${unit}/`;

/** The units of a path, from the city down. */
export const unitsOn = (path: Path): UnitId[] => path.split('/').slice(0, -1);

/** The units above, from the city down to the parent. */
export const above = (path: Path): UnitId[] => unitsOn(path).slice(0, -1);

/** Whether a path lies in the branch of a unit: it is the unit itself or below it. */
export const lies = (path: Path, under: UnitId): boolean => unitsOn(path).includes(under);

/** The optimistic lock of a record that has a place in the tree: a branch moves without a new version of what lies in it. */
export const atVersionAndPath = (
  before: { readonly version: number; readonly path: Path } | undefined,
): Expected => (before ? { version: before.version, path: before.path } : null);
