import { apiHandler, executeAndRetry, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { recordFinding } from '../../inspections/record-finding.ts';
import { table } from '../../table.ts';

export const handler = apiHandler(
  on(routes.recordFinding, (request) => executeAndRetry(table, request, () => recordFinding(request))),
);
