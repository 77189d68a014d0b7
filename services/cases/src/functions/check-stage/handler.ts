import { type Check, type CheckInput, checkStage } from '../../timers/check-stage.ts';

/** A stage machine's checkpoint: says what it does next, and when. */
export const handler = (input: CheckInput): Promise<Check> => checkStage(input);
