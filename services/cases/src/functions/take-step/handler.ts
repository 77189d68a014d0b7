import { type StepInput, takeStepOnce } from '../../timers/take-step.ts';

/** Takes a step of a stage's machine (idempotent). */
export const handler = (input: StepInput): Promise<{ done: number }> => takeStepOnce(input);
