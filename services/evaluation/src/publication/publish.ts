import {
  type Answer,
  checkMatch,
  effects,
  executeCommand,
  type PlannedWrites,
  Problem,
  type Request,
} from '@jieti/lambda';
import { publishRun } from '@jieti/rules';
import { requireYearOffice, yearActor } from '../access.ts';
import { auditWrite, byPrincipal } from '../audit.ts';
import type { routes } from '../contract/routes.ts';
import { publicationKey } from '../keys.ts';
import { allAnswered, reviewCount } from '../reviews/review.ts';
import { loadRun, planRun, type RunRecord, runOf } from '../runs/run.ts';
import { table } from '../table.ts';
import { correctResults } from '../versions/correct.ts';
import {
  alreadyPublished,
  type Draft,
  draftOf,
  type Publication,
  publicationOf,
  stillDraft,
} from '../years.ts';

type Publishing = Request<typeof routes.publishYear>;

const replaced = (runId: string): Problem =>
  new Problem(
    409,
    'draft-replaced',
    { zh: '所审核的草案已被新的评定取代', en: 'The draft that was reviewed has been replaced' },
    { articles: ['A10'], facts: { draft: runId } },
  );

/** @throws 409 unless the year has a complete draft and, if the caller names a run, it is that one. */
const requireDraft = async (year: number, reviewed: string | undefined): Promise<Draft> => {
  const draft = await draftOf(year);
  if (!draft)
    throw new Problem(
      409,
      'no-draft',
      { zh: `${year} 年度没有完成的考评草案`, en: `There is no complete draft for ${year}` },
      { articles: ['A10'], facts: { year } },
    );
  if (reviewed !== undefined && reviewed !== draft.runId) throw replaced(draft.runId);
  return draft;
};

/**
 * @throws 409 while a unit waits for an answer to its review, or the draft was graded before one that was upheld (A10, I-24).
 */
const requireReviewed = async (year: number, run: RunRecord): Promise<{ readonly upheld: number }> => {
  const { open, upheld } = await reviewCount(year);
  const facts = { year, open, interpretations: ['I-24'] };
  if (open > 0)
    throw new Problem(
      409,
      'reviews-unanswered',
      { zh: `还有 ${open} 件复核申请未答复`, en: `Review requests not answered yet: ${open}` },
      { articles: ['A10'], facts },
    );
  if (upheld > (run.frozen?.reviews ?? 0))
    throw new Problem(
      409,
      'review-not-regraded',
      {
        zh: '复核成立后尚未形成新的草案',
        en: 'A review was upheld, and no draft was graded since',
      },
      { articles: ['A10'], facts },
    );
  return { upheld };
};

const publish = async (request: Publishing): Promise<PlannedWrites> => {
  const { principal, body } = request;
  const { year } = request.params;
  if (await publicationOf(year)) throw alreadyPublished(year);
  const draft = await requireDraft(year, body.runId);
  const run = await loadRun(draft.runId);
  checkMatch(request, run.version);
  const { upheld } = await requireReviewed(year, run);
  const by = byPrincipal(principal);
  const { document } = body;
  const publishedAt = effects.now();
  const publication: Publication = {
    ...publicationKey(year),
    entity: 'publication',
    year,
    runId: run.id,
    document,
    publishedAt,
    by,
  };
  return {
    writes: [
      {
        Put: { TableName: table.name(), Item: publication, ConditionExpression: 'attribute_not_exists(PK)' },
      },
      ...planRun(run, publishRun(runOf(run), yearActor(principal, 'request-grading'), publishedAt)).writes,
      stillDraft(draft),
      allAnswered(year, { upheld }),
      auditWrite(year, 'year-published', by, { runId: run.id, document }),
    ],
    answer: { status: 201, body: { year, runId: run.id, document, publishedAt } },
  };
};

/** The same act by the same body, once the year is published: errors found since, as new versions. */
const correct = async (request: Publishing): Promise<PlannedWrites> => {
  const { body } = request;
  const { year } = request.params;
  const publication = await publicationOf(year);
  if (publication) checkMatch(request, (await loadRun(publication.runId)).version);
  if (publication && body.runId !== undefined && body.runId !== publication.runId)
    throw replaced(publication.runId);
  return correctResults(request, publication, year);
};

/**
 * Publishes a year's draft, once (A10), or corrects what was published. This is the point of decision and no more: what
 * follows from it (A22, A23) is carried on by the table's stream.
 */
export const publishYear = (request: Publishing): Promise<Answer> => {
  requireYearOffice(request.principal, 'A10');
  return executeCommand(table, request, () =>
    request.body.corrections ? correct(request) : publish(request),
  );
};
