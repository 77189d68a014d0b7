import { appealsOf } from '../case/appeals.ts';
import type { Case } from '../case/case.ts';
import type { CaseEventOf } from '../case/events.ts';
import { filingRecordsOf } from '../case/filing-records.ts';
import type { Measure } from '../case/measure.ts';
import { currentMeasure } from '../case/measures.ts';
import type { AppealOutcome } from '../case/words.ts';
import { voidWith } from './owed-papers.ts';
import { common, pastWith } from './reducing.ts';

type Revoking = CaseEventOf<'appeal-resolved' | 'measure-reviewed'>;

const withSettled = (state: Case, { data, at, actor }: Revoking, outcome: AppealOutcome): Case => {
  const { reasons, document } = data;
  const resolution = { outcome, reasons, document, at, by: actor };
  const appeals = appealsOf(state).map((one) =>
    data.settled.includes(one.number) && one.resolution === null ? { ...one, resolution } : one,
  );
  return { ...state, appeals };
};

/**
 * The case without the measures that an event revokes from their start: past ones are marked where they stand; with the one in force the
 * case ends, and an open proposal with it. Papers not sent are void, and appeals settled by it have that outcome.
 */
export const withoutRevoked = (before: Case, event: Revoking, outcome: AppealOutcome): Case => {
  const { data, at } = event;
  const filings = voidWith(filingRecordsOf(before), data.revoked, at);
  const state = { ...withSettled(before, event, outcome), filings };
  const revoke = (measure: Measure): Measure =>
    data.revoked.includes(measure.entry) ? { ...measure, ended: { how: 'revoked', at } } : measure;
  const past = state.past.map(revoke);
  const current = currentMeasure(state);
  if (!current || !data.revoked.includes(current.entry)) return { ...state, past };
  const ended = pastWith({ ...state, past }, current, 'revoked', at);
  return { ...common(state), status: 'closed', how: 'revoked', closedAt: at, past: ended };
};
