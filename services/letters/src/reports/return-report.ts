import { allowed, checkMatch, city, effects, type PlannedWrites, type Request } from '@jieti/lambda';
import { actAs, knownKind, receiverPlace, returningOf, returnReport as ruleReturnReport } from '@jieti/rules';
import type { routes } from '../contract/routes.ts';
import { placeOf } from '../register/access.ts';
import { lawOfReports } from './owed.ts';
import { readReport } from './read-report.ts';
import { reportOf, reportView, writesOf } from './report-record.ts';

/** Returns a report for revision, with reasons and a day to file it again by (A8). */
export const returnReport = async (request: Request<typeof routes.returnReport>): Promise<PlannedWrites> => {
  const { principal, params, body } = request;
  const { unit, owed, record: before } = await readReport(principal, params.id);
  checkMatch(request, before?.version ?? 0);
  const kind = allowed(knownKind(lawOfReports(owed.year).reports, owed.kind));
  const place = receiverPlace(placeOf(unit), owed);
  const common = { place, city: city(), now: effects.now(), kind, owed };
  const decided = allowed(
    actAs(principal, returningOf(owed, kind), place, city(), (actor) =>
      ruleReturnReport(before && reportOf(before), body, { ...common, actor }),
    ),
  );
  const { writes, version } = writesOf(decided, before, before?.path ?? unit.path);
  return {
    writes,
    answer: {
      status: 200,
      body: reportView(decided.state, unit, { report: decided.state, version }),
      version,
    },
  };
};
