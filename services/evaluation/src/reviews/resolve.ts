import {
  type Answer,
  allowed,
  checkMatch,
  effects,
  executeCommand,
  type InputError,
  invalidInput,
  notFound,
  Problem,
  type Request,
} from '@jieti/lambda';
import {
  type Actor,
  checkScore,
  enterReviewedScores,
  existingScheme,
  placing,
  regradeAfterReview,
  type SchemeGroup,
} from '@jieti/rules';
import type { Write } from '@jieti/store';
import { requireYearOffice, yearActor } from '../access.ts';
import { auditWrite, type By, byPrincipal } from '../audit.ts';
import type { routes } from '../contract/routes.ts';
import { unitsById } from '../facts/units.ts';
import { seeResult } from '../results/sight.ts';
import { planRun } from '../runs/run.ts';
import { currentScheme } from '../scheme/store.ts';
import { table } from '../table.ts';
import { hashOfRows, stageUpload, uploadsHead } from '../uploads/uploads.ts';
import { alreadyPublished, whileOpen } from '../years.ts';
import { countWrite, type Review, type ReviewResolution, reviewAnswerOf } from './review.ts';

type Resolving = Request<typeof routes.resolveReview>;

const answered = ({ n, resolution }: Review): Problem =>
  new Problem(
    409,
    'review-answered-already',
    { zh: `第 ${n} 次复核已答复`, en: `Review ${n} is answered already` },
    { articles: ['A10'], facts: { n, outcome: resolution?.outcome, at: resolution?.at } },
  );

/** The group the unit is in by the scheme that the next run grades by. */
const groupNow = async (year: number, unit: string): Promise<SchemeGroup | undefined> => {
  const [found, units] = await Promise.all([currentScheme(year), unitsById([unit])]);
  const { scheme } = allowed(existingScheme(year, found));
  const copy = units.get(unit);
  return copy && placing(scheme)(copy);
};

const faultsIn = (
  { outcome, scores = [] }: Resolving['body'],
  group: SchemeGroup | undefined,
): InputError[] => {
  if (outcome === 'rejected' && scores.length > 0)
    return [
      {
        pointer: '/scores',
        code: 'nothing-upheld',
        detail: { zh: '复核不成立时不更正得分', en: 'A rejected review corrects no score' },
      },
    ];
  return scores.flatMap(({ indicator, score }, i): InputError[] => {
    const pointer = `/scores/${i}`;
    const found = group && checkScore(group, { indicator, score }, pointer);
    if (found) return [{ pointer: found.pointer ?? pointer, code: found.code, detail: found.text }];
    if (scores.findIndex((one) => one.indicator === indicator) === i) return [];
    return [
      {
        pointer: `${pointer}/indicator`,
        code: 'given-twice',
        detail: { zh: `指标重复:${indicator}`, en: `indicator ${indicator} is given twice` },
      },
    ];
  });
};

/** The corrected scores as an upload of their own: the old values are kept, and the reason says which review it was. */
const scoreWrites = async (
  review: Review,
  scores: ReviewResolution['scores'],
  actor: Actor,
): Promise<readonly Write[]> => {
  if (scores.length === 0) return [];
  const { year, unit, n } = review;
  const reason = `复核第 ${n} 次成立 / review ${n} upheld`;
  const rows = scores.map(({ indicator, score }) => ({ unit, column: indicator, value: score, reason }));
  const source = { review: { unit, number: n } };
  const decided = enterReviewedScores(
    { rows, source, content: hashOfRows(rows) },
    { now: effects.now(), actor, year },
  );
  const before = await uploadsHead({ kind: 'scores', year });
  return (await stageUpload(before, decided, rows)).writes;
};

const resolutionOf = ({ body }: Resolving, year: number, by: By): ReviewResolution => ({
  outcome: body.outcome,
  reasons: body.reasons,
  scores: body.scores ?? [],
  at: effects.now(),
  by,
  runId: body.outcome === 'upheld' ? `grading-${year}-${effects.newId()}` : null,
});

/**
 * The CGC office answers a review with reasons (A10). Upheld, the scores it puts right are entered and the year is graded
 * again, in the same act; the publication waits for that run.
 */
export const resolveReview = (request: Resolving): Promise<Answer> => {
  const { principal, params, body } = request;
  const { year, unitId, n } = params;
  return executeCommand(table, request, async () => {
    const { shown, reviews, version } = await seeResult(principal, year, unitId);
    requireYearOffice(principal, 'A10');
    const review = reviews.find((one) => one.n === n);
    if (!review) throw notFound();
    if (shown.publication) throw alreadyPublished(year);
    checkMatch(request, version);
    if (review.resolution) throw answered(review);
    const faults = faultsIn(body, await groupNow(year, unitId));
    if (faults.length > 0) throw invalidInput(faults);
    const by = byPrincipal(principal);
    const resolution = resolutionOf(request, year, by);
    const resolved: Review = { ...review, resolution };
    const { outcome, runId, scores, at } = resolution;
    const actor = yearActor(principal, 'upload-scores');
    const run =
      runId === null ? [] : planRun(undefined, regradeAfterReview(runId, { year, now: at, actor })).writes;
    return {
      writes: [
        {
          Put: {
            TableName: table.name(),
            Item: resolved,
            ConditionExpression: 'attribute_exists(PK) AND resolution = :open',
            ExpressionAttributeValues: { ':open': null },
          },
        },
        countWrite(year, -1, outcome === 'upheld' ? 1 : 0),
        ...(await scoreWrites(review, scores, actor)),
        ...run,
        whileOpen(year),
        auditWrite(year, 'review-answered', by, { unit: unitId, n, outcome, runId, scores }),
      ],
      answer: { status: 200, version: version + 1, body: reviewAnswerOf(resolved) },
    };
  });
};
