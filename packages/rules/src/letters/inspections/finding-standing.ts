import type { LegalDate } from '../../vocabulary.ts';

/** A later look at a finding. Not put right, it may be given another day; without one the matter is closed as it stands. */
export type FindingCheck =
  | { readonly outcome: 'put-right'; readonly on: LegalDate }
  | { readonly outcome: 'not-put-right'; readonly on: LegalDate; readonly againBy?: LegalDate | undefined };

export type FindingStatus = 'open' | 'overdue' | 'put-right' | 'not-put-right';

/** By when a finding is to be put right: the day first named, or the last one given since (A9). */
export const findingDeadline = (by: LegalDate, checks: readonly FindingCheck[]): LegalDate => {
  const last = checks.at(-1);
  return last?.outcome === 'not-put-right' && last.againBy !== undefined ? last.againBy : by;
};

/** How a finding stands on a day (A9): open until 24:00 of its last day, overdue from the day after, until verified. */
export const findingStatus = (
  by: LegalDate,
  checks: readonly FindingCheck[],
  today: LegalDate,
): FindingStatus => {
  const last = checks.at(-1);
  if (last?.outcome === 'put-right') return 'put-right';
  if (last?.outcome === 'not-put-right' && last.againBy === undefined) return 'not-put-right';
  return today > findingDeadline(by, checks) ? 'overdue' : 'open';
};
