import type { RefusalDefinition } from './definition.ts';

/** Refusals of commendations, rewards and archives (A11, A13–A17). */
export const awardRefusals = {} as const satisfies Readonly<Record<string, RefusalDefinition>>;
