import type { Principal } from '@jieti/lambda';
import type { Path } from './path.ts';
import { loadUnits } from './unit-record.ts';

/** A part of the tree that somebody can read: a whole branch, or one unit. */
export interface Scope {
  readonly id: string;
  readonly parent: string | null;
  readonly path: Path;
  readonly branch: boolean;
}

/** The branches of a caller's offices and the units they act for, none inside another, in the order of the tree. */
export const scopesOf = async (principal: Principal): Promise<Scope[]> => {
  const localities = principal.offices.map((office) => office.jurisdiction);
  const units = await loadUnits([...localities, ...principal.units]);
  const wanted = [...units.values()]
    .map(({ id, parent, path }) => ({ id, parent, path, branch: localities.includes(id) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const scopes: Scope[] = [];
  for (const scope of wanted) {
    if (!scopes.some((s) => s.branch && scope.path.startsWith(s.path))) scopes.push(scope);
  }
  return scopes;
};
