import { notFound, type Principal } from '@jieti/lambda';
import { scopesOf } from '../scopes.ts';
import { anyOffice, seen } from './sight.ts';
import { loadUnit, type UnitRecord } from './unit-record.ts';

/**
 * The branch of the tree an office asks about; if none is named, the topmost its holder's offices reach. @throws 404 for
 * who may not know of it, 403 for who only acts for a unit (A7)
 */
export const branchAsked = async (principal: Principal, under: string | undefined): Promise<UnitRecord> => {
  const id = under ?? (await scopesOf(principal)).find((scope) => scope.branch)?.id;
  if (id === undefined) throw notFound();
  const unit = seen(principal, await loadUnit(id));
  anyOffice(principal, unit.path, ['A7']);
  return unit;
};
