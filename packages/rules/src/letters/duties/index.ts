/** Duties done on a day and shown by a document, counted per unit, year and kind (A4–A6). */

export { type DutiesLaw, dutyKindsOf } from './duties-of.ts';
export { type Duty, type DutyCorrection, dutyIsCounted } from './duty.ts';
export { type DutyCount, dutyCounts, type RequiredDuty } from './duty-counts.ts';
export {
  type Corrected,
  type CountChange,
  type RecordDuty,
  type RecordedDuty,
  type RecordingContext,
  recordDuty,
} from './record-duty.ts';
