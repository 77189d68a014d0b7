import type { Bilingual, Level } from '@jieti/rules';
import type { Unit } from '../contract/records.ts';
import { deepest, type Path, unitsOn } from './path.ts';
import { endOf } from './unit-record.ts';

/** What is wrong with a unit's place in the tree, and in which field. */
export interface StructureFault {
  readonly field: 'kind' | 'level' | 'parent';
  readonly code: string;
  readonly detail: Bilingual;
}

const rank: Readonly<Record<Level, number>> = { city: 0, county: 1, township: 2 };

/** What of the unit above decides whether another may hang below it. */
export type Above = Pick<Unit, 'kind' | 'level' | 'from' | 'status'> & { readonly path: Path };

const rootFaults = (unit: Unit, root: string): StructureFault[] => {
  const faults: StructureFault[] = [];
  if (unit.parent !== null)
    faults.push({
      field: 'parent',
      code: 'root-has-parent',
      detail: { zh: `${root} 是本市,没有上级单位`, en: `${root} is the city itself and has no parent` },
    });
  if (unit.level !== 'city')
    faults.push({
      field: 'level',
      code: 'root-level',
      detail: { zh: '本市的层级应为 city', en: 'The level of the city itself is city' },
    });
  if (unit.kind !== 'locality')
    faults.push({
      field: 'kind',
      code: 'root-kind',
      detail: { zh: '本市的类别应为 locality', en: 'The city itself is a locality' },
    });
  return faults;
};

export const tooDeep: StructureFault = {
  field: 'parent',
  code: 'too-deep',
  detail: { zh: `层次过多,至多 ${deepest} 层`, en: `Too deep: at most ${deepest} units one below the other` },
};

const localityFault = (unit: Unit, parent: Above): StructureFault | undefined => {
  if (parent.kind !== 'locality')
    return {
      field: 'parent',
      code: 'parent-not-locality',
      detail: { zh: '地方的上级应为地方', en: 'A locality lies below a locality' },
    };
  if (rank[unit.level] <= rank[parent.level])
    return {
      field: 'level',
      code: 'level-not-below-parent',
      detail: {
        zh: `地方的层级应低于其上级(${parent.level})`,
        en: `A locality’s level is below its parent’s (${parent.level})`,
      },
    };
  return undefined;
};

const parentEnded: StructureFault = {
  field: 'parent',
  code: 'parent-ended',
  detail: { zh: '该上级单位已合并或撤销', en: 'This parent has been merged or abolished' },
};

const placeFault = (unit: Unit, parent: Above): StructureFault | undefined => {
  if (endOf(parent) !== undefined) return parentEnded;
  if (unitsOn(parent.path).length >= deepest) return tooDeep;
  if (unit.kind === 'locality') return localityFault(unit, parent);
  if (rank[unit.level] < rank[parent.level])
    return {
      field: 'level',
      code: 'level-above-parent',
      detail: {
        zh: `层级不得高于其上级(${parent.level})`,
        en: `The level is not above the parent’s (${parent.level})`,
      },
    };
  return undefined;
};

const noParent: StructureFault = {
  field: 'parent',
  code: 'unknown-parent',
  detail: { zh: '名录中没有该上级单位', en: 'There is no such parent in the register' },
};

const onlyOneRoot = (root: string): StructureFault => ({
  field: 'parent',
  code: 'second-root',
  detail: {
    zh: `只有本市(${root})没有上级单位`,
    en: `Only the city itself (${root}) has no parent`,
  },
});

/**
 * Faults of a unit's place: one city at the top, localities below localities of a higher level, departments and units
 * at their parent's level or below it. `parent` is undefined when it is not in the register.
 */
export const structureFaults = (unit: Unit, parent: Above | undefined, root: string): StructureFault[] => {
  if (unit.id === root) return rootFaults(unit, root);
  if (unit.parent === null) return [onlyOneRoot(root)];
  if (!parent) return [noParent];
  const fault = placeFault(unit, parent);
  return fault ? [fault] : [];
};

/** Kind, level and parent stay where no day is named from which they change. */
export const fixedFaults = (unit: Unit, before: Unit): StructureFault[] =>
  (['kind', 'level', 'parent'] as const)
    .filter((field) => unit[field] !== before[field])
    .map((field) => ({
      field,
      code: 'structure-fixed',
      detail: {
        zh: `已登记为 ${before[field] ?? '(无)'};变更须写明自何日起(from)`,
        en: `Entered as ${before[field] ?? '(none)'}; a change names the day it takes effect (from)`,
      },
    }));
