import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { registerKey } from '../../keys.ts';
import { importUnits } from '../../register/import-units.ts';
import { settleBulk } from '../../settle.ts';

export const handler = apiHandler(
  on(routes.importUnits, (request) => settleBulk(request, registerKey, () => importUnits(request))),
);
