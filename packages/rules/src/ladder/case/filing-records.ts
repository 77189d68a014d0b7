import type { UnitId } from '../../vocabulary.ts';
import type { Case, FilingRecord } from './case.ts';
import type { Measure } from './measure.ts';
import { measuresOf } from './measures.ts';

/** The papers owed in a case, in order (A24, A26); none in a file kept from before they were kept. */
export const filingRecordsOf = (state: Case): readonly FilingRecord[] => state.filings ?? [];

/** True of a paper that is still to be sent. */
export const isOwed = ({ filed, voidAt }: FilingRecord): boolean => filed === null && voidAt === null;

/** True of a paper whose answer may still be entered: only a recommendation is answered, once it was sent (A26). */
export const awaitsAnswer = ({ what, filed, answer }: FilingRecord): boolean =>
  what === 'written-recommendation' && filed !== null && answer === null;

/** The place one level up follows what a meeting decided: its meeting judges appeals against it (I-9). */
const placesThatJudge = ({ decidedBy, decidedUnder }: Measure): readonly UnitId[] =>
  decidedUnder && decidedBy.by === 'office' && decidedBy.office.capacity === 'meeting'
    ? [decidedUnder.jurisdiction]
    : [];

/** The localities whose bodies decided something in a case, or judge it: they follow it, though the unit has come under another. */
export const decidingPlaces = (state: Case): readonly UnitId[] => [
  ...new Set([
    ...[...measuresOf(state), ...filingRecordsOf(state)].flatMap(({ decidedBy }) =>
      decidedBy.by === 'office' ? [decidedBy.office.jurisdiction] : [],
    ),
    ...measuresOf(state).flatMap(placesThatJudge),
  ]),
];
