import type { RefusalDefinition } from './definition.ts';

/** Refusals of the register of units and posts (A3–A6). */
export const registerRefusals = {} as const satisfies Readonly<Record<string, RefusalDefinition>>;
