import { allowed, checkMatch, effects, executeCommand, notFoundAt, type Request } from '@jieti/lambda';
import { type ChosenOffice, canRead, decideAs, type Lead, placeOf, type UnitId } from '@jieti/rules';
import { applyEvents } from '../case/apply-events.ts';
import { courseWrites } from '../case/case-record.ts';
import { unitFacts } from '../projections/units.ts';
import { table } from '../table.ts';
import { caseAnswer } from '../views/case-view.ts';
import { circumstancesOf } from './judge.ts';

/** Opens a case by a lead on a unit (A18). Throws 404 for a unit unknown or outside, alike, and the rules' refusals. */
export const reportLead = (request: Request, unitId: UnitId, lead: Lead, as: ChosenOffice | undefined) =>
  executeCommand(table, request, async () => {
    const unit = await unitFacts(unitId);
    if (!unit || !canRead(request.principal, placeOf(unit))) throw notFoundAt('unknown-unit', '/unit');
    checkMatch(request, 0);
    const circumstances = await circumstancesOf(unit);
    const act = { type: 'report-lead', lead } as const;
    const events = allowed(decideAs(request.principal, null, act, circumstances, as));
    const course = applyEvents(null, events, { id: effects.newId(), unit: unit.id });
    return {
      writes: courseWrites(course, undefined, unit),
      answer: caseAnswer(course.state, circumstances, 201),
    };
  });
