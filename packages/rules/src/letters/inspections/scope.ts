import type { Level, UnitFacts, UnitId, UnitKind } from '../../vocabulary.ts';

/** The units that a campaign looks at: some by name, or a branch of the tree, all of it or one kind and level (A9). */
export type InspectionScope =
  | { readonly of: 'units'; readonly units: readonly UnitId[] }
  | {
      readonly of: 'branch';
      readonly under: UnitId;
      readonly kind?: UnitKind | undefined;
      readonly level?: Level | undefined;
    };

/** True of a unit that a campaign inspects; the head of a branch is part of it. */
export const inScope = (
  scope: InspectionScope,
  unit: Pick<UnitFacts, 'id' | 'kind' | 'level' | 'ancestors'>,
): boolean => {
  if (scope.of === 'units') return scope.units.includes(unit.id);
  const within = unit.id === scope.under || unit.ancestors.some(({ id }) => id === scope.under);
  const { kind = unit.kind, level = unit.level } = scope;
  return within && kind === unit.kind && level === unit.level;
};
