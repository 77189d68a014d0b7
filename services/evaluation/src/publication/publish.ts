import { type Answer, checkMatch, effects, once, Problem, type Request, type Write } from '@jieti/lambda';
import { requireYearOffice } from '../access.ts';
import { auditWrite, byPrincipal } from '../audit.ts';
import type { routes } from '../contract/routes.ts';
import { draftKey, publicationKey } from '../keys.ts';
import { loadRun, runWrite } from '../runs/run.ts';
import { table } from '../table.ts';
import { type Draft, draftOf, type Publication, requireOpen } from '../years.ts';

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
  if (reviewed !== undefined && reviewed !== draft.runId)
    throw new Problem(
      409,
      'draft-replaced',
      { zh: '所审核的草案已被新的评定取代', en: 'The draft that was reviewed has been replaced' },
      { articles: ['A10'], facts: { draft: draft.runId } },
    );
  return draft;
};

const stillDraft = ({ year, runId }: Draft): Write => ({
  ConditionCheck: {
    TableName: table(),
    Key: draftKey(year),
    ConditionExpression: 'runId = :run',
    ExpressionAttributeValues: { ':run': runId },
  },
});

/**
 * Publishes a year's draft, once (A10). This is the point of decision and no more: what follows from it (A22, A23) is
 * carried on by the table's stream.
 */
export const publishYear = (request: Request<typeof routes.publishYear>): Promise<Answer> => {
  const { principal, body } = request;
  const { year } = request.params;
  requireYearOffice(principal, 'A10');
  return once(table(), request, async () => {
    await requireOpen(year);
    const draft = await requireDraft(year, body.runId);
    const run = await loadRun(draft.runId);
    checkMatch(request, run.version);
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
        { Put: { TableName: table(), Item: publication, ConditionExpression: 'attribute_not_exists(PK)' } },
        runWrite(run, { status: 'published' }),
        stillDraft(draft),
        auditWrite(year, 'year-published', by, { runId: run.id, document }),
      ],
      answer: { status: 201, body: { year, runId: run.id, document, publishedAt } },
    };
  });
};
