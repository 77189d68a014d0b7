import type { RefusalDefinition } from './definition.ts';

/** Refusals of the graded year: scheme, scores, runs, reviews, publication (A10, A22, A23, A25). */
export const yearRefusals = {} as const satisfies Readonly<Record<string, RefusalDefinition>>;
