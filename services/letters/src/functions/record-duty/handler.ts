import { apiHandler, executeAndRetry, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { recordDuty } from '../../duties/record-duty.ts';
import { table } from '../../table.ts';

export const handler = apiHandler(
  on(routes.recordDuty, (request) => executeAndRetry(table, request, () => recordDuty(request))),
);
