import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { getUnit, listUnits } from '../../register/read-units.ts';

export const handler = apiHandler(on(routes.getUnit, getUnit), on(routes.listUnits, listUnits));
