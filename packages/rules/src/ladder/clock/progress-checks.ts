import type { Instant } from '../../vocabulary.ts';
import type { Measure, PlanTerm } from '../case/measure.ts';
import type { ProgressState } from '../case/words.ts';

/** A progress check of a measure (A22; I-7), and whether the unit had reported by it. */
export interface ProgressCheck {
  /** 24:00 of its last day. */
  readonly due: Instant;
  readonly state: ProgressState;
  /** The instant of its answer; null while there is none. */
  readonly reportedAt: Instant | null;
}

/** The plan that a unit owes under a measure, and how it stands. */
export interface PlanOwed extends PlanTerm {
  readonly state: ProgressState;
  /** The instant at which the first was handed in; null while there is none. */
  readonly handedInAt: Instant | null;
}

/** Tells from when nothing more was to be reported: the measure ended, or what had to be put right was accepted. */
const overAt = ({ ended, acceptedAt }: Measure): Instant | null => {
  const ends = [ended?.at, acceptedAt].filter((at) => at !== undefined && at !== null);
  return ends.toSorted()[0] ?? null;
};

const stateOf = (reportedAt: Instant | undefined, due: Instant, now: Instant): ProgressCheck['state'] => {
  if (reportedAt !== undefined) return reportedAt < due ? 'reported' : 'late';
  return now < due ? 'open' : 'missing';
};

/**
 * All progress checks of a measure, in order (A22; I-7, I-20). A report answers the check of its interval, in time,
 * and late all checks before it that nothing answered; a report of completion, as long as it is not refused, answers
 * every later one.
 */
export const progressChecksOf = (measure: Measure, now: Instant): readonly ProgressCheck[] => {
  const over = overAt(measure);
  const { progressDue, progress, reportedCompleteAt } = measure;
  return progressDue
    .filter((due) => over === null || due <= over)
    .map((due, index) => {
      const begins = progressDue[index - 1] ?? measure.decidedAt;
      const complete = reportedCompleteAt !== null && reportedCompleteAt < begins ? reportedCompleteAt : null;
      const reportedAt = complete ?? progress.find(({ at }) => at >= begins)?.at;
      return { due, state: stateOf(reportedAt, due, now), reportedAt: reportedAt ?? null };
    });
};

/**
 * The plan that the law asks of the unit under a measure: handed in in time, late, missing, or not due yet; null where it asks for none.
 * Of one that was not due when the measure ended nothing is missing.
 */
export const planOwed = (measure: Measure, now: Instant): PlanOwed | null => {
  const { planDue, plans = [] } = measure;
  if (!planDue) return null;
  const over = overAt(measure);
  const handedInAt = plans[0]?.at;
  const seenAt = over !== null && over < now ? over : now;
  return { ...planDue, state: stateOf(handedInAt, planDue.until, seenAt), handedInAt: handedInAt ?? null };
};
