import type { DocumentRef } from '../../decision/actor.ts';
import { type Dated, today } from '../../decision/checks.ts';
import type { Instant, LegalDate, UnitId } from '../../vocabulary.ts';
import type { OwedReport, ReportReceiver } from './owed-reports.ts';
import { type RecordedReportStatus, reportDeadline, reportStatus } from './report-status.ts';

interface Entered {
  readonly on: LegalDate;
  readonly at: Instant;
  readonly by: string;
}

/** A unit's report of its year (A8). */
export interface Filing {
  readonly title: string;
  /** The work done. */
  readonly summary: string;
  /** The work planned for the next year. */
  readonly plan?: string | undefined;
  readonly document: DocumentRef;
}

/** Why a report goes back, and by when it is to be filed again. */
export interface Return {
  readonly reasons: string;
  readonly againBy: LegalDate;
}

/** A step of a report as it is recorded: none is ever taken away. */
export type ReportEntry =
  | ({ readonly type: 'filed' } & Filing & Entered)
  | ({ readonly type: 'returned' } & Return & Entered);

/** A report that somebody did something with, or whose day passed. Any other is only owed, and follows from the register. */
export interface Report {
  readonly id: string;
  readonly year: number;
  /** Id of its kind. */
  readonly kind: string;
  readonly unit: UnitId;
  readonly to: ReportReceiver;
  readonly due: LegalDate;
  /** Until when it may still be filed. */
  readonly deadline: LegalDate;
  /** Its status when it was last changed. A returned one may be overdue by now: that depends on the day. */
  readonly status: RecordedReportStatus;
  readonly steps: readonly ReportEntry[];
}

/** A unit never has two reports of a kind in a year. */
export const reportIdOf = ({ year, kind, unit }: Pick<Report, 'year' | 'kind' | 'unit'>): string =>
  `${year}-${kind}-${unit}`;

/** A report that is owed, before anything was done with it. */
export const owedOnly = (owed: OwedReport): Omit<Report, 'status'> => ({
  id: reportIdOf(owed),
  year: owed.year,
  kind: owed.kind,
  unit: owed.unit,
  to: owed.to,
  due: owed.due,
  deadline: owed.due,
  steps: [],
});

/** A report after one more step or, with none, after its day has passed. */
export const reportAfter = (
  before: Omit<Report, 'status'>,
  step: ReportEntry | undefined,
  context: Dated,
): Report => {
  const steps = step ? [...before.steps, step] : before.steps;
  const status = reportStatus(steps, before.due, today(context));
  if (status === 'due') throw new RangeError(`report ${before.id}: nothing was done with it`);
  return { ...before, deadline: reportDeadline(steps, before.due), status, steps };
};
