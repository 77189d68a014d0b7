import type { RefusalDefinition } from './definition.ts';

/** Refusals of reports, duties and inspections (A4–A6, A8, A9). */
export const recordRefusals = {} as const satisfies Readonly<Record<string, RefusalDefinition>>;
