import type { ActContext } from './acts.ts';
import type { Case, Referral } from './case.ts';
import { type CompetentOffice, competentOffices } from './competence.ts';
import { decidingBody, measuresOf } from './in-force.ts';

/** The leaders referred elsewhere in a case, in order (A27); none in a file kept from before there were referrals. */
export const referralsOf = (state: Case): readonly Referral[] => state.referrals ?? [];

/**
 * Who refers a leader, or enters what came of it: the offices of the place, each body that decided a measure of this
 * case, in the capacity it decides in; an outcome also the organs of discipline and of organisation and personnel (A27).
 */
export const referralBodies = (
  state: Case,
  context: Pick<ActContext, 'city' | 'unit'>,
  act: 'refer' | 'record-referral-outcome',
): readonly CompetentOffice[] => [
  ...competentOffices(context.city, context.unit, act),
  ...measuresOf(state).flatMap((measure) => decidingBody(measure, context, 'decide')),
];
