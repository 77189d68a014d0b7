import type { Place } from '../../competence/index.ts';
import { type Refusal, refusal } from '../../decision/index.ts';
import type { Level, UnitId } from '../../vocabulary.ts';
import { levelNames } from './names.ts';
import { endOf, type Unit } from './unit.ts';

/** The most units from the city down to one: the city, a county, a township, and two of a system inside it. */
export const deepest = 5;

const rank: Readonly<Record<Level, number>> = { city: 0, county: 1, township: 2 };

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

const checkRoot = ({ parent, level, kind }: Unit, root: UnitId): Refusal[] => [
  ...(parent === null ? [] : [refusal('root-has-parent', { root }, at('parent'))]),
  ...(level === 'city' ? [] : [refusal('root-level', {}, at('level'))]),
  ...(kind === 'locality' ? [] : [refusal('root-kind', {}, at('kind'))]),
];

const checkLocality = ({ level }: Unit, parent: ParentUnit['unit']): Refusal[] => {
  if (parent.kind !== 'locality') return [refusal('parent-not-locality', {}, at('parent'))];
  if (rank[level] > rank[parent.level]) return [];
  return [refusal('level-not-below-parent', { level: levelNames[parent.level] }, at('level'))];
};

export const tooDeep = (): Refusal => refusal('too-deep', { deepest }, at('parent'));

export const inCircle = (): Refusal => refusal('cycle', {}, at('parent'));

const checkBelow = (unit: Unit, { unit: parent, depth }: ParentUnit): Refusal[] => {
  if (endOf(parent) !== undefined) return [refusal('parent-ended', {}, at('parent'))];
  if (depth >= deepest) return [tooDeep()];
  if (unit.kind === 'locality') return checkLocality(unit, parent);
  if (rank[unit.level] >= rank[parent.level]) return [];
  return [refusal('level-above-parent', { level: levelNames[parent.level] }, at('level'))];
};

/**
 * Refuses a place in the tree that a unit cannot have: one city at the top, localities below localities of a higher level,
 * departments and units at their parent's level or below it (A3).
 * @param parent undefined when it is not in the register.
 */
export const checkPlace = (unit: Unit, parent: ParentUnit | undefined, root: UnitId): Refusal[] => {
  if (unit.id === root) return checkRoot(unit, root);
  if (unit.parent === null) return [refusal('second-root', { root }, at('parent'))];
  return parent ? checkBelow(unit, parent) : [refusal('unknown-parent', {}, at('parent'))];
};
