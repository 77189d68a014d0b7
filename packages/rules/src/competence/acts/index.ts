import { awardActs } from './awards.ts';
import { caseActs } from './cases.ts';
import type { ActDefinition } from './definition.ts';
import { letterActs } from './letters.ts';
import { recordActs } from './records.ts';
import { registerActs } from './register.ts';
import { yearActs } from './year.ts';

/** The competence table: every writing act of the three services, and who may do it. */
export const competenceTable = {
  ...registerActs,
  ...letterActs,
  ...recordActs,
  ...caseActs,
  ...yearActs,
  ...awardActs,
} as const satisfies Readonly<Record<string, ActDefinition>>;

export type ActId = keyof typeof competenceTable;
