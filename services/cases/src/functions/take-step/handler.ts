import { type StepInput, takeStepOnce } from '../../timers/take-step.ts';

/** A stage machine's step; safe to repeat. */
export const handler = (input: StepInput): Promise<{ done: number }> => takeStepOnce(input);
