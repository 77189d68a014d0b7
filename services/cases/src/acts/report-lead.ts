import { checkMatch, effects, executeCommand, type Problem, problem, type Request } from '@jieti/lambda';
import { type ChosenOffice, canRead, type Lead, placeOf, type UnitId } from '@jieti/rules';
import { courseWrites } from '../case-record.ts';
import { unitFacts } from '../copies/units.ts';
import { applyEvents } from '../ledger/apply-events.ts';
import { table } from '../table.ts';
import { caseAnswer } from '../views/case-view.ts';
import { actingFor, circumstancesOf, judge } from './judge.ts';

/** A unit that is unknown here, or outside the caller's jurisdiction: one answer for both. */
const unknownUnit = (): Problem =>
  problem('not-found', {
    errors: [
      { pointer: '/unit', code: 'unknown-unit', detail: { zh: '没有这个单位', en: 'There is no such unit' } },
    ],
  });

/** Opens a case by a lead on a unit (A18). Throws 404 for a unit unknown or outside, and the rules' refusals. */
export const reportLead = (request: Request, unitId: UnitId, lead: Lead, as: ChosenOffice | undefined) =>
  executeCommand(table, request, async () => {
    const unit = await unitFacts(unitId);
    if (!unit || !canRead(request.principal, placeOf(unit))) throw unknownUnit();
    checkMatch(request, 0);
    const circumstances = await circumstancesOf(unit);
    const actors = actingFor(request.principal, unit, as);
    const events = judge(null, { type: 'report-lead', lead }, actors, circumstances);
    const course = applyEvents(null, events, { id: effects.newId(), unit: unit.id });
    return {
      writes: courseWrites(course, undefined, unit),
      answer: caseAnswer(course.state, circumstances, 201),
    };
  });
