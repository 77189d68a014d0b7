/** Duties done on a day and shown by a document, counted per unit, year and kind (A4–A6). */

export { type Duty, type DutyCorrection, dutyIsCounted } from './duty.ts';
export { type DutyCount, dutyCounts, type RequiredDuty } from './duty-counts.ts';
export { type DutyKind, type DutyKindId, dutyKind, dutyKinds, dutyKindsOf } from './duty-kinds.ts';
export {
  type CountChange,
  type RecordDuty,
  type RecordedDuty,
  type RecordingContext,
  recordDuty,
} from './record-duty.ts';
