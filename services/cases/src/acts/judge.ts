import { allowed, city, effects } from '@jieti/lambda';
import {
  type Act,
  type ActContext,
  type Actor,
  type Case,
  type CaseEvent,
  decide,
  type UnitFacts,
} from '@jieti/rules';
import { tenuresOf } from '../projections/posts.ts';

/** Everything an act is judged by but the actor. */
export type Circumstances = Omit<ActContext, 'actor'>;

/** The city, the hour, and who ever held the unit's posts. */
export const circumstancesOf = async (unit: UnitFacts): Promise<Circumstances> => {
  const tenures = await tenuresOf(unit.id);
  return { city: city(), unit, now: effects.now(), tenures };
};

/** The events of an act that a message of the bus asks for, in the name of whoever the message tells. */
export const judged = (
  state: Case | null,
  act: Act,
  actor: Actor,
  circumstances: Circumstances,
): readonly CaseEvent[] => allowed(decide(state, act, { ...circumstances, actor }));
