import { allowed, city, effects, logger } from '@jieti/lambda';
import {
  enterReportOverdue,
  knownKind,
  type LegalDate,
  type OwedReport,
  reportDue,
  reportIdOf,
  reportsOfYear,
  yearOf,
} from '@jieti/rules';
import { transact } from '@jieti/store';
import { reportKey, reportsByStatus, reportsDueKey } from '../keys.ts';
import { type Part, pagesOf } from '../paging.ts';
import { everyUnit } from '../register/every-unit.ts';
import { type Path, pathOf } from '../register/path.ts';
import type { UnitRecord } from '../register/unit-record.ts';
import { table } from '../table.ts';
import { today } from '../today.ts';
import { lawOfReports, owedBy } from './owed.ts';
import { type ReportRecord, reportOf, writesOf } from './report-record.ts';

/** The outcome of a daily look at the reports. */
export interface Reminded {
  readonly overdue: number;
}

/** Enters that a report is overdue. Whoever files or returns it at the same moment is first, and nothing is written. */
const enter = async (owed: OwedReport, path: Path, before: ReportRecord | undefined): Promise<boolean> => {
  const kind = allowed(knownKind(lawOfReports(owed.year).reports, owed.kind));
  const context = { city: city(), now: effects.now(), kind };
  const decided = enterReportOverdue(before && reportOf(before), owed, context);
  return decided !== null && transact(writesOf(decided, before, path).writes);
};

const countEntered = async (entering: readonly Promise<boolean>[]): Promise<number> =>
  (await Promise.all(entering)).filter(Boolean).length;

/** Transactions at once. */
const parallel = 10;

/** Enters as overdue everything due on a day that a batch of units never did anything about. */
const enterUntouched = async (
  units: readonly UnitRecord[],
  year: number,
  due: LegalDate,
): Promise<number> => {
  const all = (await owedBy(units, year)).flatMap(({ unit, owed }) =>
    owed.filter((report) => report.due === due).map((report) => ({ unit, report })),
  );
  const records = await table.readMany<ReportRecord>(
    all.map(({ report }) => reportKey(report.year, report.kind, report.unit)),
  );
  const known = new Set(records.map(({ id }) => id));
  const untouched = all.filter(({ report }) => !known.has(reportIdOf(report)));
  let entered = 0;
  for (let i = 0; i < untouched.length; i += parallel)
    entered += await countEntered(
      untouched.slice(i, i + parallel).map(({ unit, report }) => enter(report, unit.path, undefined)),
    );
  return entered;
};

/** Once a due day of a year has passed, enters everything that nothing was done with. A run that died is run again whole (idempotent). */
const closeDay = async (year: number, due: LegalDate): Promise<number> => {
  const key = reportsDueKey(year, due);
  if ((await table.read(key)) !== undefined) return 0;
  let entered = 0;
  for await (const units of everyUnit()) entered += await enterUntouched(units, year, due);
  await table.insertNow({ ...key, entity: 'report-year', year, due, version: 1, at: effects.now() });
  return entered;
};

/** Enters as overdue what was returned and not filed again by the day named. */
const enterReturned = async (year: number): Promise<number> => {
  const returned: Part = {
    index: 'GSI2',
    partition: reportsByStatus(year, 'returned'),
    from: pathOf(null, city().root),
    whole: true,
    filter: {
      conditions: ['#deadline < :today'],
      names: { '#deadline': 'deadline' },
      values: { ':today': today() },
    },
  };
  let entered = 0;
  for await (const reports of pagesOf<ReportRecord>(returned))
    entered += await countEntered(reports.map((report) => enter(report, report.path, report)));
  return entered;
};

/** The days on which reports of a year fell due, by the law of its start, as far as they have passed. */
const daysPassed = (year: number, on: LegalDate): readonly LegalDate[] => {
  const law = lawOfReports(year);
  return [...new Set(reportsOfYear(year, law).map((kind) => reportDue(kind, year, law)))].filter(
    (due) => due < on,
  );
};

/**
 * Looks daily for reports whose day has passed and enters them as overdue, each once (A8, I-2); the stream tells the
 * others. What somebody reads does not wait for it: a report is overdue from 24:00 of its day, whether or not this ran.
 */
export const remindReports = async (): Promise<Reminded> => {
  const on = today();
  let overdue = 0;
  for (const year of [yearOf(on) - 1, yearOf(on)]) {
    const days = daysPassed(year, on);
    for (const due of days) overdue += await closeDay(year, due);
    if (days.length > 0) overdue += await enterReturned(year);
  }
  if (overdue > 0) logger.info('reports overdue', { on, overdue });
  return { overdue };
};
