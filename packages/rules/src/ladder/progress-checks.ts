import type { Instant } from '../vocabulary.ts';
import type { Measure } from './case.ts';

/** A progress check of listed supervision, as it stands at an instant (A22; I-7, I-20). */
export interface ProgressCheck {
  readonly until: Instant;
  readonly state: 'met' | 'missed' | 'due';
}

type Reported = Pick<
  Measure,
  | 'progressDue'
  | 'decidedAt'
  | 'progress'
  | 'reportedCompleteAt'
  | 'acceptedAt'
  | 'missedChecks'
  | 'refusedAt'
>;

const startOf = ({ progressDue, decidedAt }: Reported, until: Instant): Instant =>
  progressDue.filter((other) => other < until).at(-1) ?? decidedAt;

const doneBefore = (instant: Instant | null, until: Instant): boolean => instant !== null && instant < until;

/** A check is met by a report made since the check before it, or by everything being reported, or found, put right. */
export const checkMet = (measure: Reported, until: Instant): boolean =>
  doneBefore(measure.reportedCompleteAt, until) ||
  doneBefore(measure.acceptedAt, until) ||
  measure.progress.some(({ at }) => at >= startOf(measure, until) && at < until);

/** The measure's progress checks in order; what the clock once found missed stays missed, whatever is reported later. */
export const progressChecks = (measure: Reported, now: Instant): readonly ProgressCheck[] =>
  measure.progressDue.map((until) => {
    if (measure.missedChecks?.includes(until)) return { until, state: 'missed' };
    if (checkMet(measure, until)) return { until, state: 'met' };
    return { until, state: now < until ? 'due' : 'missed' };
  });

const latest = (instants: readonly (Instant | undefined)[]): Instant | undefined =>
  instants
    .filter((one) => one !== undefined)
    .toSorted()
    .at(-1);

/**
 * The check the unit owes a report for: the first that nothing was reported since the start of. A late report settles
 * all checks before it; a finding by the office that it is not put right yet counts as a new start.
 */
export const owedCheck = (measure: Reported): { readonly since: Instant; readonly until: Instant } | null => {
  const last = latest([...measure.progress.map(({ at }) => at), measure.refusedAt]);
  const until = measure.progressDue.find((due) => last === undefined || startOf(measure, due) > last);
  return until === undefined ? null : { since: startOf(measure, until), until };
};
