import { type Dated, today } from '../../decision/checks.ts';
import type { Decided } from '../../decision/decided.ts';
import { type Finding, waitingAnswer } from './finding.ts';
import { findingDeadline, findingStatus } from './finding-status.ts';

/**
 * Enters that a finding is overdue once the day given has passed (A9). Nobody commands it: the deadline is its cause. Null
 * where the day has not passed, or somebody verified or answered it meanwhile: a late message does nothing.
 */
export const enterFindingOverdue = (finding: Finding, context: Dated): Decided<Finding> | null => {
  const {
    putRight: { by },
    checks,
  } = finding;
  const isAnswered = waitingAnswer(finding) !== undefined;
  if (findingStatus(by, checks, today(context), isAnswered) !== 'overdue') return null;
  return {
    type: 'finding-overdue',
    at: context.now,
    actor: { by: 'system', cause: 'deadline' },
    articles: ['inspections'],
    data: { deadline: findingDeadline(by, checks) },
    state: finding,
  };
};
