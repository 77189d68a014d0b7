import { apiHandler, on } from '@jieti/lambda';
import { finishBulkThenRun } from '../../bulk/run-command.ts';
import { routes } from '../../contract/routes.ts';
import { registerKey } from '../../keys.ts';
import { importUnits } from '../../register-file/import-units.ts';
import { bulkKinds } from '../bulk-kinds.ts';

export const handler = apiHandler(
  on(routes.importUnits, (request) =>
    finishBulkThenRun(bulkKinds, request, registerKey, () => importUnits(request)),
  ),
);
