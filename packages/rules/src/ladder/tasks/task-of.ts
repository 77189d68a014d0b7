import { bodiesToday, capacitiesToday, type WithBodies } from '../../bodies/index.ts';
import { mayAct, type OfficeInCharge } from '../../competence/competent-offices.ts';
import type { Actor } from '../../decision/actor.ts';
import { personOf } from '../approval/own-proposal.ts';
import type { CaseTask } from './task.ts';

/** An office for which a task was written, as whoever stands for it today: itself, or the bodies that took over from it since. */
const today =
  (city: WithBodies) =>
  (office: OfficeInCharge): readonly OfficeInCharge[] =>
    bodiesToday(city, office.body)
      .map((body) => ({
        ...office,
        body,
        capacities: body === office.body ? office.capacities : capacitiesToday(city, body, office.capacities),
      }))
      .filter(({ capacities }) => capacities.length > 0 || office.capacities.length === 0);

/**
 * True where a task waits for this very person: as the unit's staff, or in one of the offices for which it was written, whoever stands
 * for them today.
 */
export const isTaskOf = (
  { whose, notBy }: Pick<CaseTask, 'whose' | 'notBy'>,
  offices: readonly OfficeInCharge[],
  actor: Actor,
  city: WithBodies,
): boolean => {
  if (actor.by !== 'office') return actor.by === 'unit' && whose === 'unit';
  return mayAct(actor.office, offices.flatMap(today(city))) && personOf(actor) !== notBy;
};
