import {
  type Answer,
  allowed,
  checkMatch,
  city,
  executeCommand,
  type PlannedWrites,
  paperWrites,
  type Request,
} from '@jieti/lambda';
import type { GradedYear } from '@jieti/rules';
import * as rules from '@jieti/rules';
import type { Key } from '@jieti/store';
import type { routes } from '../contract/routes.ts';
import { evaluationAsked, movedUnits } from '../evaluators.ts';
import { resultKey } from '../keys.ts';
import { reviewCount, sameCount } from '../review-count.ts';
import { loadRun, planRun, type RunRecord } from '../runs/run.ts';
import { planRecord, stateOf } from '../stored.ts';
import { table } from '../table.ts';
import { correctResults } from '../versions/correct.ts';
import {
  actOnYear,
  draftOf,
  publicationOf,
  publicationRecordOf,
  publisherWrites,
  stillDraft,
  yearContext,
} from '../years.ts';

type Publishing = Request<typeof routes.publishYear>;

const publishable = ({ id, results, frozen }: RunRecord): rules.PublishableDraft => {
  if (!results) throw new Error(`the run ${id} is a draft without a hash over its results`);
  return { runId: id, results, reviews: frozen?.reviews ?? 0 };
};

/** The year's draft, unless it is published: then nothing more is made of it. */
const draftRun = async (of: GradedYear): Promise<RunRecord | undefined> => {
  const [publication, draft] = await Promise.all([publicationOf(of), draftOf(of)]);
  return publication || !draft ? undefined : loadRun(draft.runId);
};

/** Units of the draft that were moved, and that another locality has graded since. */
const gradedElsewhere = async ({ year, by = city().root }: GradedYear, run: RunRecord | undefined) => {
  const moved = run ? (await movedUnits(year)).filter((one) => one.by !== by) : [];
  if (!run || moved.length === 0) return [];
  const drafted = await table.readMany<Key>(moved.map(({ unit }) => resultKey(year, run.id, unit)));
  const units = new Set(drafted.map(({ SK }) => SK));
  return moved.filter(({ unit }) => units.has(unit));
};

const publish = async (request: Publishing): Promise<PlannedWrites> => {
  const { principal, body } = request;
  const of = await evaluationAsked(request);
  const { year } = of;
  const run = await draftRun(of);
  if (run) checkMatch(request, run.version);
  const reviews = await reviewCount(of);
  const context = {
    ...(await yearContext(of)),
    draft: run ? publishable(run) : null,
    reviews: reviews ?? { open: 0, upheld: 0 },
    gradedElsewhere: await gradedElsewhere(of, run),
  };
  const decided = allowed(
    actOnYear(principal, 'publish-year', of, (actor) => rules.publishYear(body, { ...context, actor })),
  );
  // Without a draft it was refused.
  if (!run) throw new Error(`${year} has no draft`);
  const { at, actor, data } = decided;
  const { runId, document } = data;
  return {
    writes: [
      ...planRecord(publicationRecordOf(of), undefined, decided).writes,
      ...planRun(run, rules.publishRun(stateOf(run), actor, at)).writes,
      ...publisherWrites(of),
      stillDraft(of, runId),
      sameCount(of, reviews),
      ...(await paperWrites(table, rules.publicationPaper({ actor, document }, year))),
    ],
    answer: { status: 201, body: { year, runId, document, publishedAt: at } },
  };
};

/**
 * Publishes a year's draft, once (A10), or puts right what was published: the same act by the same body. This is the point of
 * decision and no more: what follows from it (A22, A23) is carried out by the table's stream.
 */
export const publishYear = (request: Publishing): Promise<Answer> => {
  const { corrections } = request.body;
  return executeCommand(table, request, () =>
    corrections ? correctResults(request, corrections) : publish(request),
  );
};
