import type { ConferenceDepartment } from './conference-department.ts';
import type { DutyKind } from './duty-kind.ts';
import type { LetterLaw } from './letter-law.ts';
import type { PlanKind } from './plan-kind.ts';
import type { ReportKind } from './report-kind.ts';

/** A city's law as far as it says which reports, duties, letters and plans there are, and who owes what to whom. */
export interface KindLaw {
  readonly reports: readonly ReportKind[];
  readonly duties: readonly DutyKind[];
  readonly letters: LetterLaw;
  readonly plans: readonly PlanKind[];
  readonly conferenceDepartments: readonly ConferenceDepartment[];
}
