import { handler as askEligibility } from '../../services/cases/src/functions/answer-eligibility/handler.ts';
import { handler as decideProposal } from '../../services/cases/src/functions/decide-proposal/handler.ts';
import { handler as followAppeal } from '../../services/cases/src/functions/follow-appeal/handler.ts';
import { handler as followFiling } from '../../services/cases/src/functions/follow-filing/handler.ts';
import { handler as followMeasure } from '../../services/cases/src/functions/follow-measure/handler.ts';
import { handler as followReferral } from '../../services/cases/src/functions/follow-referral/handler.ts';
import { handler as keepSession } from '../../services/cases/src/functions/keep-session/handler.ts';
import { handler as listSessions } from '../../services/cases/src/functions/list-sessions/handler.ts';
import { handler as proposeMeasure } from '../../services/cases/src/functions/propose-measure/handler.ts';
import { handler as readCases } from '../../services/cases/src/functions/read-cases/handler.ts';
import { handler as readHistories } from '../../services/cases/src/functions/read-histories/handler.ts';
import { handler as reportLead } from '../../services/cases/src/functions/report-lead/handler.ts';
import { handler as verifyLead } from '../../services/cases/src/functions/verify-lead/handler.ts';
import type { HttpHandler } from './http.ts';

/** Which function serves which route of cases, as the template wires them. */
export const caseFunctions: Readonly<Record<string, HttpHandler>> = {
  'POST /cases': reportLead,
  'GET /cases': readCases,
  'GET /cases/{id}': readCases,
  'GET /cases/{id}/recommendation': readCases,
  'POST /cases/{id}/verification': verifyLead,
  'POST /cases/{id}/proposals': proposeMeasure,
  'POST /cases/{id}/statements': proposeMeasure,
  'POST /cases/{id}/decisions': decideProposal,
  'POST /cases/{id}/extensions': followMeasure,
  'POST /cases/{id}/progress': followMeasure,
  'POST /cases/{id}/acceptance': followMeasure,
  'POST /cases/{id}/releases': followMeasure,
  'POST /cases/{id}/referrals': followReferral,
  'POST /cases/{id}/referrals/{n}/outcome': followReferral,
  'POST /cases/{id}/appeals': followAppeal,
  'POST /cases/{id}/appeals/{n}/resolution': followAppeal,
  'POST /cases/{id}/filings': followFiling,
  'GET /cases/{id}/ledger': readHistories,
  'GET /cases/{id}/history': readHistories,
  'GET /eligibility': askEligibility,
  'GET /conference-sessions': listSessions,
  'GET /conference-sessions/{id}/history': readHistories,
  'POST /conference-sessions': keepSession,
};
