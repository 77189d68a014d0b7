import type { CitySettings } from '../../city.ts';
import { today } from '../../decision/checks.ts';
import type { Decided } from '../../decision/decided.ts';
import type { ReportKind } from '../../law/kinds/index.ts';
import type { Instant } from '../../vocabulary.ts';
import { explainReport } from './explain-report.ts';
import type { OwedReport } from './owed-reports.ts';
import { owedOnly, type Report, reportAfter } from './report.ts';
import { reportStatus } from './report-status.ts';

/**
 * Enters that a report is overdue once its day has passed (A8, I-2). Nobody commands it: the deadline is its cause.
 * Null where the day has not passed, or the report was filed meanwhile: a late message does nothing.
 */
export const enterReportOverdue = (
  before: Report | undefined,
  owed: OwedReport,
  context: { readonly city: CitySettings; readonly now: Instant; readonly kind: ReportKind },
): Decided<Report> | null => {
  const base = before ?? owedOnly(owed);
  if (reportStatus(base.steps, base.due, today(context)) !== 'overdue') return null;
  const state = reportAfter(base, undefined, context);
  return {
    type: 'report-overdue',
    at: context.now,
    actor: { by: 'system', cause: 'deadline' },
    articles: [context.kind.subject],
    data: { id: state.id, year: state.year, kind: state.kind, deadline: state.deadline },
    explanation: explainReport(state, context.kind, context.city),
    state,
  };
};
