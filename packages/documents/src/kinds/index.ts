import { appealDecision } from './appeal-decision.ts';
import { circular } from './circular.ts';
import { commendationDecision } from './commendation-decision.ts';
import { conferenceMinutes } from './conference-minutes.ts';
import { eligibilityCertificate } from './eligibility-certificate.ts';
import { extensionNotice } from './extension-notice.ts';
import { fileIndex } from './file-index.ts';
import { filingReport } from './filing-report.ts';
import { hearingNotice } from './hearing-notice.ts';
import { heaviestDecision } from './heaviest-decision.ts';
import { interviewNotice } from './interview-notice.ts';
import { interviewRecord } from './interview-record.ts';
import type { Kind } from './kind.ts';
import { recommendation } from './recommendation.ts';
import { rectificationNotice } from './rectification-notice.ts';
import { releaseNotice } from './release-notice.ts';
import { responsibilityLetter } from './responsibility-letter.ts';
import { resultsCircular } from './results-circular.ts';
import { reviewDecision } from './review-decision.ts';
import { rewardNotice } from './reward-notice.ts';
import { supervisionNotice } from './supervision-notice.ts';
import { transferLetter } from './transfer-letter.ts';
import { warningDecision } from './warning-decision.ts';

/** Every kind of paper by its id. */
export const kinds = {
  circular,
  'interview-notice': interviewNotice,
  'interview-record': interviewRecord,
  'supervision-notice': supervisionNotice,
  'hearing-notice': hearingNotice,
  'warning-decision': warningDecision,
  'heaviest-decision': heaviestDecision,
  'release-notice': releaseNotice,
  'extension-notice': extensionNotice,
  'filing-report': filingReport,
  recommendation,
  'transfer-letter': transferLetter,
  'appeal-decision': appealDecision,
  'review-decision': reviewDecision,
  'conference-minutes': conferenceMinutes,
  'responsibility-letter': responsibilityLetter,
  'rectification-notice': rectificationNotice,
  'results-circular': resultsCircular,
  'commendation-decision': commendationDecision,
  'reward-notice': rewardNotice,
  'eligibility-certificate': eligibilityCertificate,
  'file-index': fileIndex,
} as const satisfies Readonly<Record<string, Kind>>;

export type PaperKind = keyof typeof kinds;
