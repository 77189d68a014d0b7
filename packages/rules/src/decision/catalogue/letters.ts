import type { RefusalDefinition } from './definition.ts';

/** Refusals of letters, their template, signatures and targets (A7). */
export const letterRefusals = {} as const satisfies Readonly<Record<string, RefusalDefinition>>;
