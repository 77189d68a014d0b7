import { appealsOf } from '../case/appeals.ts';
import type { Case } from '../case/case.ts';
import type { CaseEventOf } from '../case/events.ts';
import { filingRecordsOf } from '../case/filing-records.ts';
import type { Measure } from '../case/measure.ts';
import { currentMeasure, measureOf } from '../case/measures.ts';
import { voidWith } from './owed-papers.ts';
import { common, impossible, pastWith, type Reducers } from './reducing.ts';

type Resolved = CaseEventOf<'appeal-resolved'>;

const withResolution = (state: Case, { data, at, actor }: Resolved): Case => {
  const { outcome, reasons, document } = data;
  const resolution = { outcome, reasons, document, at, by: actor };
  const appeals = appealsOf(state).map((one) =>
    data.settled.includes(one.number) && one.resolution === null ? { ...one, resolution } : one,
  );
  return { ...state, appeals };
};

/** Past measures are marked where they stand; with the one in force the case ends, and an open proposal with it. */
const withoutRevoked = (state: Case, { data, at }: Resolved): Case => {
  const revoke = (measure: Measure): Measure =>
    data.revoked.includes(measure.entry) ? { ...measure, ended: { how: 'revoked', at } } : measure;
  const past = state.past.map(revoke);
  const current = currentMeasure(state);
  if (!current || !data.revoked.includes(current.entry)) return { ...state, past };
  const ended = pastWith({ ...state, past }, current, 'revoked', at);
  return { ...common(state), status: 'closed', how: 'revoked', closedAt: at, past: ended };
};

/** A pending appeal changes nothing of the ladder (I-9); one that is upheld revokes measures from their start. */
export const appealReducers: Reducers<'appeal-made' | 'appeal-resolved'> = {
  'appeal-made': (state, event) => {
    const appeals = appealsOf(state);
    const { n: number, measure: entry, stage, reasons } = event.data.appeal;
    if (number !== appeals.length + 1 || !measureOf(state, entry)) return impossible(state, event);
    const made = { number, entry, stage, reasons, madeAt: event.at, madeBy: event.actor, resolution: null };
    return { ...state, appeals: [...appeals, made] };
  },

  'appeal-resolved': (state, event) => {
    const { appeal } = event.data;
    const pending = appealsOf(state).some((one) => one.number === appeal && one.resolution === null);
    if (!pending) return impossible(state, event);
    const filings = voidWith(filingRecordsOf(state), event.data.revoked, event.at);
    return withoutRevoked({ ...withResolution(state, event), filings }, event);
  },
};
