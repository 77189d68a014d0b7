import { awaitsAnswer, type FilingRecord, filingBodies, filingMayMove, isOwed } from '@jieti/rules';
import type { View } from './view.ts';

/** A paper owed as its reader needs it: by when, whether it was sent and answered, and who has it to do. */
export const filingView = (filing: FilingRecord, view: View) => ({
  n: filing.number,
  entry: filing.entry,
  stage: filing.stage,
  to: filing.to,
  toName: filing.toName,
  what: filing.what,
  article: filing.article,
  decidedOn: filing.decidedOn,
  dueOn: filing.dueOn,
  until: filing.until,
  ...(filing.until > view.now && filingMayMove(filing, view.city) && { provisional: true as const }),
  overdue: isOwed(filing) && view.now >= filing.until,
  fileBy: isOwed(filing) || awaitsAnswer(filing) ? filingBodies(filing, view) : [],
  filed: filing.filed,
  answer: filing.answer,
  fellAt: filing.voidAt,
});
