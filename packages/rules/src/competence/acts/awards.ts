import type { ActDefinition } from './definition.ts';

/** Who may do what about commendations, rewards and archives (A11, A13–A17). */
export const awardActs = {} as const satisfies Readonly<Record<string, ActDefinition>>;
