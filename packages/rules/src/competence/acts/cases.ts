import type { ActDefinition } from './definition.ts';

/** Who may do what about cases, conference and eligibility (A11, A12, A18–A27). */
export const caseActs = {} as const satisfies Readonly<Record<string, ActDefinition>>;
