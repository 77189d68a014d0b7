import type { LegalDate } from '../../vocabulary.ts';

export const findingOutcomes = ['put-right', 'not-put-right'] as const;
export type FindingOutcome = (typeof findingOutcomes)[number];

/** `answered`: the unit said what it put right, and the office has yet to look. */
export const findingStatuses = ['open', 'answered', 'overdue', ...findingOutcomes] as const;
export type FindingStatus = (typeof findingStatuses)[number];

/** A later look at a finding. Not put right, it may be given another day; without one the matter is closed as it stands. */
export interface FindingCheck {
  readonly outcome: FindingOutcome;
  readonly on: LegalDate;
  readonly againBy?: LegalDate | undefined;
}

/** By when a finding is to be put right: the day first named, or the last one given since (A9). */
export const findingDeadline = (by: LegalDate, checks: readonly FindingCheck[]): LegalDate => {
  const last = checks.at(-1);
  return last?.outcome === 'not-put-right' && last.againBy !== undefined ? last.againBy : by;
};

/**
 * The status of a finding on a day (A9): open until 24:00 of its last day, overdue from the day after, until verified. Answered, it
 * waits for the office, and no day of the unit’s passes meanwhile.
 * @param isAnswered true while an answer of the unit waits for the office.
 */
export const findingStatus = (
  by: LegalDate,
  checks: readonly FindingCheck[],
  today: LegalDate,
  isAnswered = false,
): FindingStatus => {
  const last = checks.at(-1);
  if (last?.outcome === 'put-right') return 'put-right';
  if (last?.outcome === 'not-put-right' && last.againBy === undefined) return 'not-put-right';
  if (isAnswered) return 'answered';
  return today > findingDeadline(by, checks) ? 'overdue' : 'open';
};
