import {
  type Answer,
  checkMatch,
  effects,
  executeCommand,
  Problem,
  problem,
  type Request,
} from '@jieti/lambda';
import { auditWrite, byPrincipal } from '../audit.ts';
import type { routes } from '../contract/routes.ts';
import { reviewKey } from '../keys.ts';
import { type Seen, seeResult } from '../results/sight.ts';
import { table } from '../table.ts';
import { alreadyPublished, stillDraft, whileOpen } from '../years.ts';
import { countWrite, type Review, reviewAnswerOf } from './review.ts';

const onlyTheUnit = (unit: string): Problem =>
  problem('no-competence', {
    detail: {
      zh: '只有被考评单位自己可以申请复核(第十条)',
      en: 'Only the unit that was graded may ask for review (A10)',
    },
    articles: ['A10'],
    facts: { competent: [{ unit }] },
  });

/** @throws 409 once a review is open, or the same draft was reviewed: one a draft (I-24). */
const requireNew = ({ reviews, shown }: Seen): void => {
  const before = reviews.find(({ runId, resolution }) => resolution === null || runId === shown.runId);
  if (before)
    throw new Problem(
      409,
      'review-asked-already',
      {
        zh: '该草案已申请过复核,或前次复核尚未答复',
        en: 'A review of this draft was asked for already, or an earlier one is not answered yet',
      },
      {
        articles: ['A10'],
        facts: { n: before.n, answered: before.resolution !== null, interpretations: ['I-24'] },
      },
    );
};

/** A unit's own staff ask for its draft result to be reviewed, with reasons, before publication (A10, I-24). */
export const requestReview = (request: Request<typeof routes.requestReview>): Promise<Answer> => {
  const { principal, body } = request;
  const { year, unitId: unit } = request.params;
  return executeCommand(table, request, async () => {
    const seen = await seeResult(principal, year, unit);
    if (!principal.units.includes(unit)) throw onlyTheUnit(unit);
    if (seen.shown.publication) throw alreadyPublished(year);
    checkMatch(request, seen.version);
    requireNew(seen);
    const n = seen.reviews.length + 1;
    const { runId } = seen.shown;
    const by = byPrincipal(principal);
    const review: Review = {
      ...reviewKey(year, unit, n),
      ...{ entity: 'review', year, unit, n, runId, reasons: body.reasons, at: effects.now(), by },
      resolution: null,
    };
    return {
      writes: [
        { Put: { TableName: table.name(), Item: review, ConditionExpression: 'attribute_not_exists(PK)' } },
        countWrite(year, 1, 0),
        stillDraft({ year, runId }),
        whileOpen(year),
        auditWrite(year, 'review-asked', by, { unit, n, runId }),
      ],
      answer: {
        status: 201,
        version: seen.version + 1,
        body: reviewAnswerOf(review),
        headers: { location: `/years/${year}/results/${unit}` },
      },
    };
  });
};
