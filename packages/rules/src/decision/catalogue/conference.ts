import type { RefusalDefinition } from './definition.ts';

/** Refusals of the joint conference (A12). */
export const conferenceRefusals = {} as const satisfies Readonly<Record<string, RefusalDefinition>>;
