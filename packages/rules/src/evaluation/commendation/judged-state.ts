import type { Commendation, CommendationGround } from './commendation.ts';
import { textOfGround } from './same-ground.ts';
import type { CommendationState } from './status.ts';

/** A commendation as it is decided on, with what stands against it. */
export const judgedState = (
  { basis, resolution }: Pick<Commendation, 'basis' | 'resolution'>,
  grounds: readonly CommendationGround[],
): CommendationState => ({
  byPlan: basis !== null,
  grounds: grounds.map(textOfGround),
  resolution: resolution && { outcome: resolution.outcome, over: resolution.over.map(textOfGround) },
});
