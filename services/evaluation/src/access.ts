import { allowed, city, notFound, type Principal } from '@jieti/lambda';
import {
  type ActId,
  type Actor,
  authorizedActor,
  canFollowYear,
  canReadResult,
  type Place,
  placeOf,
  placeOfCity,
  type UnitFacts,
} from '@jieti/rules';

/** In whose name somebody does an act on the whole year. @throws 403 unless they hold an office that may. */
export const yearActor = (principal: Principal, act: ActId): Actor =>
  allowed(authorizedActor(principal, act, placeOfCity(city()), city()));

/** The city's CGC and its office follow runs and drafts of the whole city. @throws 404 for anybody else. */
export const assertCanFollow = (principal: Principal): void => {
  if (!canFollowYear(principal, city())) throw notFound();
};

type Placed = Pick<UnitFacts, 'id' | 'ancestors'>;

/** True for whoever may read a unit's result: see the rules. */
export const mayReadResult = (principal: Principal, unit: Placed, published: boolean): boolean => {
  const place: Place = placeOf(unit);
  return canReadResult(principal, place, published);
};
