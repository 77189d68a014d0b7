import type { FindingStatus } from '../../letters/inspections/index.ts';
import type { OwedReport } from '../../letters/reports/index.ts';
import type { LegalDate } from '../../vocabulary.ts';
import type { LettersFacts } from './read-fact.ts';

type ReportFact = LettersFacts['reports'][number];

/** The letter, reports, findings and duties of a unit's year as they were last changed, with the days that time passes. */
export interface RecordedLetters extends Pick<LettersFacts, 'letter' | 'duties'> {
  readonly reports: readonly (ReportFact & { readonly deadline: LegalDate })[];
  readonly findings: readonly { readonly status: FindingStatus; readonly deadline: LegalDate }[];
}

const isFiled = ({ status }: ReportFact): boolean => status === 'filed' || status === 'filed-again';

const recordedReports = ({ reports }: RecordedLetters, today: LegalDate): readonly ReportFact[] =>
  reports.map(({ deadline, ...report }) =>
    !isFiled(report) && today > deadline ? { ...report, status: 'overdue' } : report,
  );

/** Those that nothing was done with, and whose day has passed. */
const untouched = (
  { reports }: RecordedLetters,
  owed: readonly OwedReport[],
  today: LegalDate,
): readonly ReportFact[] => {
  const known = new Set(reports.map(({ kind }) => kind));
  return owed
    .filter(({ kind, due }) => !known.has(kind) && today > due)
    .map(({ kind }) => ({ kind, status: 'overdue', late: false }));
};

const byKind = (a: ReportFact, b: ReportFact): number => (a.kind < b.kind ? -1 : 1);

const openOrOverdue = (status: FindingStatus, deadline: LegalDate, today: LegalDate): FindingStatus =>
  status === 'open' && today > deadline ? 'overdue' : status;

/**
 * The facts of a unit's year on a day (A8, A9; I-2). A report or a finding is overdue from the day after its last by the dates alone,
 * at whatever hour somebody grades: the daily job that enters it for the record comes later, and is not waited for.
 * @param owed the reports that the unit owes for the year, on that day.
 */
export const lettersOnDay = (
  recorded: RecordedLetters,
  owed: readonly OwedReport[],
  today: LegalDate,
): LettersFacts => ({
  letter: recorded.letter,
  reports: [...recordedReports(recorded, today), ...untouched(recorded, owed, today)].toSorted(byKind),
  ...(recorded.findings.length > 0 && {
    findings: recorded.findings.map(({ status, deadline }) => ({
      status: openOrOverdue(status, deadline, today),
    })),
  }),
  duties: recorded.duties,
});

/** Facts of a unit for which no event of letters has arrived yet. */
export const nothingRecorded: RecordedLetters = { letter: null, reports: [], findings: [], duties: {} };
