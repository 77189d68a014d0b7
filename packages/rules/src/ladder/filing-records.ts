import type { Instant, UnitId } from '../vocabulary.ts';
import type { ActContext } from './acts.ts';
import type { Case, FilingRecord } from './case.ts';
import { type CompetentOffice, competentWhereDecided } from './competence.ts';
import type { CaseEventOf, OwedFiling } from './events.ts';
import { measuresOf } from './in-force.ts';

/** The papers owed in a case, in order (A24, A26); none in a file kept from before they were kept. */
export const filingRecordsOf = (state: Case): readonly FilingRecord[] => state.filings ?? [];

type Deciding = CaseEventOf<'measure-imposed'> | CaseEventOf<'recommended-to-superior'>;

const stageOf = (event: Deciding) =>
  event.type === 'measure-imposed' ? event.data.measure.stage : event.data.stage;

const recordOf = (owed: OwedFiling, event: Deciding, n: number, entry: number): readonly FilingRecord[] => {
  const { decidedOn, dueOn, until, ...filing } = owed;
  if (decidedOn === undefined || dueOn === undefined || until === undefined) return [];
  const dates = { decidedOn, dueOn, until };
  const nothingYet = { filed: null, answer: null, fellAt: null };
  return [{ ...filing, ...dates, ...nothingYet, n, entry, stage: stageOf(event), decidedBy: event.actor }];
};

/** The case's papers with those a decision adds to them. */
export const withFilings = (state: Case, event: Deciding): readonly FilingRecord[] => {
  const before = filingRecordsOf(state);
  const entry = state.version + 1;
  const added = event.data.filings.flatMap((owed, i) => recordOf(owed, event, before.length + i + 1, entry));
  return [...before, ...added];
};

/** Of a measure revoked from its start nothing is left to be sent; what was sent stays on the record (I-9). */
export const fallenWith = (
  filings: readonly FilingRecord[],
  revoked: readonly number[],
  at: Instant,
): readonly FilingRecord[] =>
  filings.map((one) =>
    revoked.includes(one.entry) && one.filed === null && one.fellAt === null ? { ...one, fellAt: at } : one,
  );

/** Whether a paper is still to be sent. */
export const isOwed = ({ filed, fellAt }: FilingRecord): boolean => filed === null && fellAt === null;

/** Whether an answer to it may still be entered: only a recommendation is answered, once it was sent (A26). */
export const awaitsAnswer = ({ what, filed, answer }: FilingRecord): boolean =>
  what === 'written-recommendation' && filed !== null && answer === null;

/** Who sends a paper and enters its answer: the offices of the place that decided, or the deciding body (A24, A26). */
export const filingBodies = (
  { stage, decidedBy }: FilingRecord,
  { city, unit }: Pick<ActContext, 'city' | 'unit'>,
): readonly CompetentOffice[] =>
  decidedBy.by === 'office' ? competentWhereDecided(city, unit, 'file', stage, decidedBy.office) : [];

/** The localities whose bodies decided something in a case: they follow it, though the unit has come under another. */
export const decidingPlaces = (state: Case): readonly UnitId[] => [
  ...new Set(
    [...measuresOf(state), ...filingRecordsOf(state)].flatMap(({ decidedBy }) =>
      decidedBy.by === 'office' ? [decidedBy.office.jurisdiction] : [],
    ),
  ),
];
