import type { LegalDate } from '../../vocabulary.ts';
import { type Finding, waitingAnswer } from './finding.ts';
import { findingDeadline, findingStatus } from './finding-status.ts';

/** The number of findings of an inspection, by their status; `nextDeadline` is the first of those that are open. */
export interface Tally {
  readonly found: number;
  readonly open: number;
  /** Of those open, answered by the unit and waiting for the office. */
  readonly answered: number;
  readonly putRight: number;
  readonly notPutRight: number;
  readonly nextDeadline: LegalDate | null;
}

export const emptyTally: Tally = {
  found: 0,
  open: 0,
  answered: 0,
  putRight: 0,
  notPutRight: 0,
  nextDeadline: null,
};

/** Counts the findings of an inspection. One overdue or answered is open too, so that no count changes by a day passing. */
export const tallyOf = (
  findings: readonly Pick<Finding, 'putRight' | 'checks' | 'answers'>[],
  today: LegalDate,
): Tally => {
  const each = findings.map(({ putRight: { by }, checks, answers }) => ({
    status: findingStatus(by, checks, today, waitingAnswer({ answers, checks }) !== undefined),
    deadline: findingDeadline(by, checks),
  }));
  const open = each.filter(({ status }) => status !== 'put-right' && status !== 'not-put-right');
  return {
    found: each.length,
    open: open.length,
    answered: open.filter(({ status }) => status === 'answered').length,
    putRight: each.filter(({ status }) => status === 'put-right').length,
    notPutRight: each.filter(({ status }) => status === 'not-put-right').length,
    nextDeadline: open.map(({ deadline }) => deadline).toSorted()[0] ?? null,
  };
};
