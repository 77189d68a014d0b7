import { checkMatch, effects, type PlannedWrites, Problem, type Request, refused } from '@jieti/lambda';
import { filingRefusals, type OwedReport, reportKind, unitEnded } from '@jieti/rules';
import type { ReportEntry } from '../contract/reports.ts';
import type { routes } from '../contract/routes.ts';
import { historyOf } from '../history.ts';
import { reportKey } from '../keys.ts';
import { ownSide } from '../register/own-office.ts';
import { seenInBody } from '../register/seen-in-body.ts';
import { endOf, type UnitRecord } from '../register/unit-record.ts';
import { checkPlace, putVersion } from '../table.ts';
import { today } from '../today.ts';
import { owedBy } from './owed.ts';
import { loadReport, nextReport, type ReportState, reportItem, reportView } from './report-record.ts';

type File = Request<typeof routes.fileReport>;

const notOwed = ({ unit, year, kind }: File['body']) =>
  refused([
    {
      code: 'report-not-owed',
      kind: 'input',
      articles: ['A8'],
      text: {
        zh: `该单位 ${year} 年不应提交此类报告`,
        en: `This unit owes no such report for ${year}`,
      },
      facts: { unit, year, kind },
      pointer: '/kind',
    },
  ]);

const owedOf = async (unit: UnitRecord, body: File['body']): Promise<OwedReport> => {
  const [owing] = await owedBy([unit], body.year);
  const owed = owing?.owed.find(({ kind }) => kind === body.kind);
  const end = endOf(unit);
  if (!owed && end !== undefined)
    throw refused([unitEnded({ unit: unit.id, from: end, into: unit.mergedInto }, ['A3', 'A8'], '/unit')]);
  if (!owed) throw notOwed(body);
  return owed;
};

/** The table takes 400 KB an item; a report filed and returned this often belongs on paper. */
const most = 300_000;

const checkRoom = (report: ReportState): void => {
  if (Buffer.byteLength(JSON.stringify(report)) <= most) return;
  throw new Problem(409, 'report-record-full', {
    zh: '该报告的往来记录已满,请另行报送书面材料',
    en: 'The record of this report is full: send further papers outside this system',
  });
};

/** Files a report (A8): once it stands filed it is filed again only after it was returned. Every filing is kept. */
export const fileReport = async (request: File): Promise<PlannedWrites> => {
  const { unit: unitId, year, kind, title, summary, plan, document } = request.body;
  const unit = await seenInBody(request.principal, unitId, '/unit');
  const actingFor = ownSide(request.principal, reportKind(kind).filedBy, unitId, ['A8']);
  const before = await loadReport(year, kind, unitId);
  checkMatch(request, before?.version ?? 0);
  const owed = await owedOf(unit, request.body);
  const [at, on, by] = [effects.now(), today(), request.principal.subject];
  const refusals = filingRefusals(before?.steps ?? [], { kind, documentDate: document.date, plan }, on);
  if (refusals.length > 0) throw refused(refusals);
  const step: ReportEntry = { type: 'filed', title, summary, ...(plan && { plan }), document, on, at, by };
  const after = nextReport(before, owed, unit.path, step);
  checkRoom(after);
  return {
    writes: [
      putVersion(reportItem(after), before?.version ?? 0),
      ...(before ? [] : [checkPlace(unit)]),
      // Steps are never taken away, so the record holds its own past; the history says who and when.
      historyOf(
        reportKey(year, kind, unitId),
        'report-filed',
        { subject: by, actingFor, at },
        before && { version: before.version },
        { version: after.version },
      ),
    ],
    answer: { status: 201, body: reportView(owed, unit, after), version: after.version },
  };
};
