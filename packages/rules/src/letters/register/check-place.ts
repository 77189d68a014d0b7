import type { Place } from '../../competence/index.ts';
import { checkLevel, type Refusal, refusal } from '../../decision/index.ts';
import { isHigher, levelName, topLevel, type WithLevels } from '../../law/levels.ts';
import type { UnitId } from '../../vocabulary.ts';
import { endOf, type Unit } from './unit.ts';

/** The most units from the city down to one: one at each level of the law, and two of a system inside the last. */
export const deepestIn = ({ levels }: WithLevels): number => levels.length + 2;

/** The city's law as far as the places of units depend on it. */
type PlacesLaw = WithLevels & { readonly root: UnitId };

/** A unit below which another is to lie, as far as that decides whether it may. */
export interface ParentUnit {
  readonly unit: Pick<Unit, 'kind' | 'level' | 'from' | 'status'>;
  /** The number of units from the city down to it. */
  readonly depth: number;
}

export const depthOf = ({ above }: Place): number => above.length + 1;

/** The place of a unit right below another; at the top where there is none. */
export const placeBelow = (parent: Place | undefined, id: UnitId): Place => ({
  id,
  above: parent ? [parent.id, ...parent.above] : [],
});

const at = (field: 'kind' | 'level' | 'parent') => ({ pointer: `/${field}` });

const checkRoot = ({ parent, level, kind }: Unit, city: PlacesLaw): Refusal[] => [
  ...(parent === null ? [] : [refusal('root-has-parent', { root: city.root }, at('parent'))]),
  ...(level === topLevel(city).id
    ? []
    : [refusal('root-level', { level: topLevel(city).name }, at('level'))]),
  ...(kind === 'locality' ? [] : [refusal('root-kind', {}, at('kind'))]),
];

const checkLocality = ({ level }: Unit, parent: ParentUnit['unit'], city: PlacesLaw): Refusal[] => {
  if (parent.kind !== 'locality') return [refusal('parent-not-locality', {}, at('parent'))];
  if (isHigher(city, parent.level, level)) return [];
  return [refusal('level-not-below-parent', { level: levelName(city, parent.level) }, at('level'))];
};

export const tooDeep = (city: WithLevels): Refusal =>
  refusal('too-deep', { deepest: deepestIn(city) }, at('parent'));

export const inCircle = (): Refusal => refusal('cycle', {}, at('parent'));

const checkBelow = (unit: Unit, { unit: parent, depth }: ParentUnit, city: PlacesLaw): Refusal[] => {
  if (endOf(parent) !== undefined) return [refusal('parent-ended', {}, at('parent'))];
  if (depth >= deepestIn(city)) return [tooDeep(city)];
  if (unit.kind === 'locality') return checkLocality(unit, parent, city);
  if (!isHigher(city, unit.level, parent.level)) return [];
  return [refusal('level-above-parent', { level: levelName(city, parent.level) }, at('level'))];
};

/**
 * Refuses a place in the tree that a unit cannot have: levels that the city's law has, one city at the top, localities below localities of a higher level,
 * departments and units at their parent's level or below it (A3).
 * @param parent undefined when it is not in the register.
 */
export const checkPlace = (unit: Unit, parent: ParentUnit | undefined, city: PlacesLaw): Refusal[] => {
  const unknown = checkLevel(city, unit.level, at('level').pointer);
  if (unknown) return [unknown];
  const { root } = city;
  if (unit.id === root) return checkRoot(unit, city);
  if (unit.parent === null) return [refusal('second-root', { root }, at('parent'))];
  return parent ? checkBelow(unit, parent, city) : [refusal('unknown-parent', {}, at('parent'))];
};
