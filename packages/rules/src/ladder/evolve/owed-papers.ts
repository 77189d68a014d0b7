import type { Instant } from '../../vocabulary.ts';
import type { Case, FilingRecord } from '../case/case.ts';
import type { CaseEventOf, OwedFiling } from '../case/events.ts';
import { filingRecordsOf } from '../case/filing-records.ts';

type Deciding = CaseEventOf<'measure-imposed'> | CaseEventOf<'recommended-to-superior'>;

const stageOf = (event: Deciding) =>
  event.type === 'measure-imposed' ? event.data.measure.stage : event.data.stage;

const recordOf = (
  owed: OwedFiling,
  event: Deciding,
  number: number,
  entry: number,
): readonly FilingRecord[] => {
  const { decidedOn, dueOn, until, ...filing } = owed;
  if (decidedOn === undefined || dueOn === undefined || until === undefined) return [];
  const dates = { decidedOn, dueOn, until };
  const nothingYet = { filed: null, answer: null, voidAt: null };
  return [
    { ...filing, ...dates, ...nothingYet, number, entry, stage: stageOf(event), decidedBy: event.actor },
  ];
};

/** The case's papers with those a decision adds to them. */
export const withFilings = (state: Case, event: Deciding): readonly FilingRecord[] => {
  const before = filingRecordsOf(state);
  const entry = state.version + 1;
  const added = event.data.filings.flatMap((owed, i) => recordOf(owed, event, before.length + i + 1, entry));
  return [...before, ...added];
};

/** Of a measure revoked from its start nothing is left to be sent; what was sent stays on the record (I-9). */
export const voidWith = (
  filings: readonly FilingRecord[],
  revoked: readonly number[],
  at: Instant,
): readonly FilingRecord[] =>
  filings.map((one) =>
    revoked.includes(one.entry) && one.filed === null && one.voidAt === null ? { ...one, voidAt: at } : one,
  );
