import type { RefusalDefinition } from './definition.ts';

/** Refusals of questions of eligibility (A11). */
export const eligibilityRefusals = {} as const satisfies Readonly<Record<string, RefusalDefinition>>;
