import type { ActDefinition } from './definition.ts';

/** Who may do what about the graded year (A10, A22, A23, A25). */
export const yearActs = {} as const satisfies Readonly<Record<string, ActDefinition>>;
