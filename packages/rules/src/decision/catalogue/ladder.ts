import type { RefusalDefinition } from './definition.ts';
import { decisionRefusals } from './ladder-decisions.ts';
import { leadRefusals } from './ladder-leads.ts';
import { measureRefusals } from './ladder-measures.ts';
import { paperRefusals } from './ladder-papers.ts';
import { proposalRefusals } from './ladder-proposals.ts';

/** Refusals of the ladder (A18–A29), on a case's way from a lead to its end. */
export const ladderRefusals = {
  ...leadRefusals,
  ...proposalRefusals,
  ...decisionRefusals,
  ...measureRefusals,
  ...paperRefusals,
} as const satisfies Readonly<Record<string, RefusalDefinition>>;
