import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { addOutcome, recordLiability } from '../../liability/record.ts';

/** POST /liabilities and /liabilities/{id}/outcomes */
export const handler = apiHandler(
  on(routes.recordLiability, recordLiability),
  on(routes.addLiabilityOutcome, addOutcome),
);
