import { type ActsLaw, authorize, type Caller, competentActors, type Place } from '../../competence/index.ts';
import {
  type Actor,
  collect,
  type Dated,
  type Decided,
  type Outcome,
  refuseOr,
} from '../../decision/index.ts';
import { checkNoEnd } from './check-dates.ts';
import { checkPlace, depthOf, placeBelow } from './check-place.ts';
import { type PlacedUnit, type Unit, unitOf } from './unit.ts';

/** The city, as far as acts on the register depend on it. */
export type RegisterCity = Dated['city'] & ActsLaw;

export interface EnteringContext extends Dated {
  readonly actor: Actor;
  readonly city: RegisterCity;
  readonly place: Place;
  /** The unit above, if there is one that the caller knows of. */
  readonly parent: PlacedUnit | undefined;
}

/** The history's words for a unit that comes into the register. */
export type UnitEntered = { readonly unit: Unit };

/**
 * The place that a new unit is judged at. Below a parent that the caller does not know of it counts as lying wherever they keep
 * the register: so they learn that there is no such parent, and not that they are not competent.
 */
export const placeOfNewUnit = (
  { id, parent: parentId }: Pick<Unit, 'id' | 'parent'>,
  parent: PlacedUnit | undefined,
  caller: Caller,
  city: RegisterCity,
): Place => {
  if (parent || (id === city.root && parentId === null)) return placeBelow(parent?.place, id);
  const registrars = competentActors(caller, 'enter-unit', city);
  return {
    id,
    above: registrars.flatMap((actor) => (actor.by === 'office' ? [actor.office.jurisdiction] : [])),
  };
};

export const unitEntered = (unit: Unit, { actor, now }: Pick<EnteringContext, 'actor' | 'now'>) =>
  ({
    type: 'unit-entered',
    at: now,
    actor,
    articles: ['units', 'bodies'],
    data: { unit },
    state: unit,
  }) satisfies Decided<Unit, UnitEntered>;

/** Enters a unit in the register (A3, A6): it stands since a day, which may be one to come as it may for a post, at a place that the tree allows. */
export const enterUnit = (command: Unit, context: EnteringContext): Outcome<Decided<Unit, UnitEntered>> => {
  const { actor, city, place, parent } = context;
  const unit = unitOf(command);
  return refuseOr(
    collect(
      authorize(actor, 'enter-unit', place, city),
      checkNoEnd(unit, {}),
      checkPlace(unit, parent && { unit: parent.unit, depth: depthOf(parent.place) }, city),
    ),
    () => unitEntered(unit, context),
  );
};
