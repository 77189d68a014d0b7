/** Yearly reports: which fall due, to whom, how they stand (A8). */

export { type OwedReport, owedReports, type ReportReceiver, reportDue } from './owed-reports.ts';
export { type ReportKind, type ReportKindId, reportKind, reportKinds } from './report-kinds.ts';
export { filingRefusals, returnRefusals } from './report-refusals.ts';
export {
  type ReportStatus,
  type ReportStep,
  reportDeadline,
  reportedLate,
  reportStatus,
} from './report-standing.ts';
