import { type Answer, allowed, checkMatch, city, effects, executeCommand, type Request } from '@jieti/lambda';
import * as rules from '@jieti/rules';
import type { routes } from '../contract/routes.ts';
import { evaluationIn, yearOfUnitAsked } from '../evaluators.ts';
import { countWrite } from '../review-count.ts';
import { planRecord, stateOf } from '../stored.ts';
import { table } from '../table.ts';
import { stillDraft, whileOpen } from '../years.ts';
import { reviewAnswerOf, reviewedResult, reviewRecordOf } from './review-record.ts';

/** A unit's own staff ask for its draft result to be reviewed, with reasons, before publication (A10, I-24). */
export const requestReview = (request: Request<typeof routes.requestReview>): Promise<Answer> => {
  const { principal, body } = request;
  const { year, unitId: unit } = request.params;
  return executeCommand(table, request, async () => {
    const of = await evaluationIn(await yearOfUnitAsked(request));
    const { shown, record, reviews, version } = await reviewedResult(principal, of, unit);
    checkMatch(request, version);
    const { runId, publication } = shown;
    const place = rules.placeOf({ id: unit, ancestors: record.result.ancestors });
    const context = {
      year,
      evaluator: of.place,
      now: effects.now(),
      city: city(),
      published: publication !== null,
      place,
      runId,
    };
    const decided = allowed(
      rules.actAs(principal, 'request-review', place, city(), (actor) =>
        rules.requestReview(reviews.map(stateOf), body, { ...context, actor }),
      ),
    );
    const planned = planRecord(reviewRecordOf(decided.state), undefined, decided);
    return {
      writes: [
        ...planned.writes,
        countWrite(of, { open: 1, upheld: 0 }),
        stillDraft(of, runId),
        whileOpen(of),
      ],
      answer: {
        status: 201,
        version: version + 1,
        body: reviewAnswerOf(planned.record),
        headers: { location: `/years/${year}/results/${unit}` },
      },
    };
  });
};
