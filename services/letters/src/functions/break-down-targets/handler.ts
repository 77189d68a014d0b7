import { apiHandler, executeAndRetry, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { table } from '../../table.ts';
import { breakDownTargets } from '../../targets/break-down.ts';

export const handler = apiHandler(
  on(routes.breakDownTargets, (request) => executeAndRetry(table, request, () => breakDownTargets(request))),
);
