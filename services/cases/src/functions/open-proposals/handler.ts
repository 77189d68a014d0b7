import { caseProposed, proposalWithdrawn } from '@jieti/evaluation/contract';
import { busHandler, subscribe } from '@jieti/lambda';
import { openProposal } from '../../acts/open-proposal.ts';
import { withdrawProposal } from '../../acts/withdraw-proposal.ts';
import { withCalendars } from '../../work-calendar/known-calendars.ts';

/**
 * A published year proposes cases: units graded poor (A22), surveys below the limit (A23); it withdraws what a new version of a
 * result gives no reason for any more (I-23).
 */
export const handler = withCalendars(
  busHandler(subscribe(caseProposed, openProposal), subscribe(proposalWithdrawn, withdrawProposal)),
);
