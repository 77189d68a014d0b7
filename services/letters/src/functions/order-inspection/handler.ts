import { apiHandler, executeAndRetry, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { orderInspection } from '../../inspections/order-inspection.ts';
import { table } from '../../table.ts';

export const handler = apiHandler(
  on(routes.orderInspection, (request) => executeAndRetry(table, request, () => orderInspection(request))),
);
