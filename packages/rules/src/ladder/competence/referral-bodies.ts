import { type CompetentOffice, competentOffices } from '../../competence/competent-offices.ts';
import type { Setting } from '../case/act.ts';
import type { Case } from '../case/case.ts';
import { measuresOf } from '../case/measures.ts';
import { decidingBody } from './of-measure.ts';

/**
 * Names those who refer a leader, or enter what came of it: the offices of the place, each body that decided a
 * measure of this case, in the capacity it decides in; an outcome also the organs of discipline and of organisation
 * and personnel (A27).
 */
export const referralBodies = (
  state: Case,
  context: Setting,
  act: 'refer' | 'record-referral-outcome',
): readonly CompetentOffice[] => [
  ...competentOffices(context.city, context.unit, act),
  ...measuresOf(state).flatMap((measure) => decidingBody(measure, context, act)),
];
