/** Yearly reports: which fall due, to whom, how they are filed, returned and overdue (A8). */

export { type FileReport, type FilingContext, fileReport } from './file-report.ts';
export { type OwedInYear, owedInYear } from './owed-in-year.ts';
export {
  type OwedReport,
  owedReports,
  type ReportReceiver,
  type ReportsLaw,
  reportDue,
  reportsOfYear,
} from './owed-reports.ts';
export { owedOnly, type Report, type ReportEntry, reportIdOf } from './report.ts';
export { enterReportOverdue } from './report-overdue.ts';
export {
  type RecordedReportStatus,
  type ReportStatus,
  type ReportStep,
  recordedReportStatuses,
  reportDeadline,
  reportedLate,
  reportStatus,
  reportStatuses,
} from './report-status.ts';
export { type ReturningContext, receiverPlace, returningOf, returnReport } from './return-report.ts';
