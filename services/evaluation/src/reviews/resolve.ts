import {
  type Answer,
  allowed,
  checkMatch,
  city,
  effects,
  executeCommand,
  notFound,
  type Request,
} from '@jieti/lambda';
import * as rules from '@jieti/rules';
import type { Write } from '@jieti/store';
import type { routes } from '../contract/routes.ts';
import { type Evaluation, evaluationIn, yearOfUnitAsked } from '../evaluators.ts';
import { unitsById } from '../projections/units.ts';
import { countWrite } from '../review-count.ts';
import { planRun } from '../runs/run.ts';
import { currentScheme } from '../scheme/store.ts';
import { planRecord, stateOf } from '../stored.ts';
import { table } from '../table.ts';
import { hashOfRows, stageUpload, uploadsHead } from '../uploads/uploads.ts';
import { actOnYear, whileOpen } from '../years.ts';
import { type ReviewRecord, reviewAnswerOf, reviewedResult, reviewRecordOf } from './review-record.ts';

type Resolving = Request<typeof routes.resolveReview>;
type Resolved = rules.Decided<rules.Review, rules.ReviewResolved>;

/** The corrected scores as an upload of their own: the old values are kept, and the reason says which review it was. */
const scoreWrites = async ({ state, data, at, actor }: Resolved): Promise<readonly Write[]> => {
  const { scores } = data;
  if (scores.length === 0) return [];
  const { year, by, unit, number } = state;
  const reason = `复核第${number}次成立 / review ${number} upheld`;
  const rows = scores.map(({ indicator, score }) => ({ unit, column: indicator, value: score, reason }));
  const source = { review: { unit, number } };
  const command = { rows, source, content: hashOfRows(rows) };
  const decided = rules.enterReviewedScores(command, { now: at, actor, year, by });
  const before = await uploadsHead({ kind: 'scores', year, by });
  return (await stageUpload(before, decided, rows)).writes;
};

/** Upheld: the run that grades the year again. */
const runWrites = ({ state, data, at, actor }: Resolved): readonly Write[] =>
  data.runId === null
    ? []
    : planRun(
        undefined,
        rules.regradeAfterReview(data.runId, {
          year: state.year,
          ...(state.by !== undefined && { by: state.by }),
          now: at,
          actor,
        }),
      ).writes;

const decide = async (
  request: Resolving,
  of: Evaluation,
  review: ReviewRecord,
  published: boolean,
): Promise<Resolved> => {
  const { principal, params, body } = request;
  const { year, unitId } = params;
  const [scheme, units] = await Promise.all([currentScheme(of), unitsById([unitId])]);
  const context = {
    year,
    evaluator: of.place,
    now: effects.now(),
    city: city(),
    published,
    scheme: scheme?.scheme ?? null,
    unit: units.get(unitId),
    runId: `grading-${year}-${effects.newId()}`,
  };
  return allowed(
    actOnYear(principal, 'resolve-review', of, (actor) =>
      rules.resolveReview(stateOf(review), body, { ...context, actor }),
    ),
  );
};

/**
 * The CGC office answers a review with reasons (A10). Upheld, the scores it puts right are entered and the year is graded
 * again, in the same act; the publication waits for that run.
 */
export const resolveReview = (request: Resolving): Promise<Answer> => {
  const { unitId, n } = request.params;
  return executeCommand(table, request, async () => {
    const of = await evaluationIn(await yearOfUnitAsked(request));
    const { shown, reviews, version } = await reviewedResult(request.principal, of, unitId);
    const review = reviews.find(({ number }) => number === n);
    if (!review) throw notFound();
    checkMatch(request, version);
    const decided = await decide(request, of, review, shown.publication !== null);
    const { record, writes } = planRecord(reviewRecordOf(review), review, decided);
    return {
      writes: [
        ...writes,
        countWrite(of, { open: -1, upheld: decided.data.outcome === 'upheld' ? 1 : 0 }),
        ...(await scoreWrites(decided)),
        ...runWrites(decided),
        whileOpen(of),
      ],
      answer: { status: 200, version: version + 1, body: reviewAnswerOf(record) },
    };
  });
};
