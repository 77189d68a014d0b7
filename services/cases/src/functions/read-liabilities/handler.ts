import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { liabilityHistory, listLiabilities, readLiability } from '../../liability/read.ts';

/** GET /liabilities, /liabilities/{id} and its history */
export const handler = apiHandler(
  on(routes.listLiabilities, listLiabilities),
  on(routes.readLiability, readLiability),
  on(routes.readLiabilityHistory, ({ principal, params }) => liabilityHistory(principal, params.id)),
);
