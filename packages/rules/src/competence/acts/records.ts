import type { ActDefinition } from './definition.ts';

/** Who may do what about reports, duties and inspections (A4–A6, A8, A9). */
export const recordActs = {} as const satisfies Readonly<Record<string, ActDefinition>>;
