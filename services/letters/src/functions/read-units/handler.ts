import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { getUnit } from '../../register/get-unit.ts';
import { readRegisterHistory } from '../../register/register-ledger.ts';
import { readUnitHistory } from '../../register/unit-ledger.ts';
import { listUnits } from '../../register-file/list-units.ts';

export const handler = apiHandler(
  on(routes.getUnit, getUnit),
  on(routes.listUnits, listUnits),
  on(routes.readUnitHistory, readUnitHistory),
  on(routes.readRegisterHistory, readRegisterHistory),
);
