import { apiHandler, on } from '@jieti/lambda';
import { actOnCase, judgedCase } from '../../acts/act-on-case.ts';
import { assertHasReferral } from '../../case/case-access.ts';
import { routes } from '../../contract/routes.ts';
import { withCalendars } from '../../work-calendar/known-calendars.ts';

/** POST /cases/{id}/referrals and /cases/{id}/referrals/{n}/outcome */
export const handler = withCalendars(
  apiHandler(
    on(routes.referLeader, (request) => {
      const { as, ...referral } = request.body;
      return actOnCase(request, request.params.id, { type: 'refer', ...referral }, as, judgedCase);
    }),
    on(routes.recordReferralOutcome, async (request) => {
      const { id, n } = request.params;
      await assertHasReferral(request.principal, id, n);
      const { as, ...outcome } = request.body;
      const act = { type: 'record-referral-outcome', number: n, ...outcome } as const;
      return actOnCase(request, id, act, as, judgedCase);
    }),
  ),
);
