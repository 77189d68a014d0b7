/** Duties done on a day and shown by a document, counted per unit, year and kind (A4–A6). */

export { type DutyCount, dutyCounts, type RequiredDuty } from './duty-counts.ts';
export { type DutyKind, type DutyKindId, dutyKind, dutyKinds, dutyKindsOf } from './duty-kinds.ts';
export { dutyRefusals } from './duty-refusals.ts';
