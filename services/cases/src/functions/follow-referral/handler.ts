import { apiHandler, on } from '@jieti/lambda';
import { actOnCase } from '../../acts/act-on-case.ts';
import { seeReferral } from '../../acts/sight.ts';
import { routes } from '../../contract/routes.ts';
import { judgedCase } from '../../views/case-view.ts';

/** POST /cases/{id}/referrals and /cases/{id}/referrals/{n}/outcome */
export const handler = apiHandler(
  on(routes.referLeader, (request) => {
    const { as, ...referral } = request.body;
    return actOnCase(request, request.params.id, { type: 'refer', ...referral }, as, judgedCase);
  }),
  on(routes.recordReferralOutcome, async (request) => {
    const { id, n } = request.params;
    await seeReferral(request.principal, id, n);
    const { as, ...outcome } = request.body;
    const act = { type: 'record-referral-outcome', number: n, ...outcome } as const;
    return actOnCase(request, id, act, as, judgedCase);
  }),
);
