import type { Answer } from '@jieti/lambda';
import {
  appealsOf,
  type Case,
  currentMeasure,
  filingRecordsOf,
  inQuestionOf,
  lawOfCase,
  referralsOf,
} from '@jieti/rules';
import { stageOf } from '../case/case-summary.ts';
import { appealView } from './appeal-view.ts';
import { basisView } from './basis-view.ts';
import { deadlineViews } from './deadlines.ts';
import { filingView } from './filing-view.ts';
import { measureView, proposalView } from './measure-view.ts';
import { nextActs } from './next-acts.ts';
import { referralView } from './referral-view.ts';
import type { View } from './view.ts';

/** A case as its reader needs it: how far it has come, what is due when, and what may be done next by whom. */
export const caseView = (state: Case, today: View) => {
  const view = { ...today, city: lawOfCase(today.city, state) };
  const measure = currentMeasure(state);
  return {
    id: state.id,
    version: state.version,
    unit: state.unit,
    status: state.status,
    stage: stageOf(state),
    inQuestion: inQuestionOf(state).length > 0,
    basis: basisView(state.basis),
    openedAt: state.openedAt,
    openedBy: state.openedBy,
    verification: state.verification,
    proposal: state.status === 'proposed' ? proposalView(state, view) : null,
    measure: measure && measureView(measure, view),
    past: state.past.map((one) => measureView(one, view)),
    referrals: referralsOf(state).map(referralView),
    appeals: appealsOf(state).map((one) => appealView(state, one, view)),
    filings: filingRecordsOf(state).map((one) => filingView(one, view)),
    closed: state.status === 'closed' ? { how: state.how, at: state.closedAt } : null,
    deadlines: deadlineViews(state, view),
    next: nextActs(state, view),
  };
};

/** The case as the answer to an act or a question; its version is the ETag. */
export const caseAnswer = (state: Case, view: View, status = 200): Answer => ({
  status,
  body: caseView(state, view),
  version: state.version,
});
