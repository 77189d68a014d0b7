import type { CaseId, Fence } from '@jieti/rules';

/** The input of a stage's execution: ids and the fence, never a record. */
export interface Timer extends Fence {
  readonly caseId: CaseId;
}
