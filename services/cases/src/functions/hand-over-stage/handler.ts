import { type HandOverInput, handOver } from '../../timers/hand-over.ts';

/** Takes a stage machine's last step when it gets too old: a fresh execution of itself goes on. */
export const handler = (input: HandOverInput): Promise<{ startedAs: string }> => handOver(input);
