import { type Check, type CheckInput, checkStage } from '../../timers/check-stage.ts';

/** A stage machine's checkpoint: what to do next, and when. */
export const handler = (input: CheckInput): Promise<Check> => checkStage(input);
