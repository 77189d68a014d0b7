import type { RefusalDefinition } from './definition.ts';

/** Refusals of the ladder (A18–A27). */
export const ladderRefusals = {} as const satisfies Readonly<Record<string, RefusalDefinition>>;
