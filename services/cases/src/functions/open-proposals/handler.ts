import { caseProposed } from '@jieti/evaluation/contract';
import { busHandler, subscribe } from '@jieti/lambda';
import { openProposal } from '../../acts/open-proposal.ts';

/** A published year proposes cases: units graded poor (A22), surveys below the limit (A23). */
export const handler = busHandler(subscribe(caseProposed, openProposal));
