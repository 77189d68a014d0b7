import type { Instant } from '../../vocabulary.ts';
import type { Measure } from '../case/measure.ts';

type Reported = Pick<Measure, 'progressDue' | 'decidedAt' | 'progress' | 'refusedAt'>;

const startOf = ({ progressDue, decidedAt }: Reported, until: Instant): Instant =>
  progressDue.filter((other) => other < until).at(-1) ?? decidedAt;

/**
 * The progress check the unit owes a report for: the first that nothing was reported since the start of (A22; I-7, I-20).
 * A late report settles all checks before it; a finding by the office that it is not put right yet counts as a new start.
 */
export const owedCheck = (measure: Reported): { readonly since: Instant; readonly until: Instant } | null => {
  const last = [...measure.progress.map(({ at }) => at), ...(measure.refusedAt ? [measure.refusedAt] : [])]
    .toSorted()
    .at(-1);
  const until = measure.progressDue.find((due) => last === undefined || startOf(measure, due) > last);
  return until === undefined ? null : { since: startOf(measure, until), until };
};
