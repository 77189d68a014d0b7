import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { registerKey } from '../../keys.ts';
import { putUnit } from '../../register/put-unit.ts';
import { settleBulk } from '../../settle.ts';

export const handler = apiHandler(
  on(routes.putUnit, (request) => settleBulk(request, registerKey, putUnit(request))),
);
