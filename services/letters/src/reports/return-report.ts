import { checkMatch, effects, notFound, type PlannedWrites, type Request, refused } from '@jieti/lambda';
import { reportKind, returnRefusals } from '@jieti/rules';
import type { ReportEntry } from '../contract/reports.ts';
import type { routes } from '../contract/routes.ts';
import { historyOf } from '../history.ts';
import { reportKey } from '../keys.ts';
import { ownOffice } from '../register/own-office.ts';
import { seen } from '../register/sight.ts';
import { loadUnit } from '../register/unit-record.ts';
import { putVersion } from '../table.ts';
import { today } from '../today.ts';
import { owedBy } from './owed.ts';
import { loadReport, nextReport, partsOfReport, reportItem, reportView } from './report-record.ts';

/**
 * Returns a report for revision, with reasons and a day to file it again by (A8): by the body it goes to, or its office.
 * A report that is owed and was never filed exists for whoever sees its unit, and cannot be returned (409).
 */
export const returnReport = async (request: Request<typeof routes.returnReport>): Promise<PlannedWrites> => {
  const { year, kind, unit: unitId } = partsOfReport(request.params.id);
  const unit = seen(request.principal, await loadUnit(unitId));
  const [owing] = await owedBy([unit], year);
  const before = await loadReport(year, kind, unitId);
  const owed = owing?.owed.find((report) => report.kind === kind) ?? before;
  if (!owed) throw notFound();
  const actingFor = ownOffice(request.principal, reportKind(owed.kind).receivedBy, owed.to.jurisdiction, [
    'A8',
  ]);
  checkMatch(request, before?.version ?? 0);
  const { reasons, againBy } = request.body;
  const [at, on, by] = [effects.now(), today(), request.principal.subject];
  const refusals = returnRefusals(before?.steps ?? [], againBy, on);
  if (refusals.length > 0) throw refused(refusals);
  const step: ReportEntry = { type: 'returned', reasons, againBy, on, at, by };
  const after = nextReport(before, owed, unit.path, step);
  return {
    writes: [
      putVersion(reportItem(after), before?.version ?? 0),
      historyOf(
        reportKey(year, kind, unitId),
        'report-returned',
        { subject: by, actingFor, at },
        before && { version: before.version },
        { version: after.version },
      ),
    ],
    answer: { status: 200, body: reportView(owed, unit, after), version: after.version },
  };
};
