import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { askEligibility } from '../../eligibility/ask-eligibility.ts';
import { checkCertificate } from '../../eligibility/check-certificate.ts';

/** GET /eligibility: answers and records a question, or checks a certificate given before */
export const handler = apiHandler(
  on(routes.askEligibility, async ({ principal, query }) => ({
    status: 200,
    body:
      query.certificate === undefined
        ? await askEligibility(principal, query)
        : await checkCertificate(principal, query.certificate),
  })),
);
