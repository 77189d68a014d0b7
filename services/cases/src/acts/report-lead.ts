import { allowed, checkMatch, effects, executeCommand, notFoundAt, type Request } from '@jieti/lambda';
import {
  type Act,
  type ChosenOffice,
  canRead,
  decideAs,
  type OpenLead,
  placeOf,
  type UnitId,
} from '@jieti/rules';
import { applyEvents } from '../case/apply-events.ts';
import { courseWrites, loadCase } from '../case/case-record.ts';
import { openCasesOf } from '../lists/open-cases-of-unit.ts';
import { unitFacts } from '../projections/units.ts';
import { table } from '../table.ts';
import { caseAnswer } from '../views/case-view.ts';
import { circumstancesOf } from './judge.ts';

type ReportLead = Extract<Act, { type: 'report-lead' }>;

/** The open cases of a unit that came from a lead. */
const openLeadsOf = async (unit: UnitId): Promise<OpenLead[]> => {
  const records = await Promise.all((await openCasesOf(unit)).map(({ summary }) => loadCase(summary.id)));
  return records.flatMap((record) =>
    record && record.state.basis.kind === 'lead' && record.state.status !== 'closed'
      ? [{ case: record.state.id, lead: record.state.basis.lead }]
      : [],
  );
};

/** Opens a case by a lead on a unit (A18). Throws 404 for a unit unknown or outside, alike, and the rules' refusals. */
export const reportLead = (request: Request, unitId: UnitId, act: ReportLead, as: ChosenOffice | undefined) =>
  executeCommand(table, request, async () => {
    const unit = await unitFacts(unitId);
    if (!unit || !canRead(request.principal, placeOf(unit))) throw notFoundAt('unknown-unit', '/unit');
    checkMatch(request, 0);
    const circumstances = { ...(await circumstancesOf(unit)), openLeads: await openLeadsOf(unit.id) };
    const events = allowed(decideAs(request.principal, null, act, circumstances, as));
    const course = applyEvents(null, events, { id: effects.newId(), unit: unit.id });
    return {
      writes: courseWrites(course, undefined, unit),
      answer: caseAnswer(course.state, circumstances, 201),
    };
  });
