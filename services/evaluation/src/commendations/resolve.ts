import {
  type Answer,
  checkMatch,
  city,
  effects,
  executeCommand,
  notFound,
  type Request,
  refused,
} from '@jieti/lambda';
import { type ArticleRef, type Body, legalDateOf, planKind, resolutionRefusals, yearOf } from '@jieti/rules';
import { auditWrite, byPrincipal } from '../audit.ts';
import type { routes } from '../contract/routes.ts';
import { allFaults } from '../faults.ts';
import { commendationKey, marksPK } from '../keys.ts';
import { allOf, read, table } from '../table.ts';
import { heldBodies, requireBody, requireConcerned } from './competence.ts';
import { dateFaults } from './draw-up.ts';
import { partsOf } from './plan.ts';
import {
  type Commendation,
  type CommendationMark,
  commendationAnswerOf,
  commendationWithHistory,
  type Resolution,
  stateOf,
} from './record.ts';
import { changeWrites, reasonsOf } from './standing.ts';

type Resolving = Request<typeof routes.resolveCommendation>;

/** Those who gave it; that the state or the province took one back is recorded by who records those. */
const giversOf = ({ plan }: Commendation): readonly [readonly Body[], readonly ArticleRef[]] =>
  plan === null
    ? [['cgc-office', 'org-hr'], ['A15']]
    : [planKind(partsOf(plan).kind.id).commends, ['A14', 'A17']];

const found = async (id: string): Promise<Commendation> => {
  const key = commendationKey(id);
  const commendation = key && (await read<Commendation>(key));
  if (!commendation) throw notFound();
  return commendation;
};

const yearFor = ({ basis, document }: Commendation): number => basis?.years.to ?? yearOf(document.date);

const resolutionOf = ({ principal, body }: Resolving, givers: readonly Body[], over: Resolution['over']) => {
  const [inTheNameOf] = heldBodies(principal, givers);
  if (!inTheNameOf) throw notFound();
  const { outcome, reasons, document } = body;
  const resolution: Resolution = {
    ...{ outcome, reasons, document, body: inTheNameOf, over },
    ...{ at: effects.now(), by: principal.subject },
  };
  return resolution;
};

/**
 * Those who gave a commendation keep it or take it back when what it rested on no longer holds, and give it again when what it was taken
 * back for is gone; of what the state or the province gave, it is recorded that they did (A14, A15, A17; I-33). Judged by what is known now.
 * @throws 404 for whom plans do not concern, 403 for others than who gave it, 409 where there is nothing to say of it.
 */
export const resolveCommendation = (request: Resolving): Promise<Answer> => {
  const { principal, params, body } = request;
  requireConcerned(principal);
  return executeCommand(table, request, async () => {
    const before = await found(params.id);
    const [givers, articles] = giversOf(before);
    requireBody(principal, givers, articles);
    checkMatch(request, before.marks + 1);
    const faults = dateFaults(body.document.date, legalDateOf(effects.now(), city().zone));
    if (faults.length > 0) throw allFaults(faults);
    const reasons = await reasonsOf(before);
    const refusals = resolutionRefusals(stateOf(before, reasons), body.outcome);
    if (refusals.length > 0) throw refused(refusals);
    const resolution = resolutionOf(request, givers, reasons);
    const { after, writes } = changeWrites(before, { reasons, resolution });
    const { outcome, document } = body;
    const data = { commendation: params.id, outcome, document, reasons: body.reasons };
    return {
      writes: [...writes, auditWrite(yearFor(before), 'commendation-resolved', byPrincipal(principal), data)],
      answer: { status: 200, version: after.marks + 1, body: commendationAnswerOf(after) },
    };
  });
};

/** A commendation with every change of its standing. @throws 404 also for whom it does not concern. */
export const readCommendation = async (request: Request<typeof routes.readCommendation>): Promise<Answer> => {
  requireConcerned(request.principal);
  const commendation = await found(request.params.id);
  const marks = await allOf<CommendationMark>({ PK: marksPK(commendation) });
  return {
    status: 200,
    version: commendation.marks + 1,
    body: commendationWithHistory(commendation, marks),
  };
};
