import { type Answer, answerHistory, notFound, type Principal, type Request } from '@jieti/lambda';
import type { OwedReport } from '@jieti/rules';
import type { routes } from '../contract/routes.ts';
import { readUnit } from '../register/access.ts';
import type { UnitRecord } from '../register/unit-record.ts';
import { table } from '../table.ts';
import { owedBy } from './owed.ts';
import { loadReport, partsOfReport, type ReportRecord, reportOf } from './report-record.ts';

/** A report of a unit as it is owed, and what was done with it. */
export interface ReadReport {
  readonly unit: UnitRecord;
  /** By the place of the unit today: whoever receives the reports of a unit that moved is where it moved to. */
  readonly owed: OwedReport;
  readonly record: ReportRecord | undefined;
}

/** The report of an id, for whoever can read its unit: one that is owed and was never filed exists too. @throws 404 */
export const readReport = async (principal: Principal, id: string): Promise<ReadReport> => {
  const { year, kind, unit: unitId } = partsOfReport(id);
  const unit = await readUnit(principal, unitId);
  const record = await loadReport({ year, kind, unit: unitId });
  const [owing] = await owedBy([unit], year);
  const owed = owing?.owed.find((report) => report.kind === kind) ?? (record && reportOf(record));
  if (!owed) throw notFound();
  return { unit, owed, record };
};

/** The history of a report: each filing and return, and that it was overdue (A8). Nothing was done with one that is only owed. */
export const readReportHistory = async ({
  principal,
  params: { id },
}: Request<typeof routes.readReportHistory>): Promise<Answer> => {
  await readReport(principal, id);
  return answerHistory(table, { type: 'report', id }, () => loadReport(partsOfReport(id)));
};
