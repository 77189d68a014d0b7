/** The kinds of reports, duties, letters and plans of a city's law, and the departments of its conference. */
export type { ConferenceDepartment } from './conference-department.ts';
export type { DutyKind } from './duty-kind.ts';
export type { KindLaw } from './kind-law.ts';
export { type LetterKind, type LetterLaw, letterKindBetween } from './letter-law.ts';
export { concerns, type DoneByUnits, levelsDoing } from './of-units.ts';
export { type Commended, commendedKinds, type PlanKind } from './plan-kind.ts';
export {
  type ReportKind,
  type ReportSeat,
  type ReportToAssembly,
  type ReportToBody,
  reportSeats,
} from './report-kind.ts';
