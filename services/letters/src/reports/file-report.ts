import {
  allowed,
  checkMatch,
  city,
  effects,
  type PlannedWrites,
  paperWrites,
  problem,
  type Request,
} from '@jieti/lambda';
import {
  actAs,
  filingAct,
  knownKind,
  type Report,
  reportPapers,
  fileReport as ruleFileReport,
} from '@jieti/rules';
import type { routes } from '../contract/routes.ts';
import { placeOf, readUnitInBody } from '../register/access.ts';
import { endFacts } from '../register/unit-record.ts';
import { table } from '../table.ts';
import { lawOfReports, owedBy } from './owed.ts';
import { loadReport, reportOf, reportView, writesOf } from './report-record.ts';

/** The table takes 400 KB an item; a report filed and returned this often belongs on paper. */
const mostBytes = 300_000;

const checkSize = (report: Report): void => {
  if (Buffer.byteLength(JSON.stringify(report)) > mostBytes) throw problem('report-record-full');
};

/** Files a report (A8). Every filing is kept. */
export const fileReport = async (request: Request<typeof routes.fileReport>): Promise<PlannedWrites> => {
  const { principal, body } = request;
  const kind = allowed(knownKind(lawOfReports(body.year).reports, body.kind, '/kind'));
  const unit = await readUnitInBody(principal, body.unit, '/unit');
  const before = await loadReport(body);
  checkMatch(request, before?.version ?? 0);
  const [owing] = await owedBy([unit], body.year);
  const owed = owing?.owed.find((one) => one.kind === kind.id);
  const { ended } = endFacts(unit);
  const place = placeOf(unit);
  const common = {
    place,
    city: city(),
    now: effects.now(),
    kind,
    owed,
    ended: ended && { unit: unit.id, ...ended },
  };
  const decided = allowed(
    actAs(principal, filingAct(kind), place, city(), (actor) =>
      ruleFileReport(before && reportOf(before), body, { ...common, actor }),
    ),
  );
  checkSize(decided.state);
  const { writes, version } = writesOf(decided, before, before?.path ?? unit.path);
  const papers = await paperWrites(table, reportPapers(decided.actor, kind, body.year, body.document));
  return {
    writes: [...writes, ...papers],
    answer: {
      status: 201,
      body: reportView(decided.state, unit, { report: decided.state, version }),
      version,
    },
  };
};
