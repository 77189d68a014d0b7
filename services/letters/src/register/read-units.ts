import type { Answer, Request } from '@jieti/lambda';
import type { routes } from '../contract/routes.ts';
import { allUnits, childrenOf } from '../keys.ts';
import { type Filter, type Part, pageThrough, scopesOf } from '../scopes.ts';
import { pendingImport } from './register-lock.ts';
import { seen } from './sight.ts';
import { loadUnit, type UnitRecord, unitView } from './unit-record.ts';

type List = Request<typeof routes.listUnits>;

const filterOf = ({ kind, level }: List['query']): Filter | undefined => {
  const wanted = Object.entries({ kind, level }).filter(([, value]) => value !== undefined);
  if (wanted.length === 0) return undefined;
  return {
    conditions: wanted.map(([name]) => `#${name} = :${name}`),
    names: Object.fromEntries(wanted.map(([name]) => [`#${name}`, name])),
    values: Object.fromEntries(wanted.map(([name, value]) => [`:${name}`, value])),
  };
};

/**
 * The part of the register a caller may know, in the order of the tree; with `parent`, what hangs directly below it.
 * A part is a range of paths: the branch of an office's locality, or the one unit somebody acts for.
 */
export const listUnits = async (request: List): Promise<Answer> => {
  const { parent, limit, cursor } = request.query;
  const index = parent === undefined ? 'GSI2' : 'GSI1';
  const partition = parent === undefined ? allUnits : childrenOf(parent);
  const filter = filterOf(request.query);
  const parts = (await scopesOf(request.principal)).map(
    (scope): Part => ({
      index,
      partition,
      from: scope.path,
      whole: scope.branch,
      ...(filter && { filter }),
    }),
  );
  const headers = await pendingImport();
  const page = await pageThrough<UnitRecord>(parts, limit, cursor);
  return { status: 200, body: { items: page.items.map(unitView), nextCursor: page.nextCursor }, headers };
};

/** A unit that this caller may know of. */
export const getUnit = async (request: Request<typeof routes.getUnit>): Promise<Answer> => {
  const headers = await pendingImport();
  const unit = seen(request.principal, await loadUnit(request.params.unitId));
  return { status: 200, body: unitView(unit), version: unit.version, headers };
};
