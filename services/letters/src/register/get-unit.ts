import { type Answer, notFound, type Request } from '@jieti/lambda';
import type { routes } from '../contract/routes.ts';
import { readUnit } from './access.ts';
import { unitOn } from './periods.ts';
import { pendingImport } from './register-lock.ts';
import { unitView } from './unit-record.ts';

/** A unit that this caller may know of, as it stands or as it stood on a day; 404 for a day on which it was not yet there. */
export const getUnit = async (request: Request<typeof routes.getUnit>): Promise<Answer> => {
  const headers = await pendingImport();
  const unit = await readUnit(request.principal, request.params.unitId);
  const { on } = request.query;
  if (on !== undefined) {
    const then = await unitOn(unit, on);
    if (!then) throw notFound();
    return { status: 200, body: then, headers };
  }
  return { status: 200, body: unitView(unit), version: unit.version, headers };
};
