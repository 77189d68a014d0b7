import type { ActDefinition } from './definition.ts';

/** Who may do what about units and posts (A3–A6). */
export const registerActs = {} as const satisfies Readonly<Record<string, ActDefinition>>;
