import type { Case, FilingRecord } from '../case/case.ts';
import type { CaseEventType } from '../case/events.ts';
import { filingRecordsOf } from '../case/filing-records.ts';
import { impossible, type Reducers } from './reducing.ts';

const changed = (
  state: Case,
  event: { readonly type: CaseEventType; readonly data: { readonly n: number } },
  fits: (filing: FilingRecord) => boolean,
  change: Pick<FilingRecord, 'filed'> | Pick<FilingRecord, 'answer'>,
): Case => {
  const filings = filingRecordsOf(state);
  const { n: number } = event.data;
  if (!filings.some((one) => one.number === number && fits(one))) return impossible(state, event);
  return { ...state, filings: filings.map((one) => (one.number === number ? { ...one, ...change } : one)) };
};

/** Papers stand beside the ladder: status and measures stay what they are, also once the case is closed (A24, A26). */
export const filingReducers: Reducers<'filing-made' | 'answer-recorded'> = {
  'filing-made': (state, event) => {
    const { document, on, addressee } = event.data;
    const to = addressee === undefined ? {} : { addressee };
    const filed = { document, on, ...to, at: event.at, by: event.actor };
    return changed(state, event, (one) => one.filed === null && one.voidAt === null, { filed });
  },

  'answer-recorded': (state, event) => {
    const { outcome, text, document, on } = event.data;
    const answer = { outcome, text, document, on, at: event.at, by: event.actor };
    return changed(state, event, (one) => one.filed !== null && one.answer === null, { answer });
  },
};
