import { type Answer, allowed, city, type Request } from '@jieti/lambda';
import { knownLevel } from '@jieti/rules';
import type { Filter } from '@jieti/store';
import type { routes } from '../contract/routes.ts';
import { allUnits, childrenOf } from '../keys.ts';
import { type Part, pageThrough } from '../paging.ts';
import { pendingImport } from '../register/register-lock.ts';
import { scopesOf } from '../register/scopes.ts';
import { type UnitRecord, unitView } from '../register/unit-record.ts';
import { exported, formatAsked, mostExported, template } from './export-units.ts';

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

/** The ranges of the tree that a list is about: the branch of an office's locality, or the one unit somebody acts for. */
const partsOf = async (request: List): Promise<Part[]> => {
  const { parent } = request.query;
  const index = parent === undefined ? 'GSI2' : 'GSI1';
  const partition = parent === undefined ? allUnits : childrenOf(parent);
  const filter = filterOf(request.query);
  return (await scopesOf(request.principal)).map((scope) => ({
    index,
    partition,
    from: scope.path,
    whole: scope.branch,
    ...(filter && { filter }),
  }));
};

/**
 * The part of the register a caller may know, in the order of the tree; with `parent`, what hangs directly below it. As
 * CSV or XLSX, if they ask for it, the whole of it in the form an import takes: a file has no pages.
 */
export const listUnits = async (request: List): Promise<Answer> => {
  const { limit, cursor } = request.query;
  const format = formatAsked(request);
  if (format && request.query.template) return template(format, request);
  allowed(knownLevel(request.query.level, '/level', city()));
  const parts = await partsOf(request);
  const headers = await pendingImport();
  if (format) {
    const { items } = await pageThrough<UnitRecord>(parts, mostExported + 1, undefined);
    const file = await exported(format, request, items);
    return { ...file, headers: { ...file.headers, ...headers } };
  }
  const page = await pageThrough<UnitRecord>(parts, limit, cursor);
  return { status: 200, body: { items: page.items.map(unitView), nextCursor: page.nextCursor }, headers };
};
