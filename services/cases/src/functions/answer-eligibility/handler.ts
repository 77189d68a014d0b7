import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { askEligibility } from '../../eligibility/ask.ts';

/** GET /eligibility; a question that is recorded */
export const handler = apiHandler(
  on(routes.askEligibility, async ({ principal, query }) => ({
    status: 200,
    body: await askEligibility(principal, query),
  })),
);
