import type { LegalDate } from '../../vocabulary.ts';

/** The dates of what was done with a report, in order: it is filed, may be returned with a day to file it again by, and so on. */
export type ReportStep =
  | { readonly type: 'filed'; readonly on: LegalDate }
  | { readonly type: 'returned'; readonly on: LegalDate; readonly againBy: LegalDate };

export const reportStatuses = ['due', 'filed', 'returned', 'filed-again', 'overdue'] as const;
export type ReportStatus = (typeof reportStatuses)[number];

/** The statuses of a report that something was done with, or whose day passed. */
export const recordedReportStatuses = ['filed', 'returned', 'filed-again', 'overdue'] as const;
export type RecordedReportStatus = (typeof recordedReportStatuses)[number];

/**
 * The day until which a report may still be filed: the year's due day, or, once returned, the day named for filing it
 * again if that is later. Nobody can be told to report before the regulation's own day (A8, I-2).
 */
export const reportDeadline = (steps: readonly ReportStep[], due: LegalDate): LegalDate => {
  const last = steps.at(-1);
  return last?.type === 'returned' && last.againBy > due ? last.againBy : due;
};

/** The status of a report on a day (A8, I-2): due until 24:00 of its last day, overdue from the day after. */
export const reportStatus = (
  steps: readonly ReportStep[],
  due: LegalDate,
  today: LegalDate,
): ReportStatus => {
  const last = steps.at(-1);
  if (last?.type === 'filed') return steps.length === 1 ? 'filed' : 'filed-again';
  if (today > reportDeadline(steps, due)) return 'overdue';
  return last ? 'returned' : 'due';
};

/** True of a report that came only after its due day: its first filing counts, one returned and filed again was made in time. */
export const reportedLate = (steps: readonly ReportStep[], due: LegalDate): boolean => {
  const first = steps[0];
  return first !== undefined && first.on > due;
};
