import { city, notFound, type Principal } from '@jieti/lambda';
import { type Actor, actAs, canReadPlans, type Outcome, type PlaceAct, placeOfCity } from '@jieti/rules';

/** Plans are for the bodies of the city that see to rewards together (A17). @throws 404 for anybody else. */
export const assertCanReadPlans = (principal: Principal): void => {
  if (!canReadPlans(principal, city())) throw notFound();
};

/** Judges an act of the city in the name of the best of the caller's offices. */
export const actForCity = <T>(
  principal: Principal,
  act: PlaceAct,
  decide: (actor: Actor) => Outcome<T>,
): Outcome<T> => actAs(principal, act, placeOfCity(city()), city(), decide);
