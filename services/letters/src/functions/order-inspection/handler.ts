import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { orderInspection } from '../../inspections/order-inspection.ts';
import { settle } from '../../settle.ts';

export const handler = apiHandler(
  on(routes.orderInspection, (request) => settle(request, () => orderInspection(request))),
);
