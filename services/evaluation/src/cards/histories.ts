import { type Answer, answerHistory, notFound, type Request } from '@jieti/lambda';
import { type ChainFault, isReadable } from '@jieti/ledger';
import type { History } from '@jieti/store';
import type { routes } from '../contract/routes.ts';
import { yearOfUnitAsked } from '../evaluators.ts';
import { hashOfResult } from '../results/result.ts';
import { isCovered } from '../results/result-hashes.ts';
import { readableResult, type ShownResult } from '../results/shown.ts';
import { resultHistory } from '../results/version-record.ts';
import { reviewHistory, reviewsOf } from '../reviews/review-record.ts';

/** True if a published result is as its last entry left it, or, where it has none, as the publication covers it. */
const isAsEntered = async ({ shown, record }: ShownResult, { entries }: History): Promise<boolean> => {
  const { publication, runId } = shown;
  // A version that came in between is judged the next time.
  if (!publication || record.version !== entries.length) return true;
  const last = entries.at(-1);
  return last
    ? isReadable(last) && last.state === hashOfResult(record.result)
    : isCovered(runId, publication.results, record.result);
};

/** What became of a unit's published result, for whoever may read it (A10, A25); a grade altered in the table is found. */
export const readResultHistory = async (
  request: Request<typeof routes.readResultHistory>,
): Promise<Answer> => {
  const { year, unitId } = request.params;
  const shown = await readableResult(request.principal, await yearOfUnitAsked(request), unitId);
  const check = async (history: History): Promise<ChainFault[]> =>
    (await isAsEntered(shown, history)) ? [] : [{ entry: history.entries.length, code: 'state-mismatch' }];
  return answerHistory(...resultHistory(year, shown.shown.runId, unitId), check);
};

/** A review that a unit asked for, and its answer, for whoever may read the result (A10). */
export const readReviewHistory = async (
  request: Request<typeof routes.readReviewHistory>,
): Promise<Answer> => {
  const { year, unitId, n } = request.params;
  await readableResult(request.principal, await yearOfUnitAsked(request), unitId);
  const review = (await reviewsOf(year, unitId)).find(({ number }) => number === n);
  if (!review) throw notFound();
  return answerHistory(...reviewHistory(review));
};
