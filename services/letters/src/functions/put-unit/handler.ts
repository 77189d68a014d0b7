import { apiHandler, on } from '@jieti/lambda';
import { finishBulkThenRun } from '../../bulk/run-command.ts';
import { routes } from '../../contract/routes.ts';
import { registerKey } from '../../keys.ts';
import { putUnit } from '../../register/put-unit.ts';
import { bulkKinds } from '../bulk-kinds.ts';

export const handler = apiHandler(
  on(routes.putUnit, (request) => finishBulkThenRun(bulkKinds, request, registerKey, putUnit(request))),
);
