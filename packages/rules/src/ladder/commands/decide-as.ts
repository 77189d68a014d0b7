import { actorsOf, type Caller, type ChosenOffice } from '../../competence/caller.ts';
import { placeOf } from '../../competence/place.ts';
import { bestOf, type Outcome, refuse } from '../../decision/outcome.ts';
import { refusal } from '../../decision/refusal.ts';
import type { Act, ActContext } from '../case/act.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import { decidingPlaces } from '../case/filing-records.ts';
import { decide } from './decide.ts';

/**
 * Judges an act on a case in the name of the first of the caller's offices, or of the unit, that the law lets do it; where none
 * may, the refusals of the one that least lacks competence. Offices of a place that decided in the case go on with what they
 * decided. A chosen office that the caller does not hold is refused.
 */
export const decideAs = (
  caller: Caller,
  state: Case | null,
  act: Act,
  context: Omit<ActContext, 'actor'>,
  chosen?: ChosenOffice,
): Outcome<readonly CaseEvent[]> => {
  const decidedIn = state ? decidingPlaces(state) : [];
  const actors = actorsOf(caller, placeOf(context.unit), chosen, decidedIn);
  const notHeld = refusal('office-not-held', {}, chosen ? { pointer: '/as' } : {});
  return bestOf(actors.map((actor) => decide(state, act, { ...context, actor }))) ?? refuse([notHeld]);
};
