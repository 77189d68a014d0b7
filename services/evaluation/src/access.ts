import { allowed, city, notFound, type Principal } from '@jieti/lambda';
import {
  type ActId,
  type Actor,
  authorizedActor,
  canFollowYear,
  canReadResult,
  placeOf,
  type UnitFacts,
} from '@jieti/rules';
import type { Evaluation } from './evaluators.ts';

/** In whose name somebody does an act on a whole year. @throws 403 unless they hold an office that may. */
export const yearActor = (principal: Principal, act: ActId, { place }: Evaluation): Actor =>
  allowed(authorizedActor(principal, act, place, city()));

/** The CGC and its office of whoever evaluates, and those above, follow runs and drafts of its year. @throws 404 for anybody else. */
export const assertCanFollow = (principal: Principal, { place }: Evaluation): void => {
  if (!canFollowYear(principal, city(), place)) throw notFound();
};

/** True for whoever may read a unit's result, a draft or a published one. */
export const mayReadResult = (
  principal: Principal,
  unit: Pick<UnitFacts, 'id' | 'ancestors'>,
  published: boolean,
): boolean => canReadResult(principal, placeOf(unit), published, city());
