import type { Unit } from '@jieti/letters/contract';
import type { Scheme, SchemeGroup } from '../contract/scheme.ts';

/** Finds the group a unit is graded in: the one that lists it, else the one that names its group of the register. */
export const placing = (scheme: Pick<Scheme, 'groups'>) => {
  const listed = new Map(scheme.groups.flatMap((group) => group.units.map((id) => [id, group] as const)));
  const registered = new Map(
    scheme.groups.flatMap((group) => group.registerGroups.map((name) => [name, group] as const)),
  );
  return ({ id, group }: Pick<Unit, 'id' | 'group'>): SchemeGroup | undefined =>
    listed.get(id) ?? (group === null ? undefined : registered.get(group));
};
