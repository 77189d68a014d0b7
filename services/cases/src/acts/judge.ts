import { city, effects, type Principal, problem, refused } from '@jieti/lambda';
import {
  type Act,
  type ActContext,
  type Actor,
  actorsOf,
  bestOf,
  type Case,
  type CaseEvent,
  type ChosenOffice,
  decide,
  legalDateOf,
  placeOf,
  type Refusal,
  refusal,
  type UnitFacts,
  type UnitId,
} from '@jieti/rules';
import { holdingOn, tenuresOf } from '../copies/posts.ts';

/** Everything an act is judged by but the actor. */
export type Circumstances = Omit<ActContext, 'actor'>;

/** The city, the hour, who ever held the unit's posts and who holds them today. */
export const circumstancesOf = async (unit: UnitFacts): Promise<Circumstances> => {
  const now = effects.now();
  const settings = city();
  const tenures = await tenuresOf(unit.id);
  const holders = holdingOn(tenures, legalDateOf(now, settings.zone));
  return { city: settings, unit, now, holders, tenures };
};

/**
 * In whose name the caller can act on this unit, or what was decided about it. An office they chose and do not hold is
 * refused with 403.
 */
export const actingFor = (
  principal: Principal,
  unit: UnitFacts,
  chosen: ChosenOffice | undefined,
  decidedIn: readonly UnitId[] = [],
): Actor[] => {
  const actors = actorsOf(principal, placeOf(unit), chosen, decidedIn);
  if (chosen && actors.length === 0) throw refused([refusal('office-not-held', {}, { pointer: '/as' })]);
  return actors;
};

const lacksCompetence = (refusals: readonly Refusal[]): boolean =>
  refusals.some((refusal) => refusal.kind === 'competence');

/** What a unit's own staff may do; everything else is for offices. */
const actsOfUnits: readonly Act['type'][] = ['state-case', 'report-progress', 'appeal'];

const staffInOfficesPlace = (act: Act, actors: readonly Actor[]): boolean =>
  !actsOfUnits.includes(act.type) && actors.every((actor) => actor.by === 'unit');

/** Who may never do such an act learns that first, even where the case does not stand for it now. */
const refusalOf = (refusals: readonly Refusal[], act: Act, actors: readonly Actor[]) =>
  !lacksCompetence(refusals) && staffInOfficesPlace(act, actors)
    ? problem('no-competence', { articles: [...new Set(refusals.flatMap((r) => r.articles))] })
    : refused(refusals);

/**
 * What follows from an act, in the name of the first of these actors whom the rules let do it. Throws the refusal of
 * the rules: 403 with the article and who could, 409, 422.
 */
export const judge = (
  state: Case | null,
  act: Act,
  actors: readonly Actor[],
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  const outcome = bestOf(actors.map((actor) => decide(state, act, { ...circumstances, actor })));
  if (outcome === undefined) throw new Error('an act needs somebody to do it');
  if (!outcome.ok) throw refusalOf(outcome.refusals, act, actors);
  return outcome.value;
};
