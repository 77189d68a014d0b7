import { checkMatch, effects, executeCommand, type Problem, problem, type Request } from '@jieti/lambda';
import type { Lead, UnitId } from '@jieti/rules';
import { caseWrites } from '../case-record.ts';
import { unitFacts } from '../copies/units.ts';
import { entryWrites, follow } from '../ledger/entries.ts';
import { table } from '../table.ts';
import { caseAnswer } from '../views/case-view.ts';
import { type As, actorsOf } from './actors.ts';
import { circumstancesOf, judge } from './judge.ts';
import { maySee } from './sight.ts';

/** A unit that is unknown here, or outside the caller's jurisdiction: one answer for both. */
const unknownUnit = (): Problem =>
  problem('not-found', {
    errors: [
      { pointer: '/unit', code: 'unknown-unit', detail: { zh: '没有这个单位', en: 'There is no such unit' } },
    ],
  });

/** Opens a case by a lead on a unit (A18). Throws 404 for a unit unknown or outside, and the rules' refusals. */
export const reportLead = (request: Request, unitId: UnitId, lead: Lead, as: As | undefined) =>
  executeCommand(table, request, async () => {
    const unit = await unitFacts(unitId);
    if (!unit || !maySee(request.principal, unit)) throw unknownUnit();
    checkMatch(request, 0);
    const circumstances = await circumstancesOf(unit);
    const actors = actorsOf(request.principal, unit, as);
    const events = judge(null, { type: 'report-lead', lead }, actors, circumstances);
    const { state, head, entries } = follow(null, events, { id: effects.newId(), unit: unit.id });
    return {
      writes: [...caseWrites(state, head, null, unit), ...entryWrites(entries)],
      answer: caseAnswer(state, circumstances, 201),
    };
  });
