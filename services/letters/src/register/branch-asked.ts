import { allowed, city, notFound, type Principal } from '@jieti/lambda';
import { authorizedActor } from '@jieti/rules';
import { placeOf, readUnit } from './access.ts';
import { scopesOf } from './scopes.ts';
import type { UnitRecord } from './unit-record.ts';

/**
 * The branch of the tree an office asks about; if none is named, the topmost its holder's offices reach. @throws 404 for
 * who may not know of it, 403 for who only acts for a unit (A7)
 */
export const branchAsked = async (principal: Principal, under: string | undefined): Promise<UnitRecord> => {
  const id = under ?? (await scopesOf(principal)).find((scope) => scope.branch)?.id;
  if (id === undefined) throw notFound();
  const unit = await readUnit(principal, id);
  allowed(authorizedActor(principal, 'look-over-branch', placeOf(unit), city()));
  return unit;
};
