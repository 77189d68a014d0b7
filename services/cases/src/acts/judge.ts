import { allowed, city, effects } from '@jieti/lambda';
import {
  type Act,
  type ActContext,
  type Actor,
  type Case,
  type CaseEvent,
  decide,
  legalDateOf,
  type UnitFacts,
} from '@jieti/rules';
import { holdingOn, tenuresOf } from '../projections/posts.ts';

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

/** The events of an act that a message of the bus asks for, in the name of whoever the message tells. */
export const judged = (
  state: Case | null,
  act: Act,
  actor: Actor,
  circumstances: Circumstances,
): readonly CaseEvent[] => allowed(decide(state, act, { ...circumstances, actor }));
