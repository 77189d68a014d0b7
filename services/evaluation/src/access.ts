import { allowed, city, notFound, type Principal } from '@jieti/lambda';
import {
  type ActId,
  type Actor,
  authorizedActor,
  canFollowYear,
  canReadResult,
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

/** True for whoever may read a unit's result, a draft or a published one. */
export const mayReadResult = (
  principal: Principal,
  unit: Pick<UnitFacts, 'id' | 'ancestors'>,
  published: boolean,
): boolean => canReadResult(principal, placeOf(unit), published, city());
