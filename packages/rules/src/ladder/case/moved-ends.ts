import type { Case } from './case.ts';
import type { MovedEnds, MovedMeasureEnds } from './events.ts';
import { filingRecordsOf } from './filing-records.ts';
import type { Measure } from './measure.ts';

const measureWith = (measure: Measure, ends: MovedMeasureEnds): Measure => {
  const { term, planDue, verifyAgainAt, progressDue } = ends;
  return {
    ...measure,
    ...term,
    ...(planDue && { planDue }),
    ...(verifyAgainAt && { verifyAgainAt }),
    ...(progressDue && { progressDue }),
  };
};

const filingsWith = (state: Case, moved: NonNullable<MovedEnds['filings']>) =>
  filingRecordsOf(state).map((filing) => {
    const end = moved.find(({ n: number }) => number === filing.number);
    return end ? { ...filing, dueOn: end.lastDay, until: end.until } : filing;
  });

/** The case with the ends that decisions wrote down where a calendar that has come puts them (I-10). */
export const withEnds = (state: Case, ends: MovedEnds): Case => {
  const { statementUntil, measure, filings = [] } = ends;
  const moved: Case = filings.length > 0 ? { ...state, filings: filingsWith(state, filings) } : state;
  const measured: Case =
    'measure' in moved && moved.measure && measure
      ? { ...moved, measure: measureWith(moved.measure, measure) }
      : moved;
  return measured.status === 'proposed' && statementUntil
    ? { ...measured, proposal: { ...measured.proposal, statementUntil } }
    : measured;
};
