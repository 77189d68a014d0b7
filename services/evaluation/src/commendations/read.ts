import { type Answer, answerHistory, notFound, type Request } from '@jieti/lambda';
import { readHistory } from '@jieti/store';
import type { routes } from '../contract/routes.ts';
import { assertCanReadPlans } from './access.ts';
import {
  type CommendationRecord,
  commendationHistory,
  commendationWithHistory,
  commendedBy,
  findCommendation,
} from './commendation-record.ts';
import { findPlan, type PlanRecord, planAnswerOf, planHistory, resolutionOf } from './plan-record.ts';

/** A plan with all who agreed and were commended by it. */
export const answerWithPlan = async (plan: PlanRecord): Promise<Answer> => ({
  status: 200,
  version: plan.version,
  body: planAnswerOf(plan, await commendedBy(plan.id), await resolutionOf(plan)),
});

/** @throws 404 where there is none, and for whom plans do not concern. */
const existingPlan = async ({ principal }: Pick<Request, 'principal'>, id: string): Promise<PlanRecord> => {
  assertCanReadPlans(principal);
  const plan = await findPlan(id);
  if (!plan) throw notFound();
  return plan;
};

export const readPlan = async (request: Request<typeof routes.readPlan>): Promise<Answer> => {
  const plan = await existingPlan(request, request.params.id);
  return answerWithPlan(plan);
};

export const readPlanHistory = async (request: Request<typeof routes.readPlanHistory>): Promise<Answer> => {
  const { id } = await existingPlan(request, request.params.id);
  return answerHistory(...planHistory(id));
};

/** @throws 404 where there is none, and for whom it does not concern. */
export const existingCommendation = async (
  { principal }: Pick<Request, 'principal'>,
  id: string,
): Promise<CommendationRecord> => {
  assertCanReadPlans(principal);
  const commendation = await findCommendation(id);
  if (!commendation) throw notFound();
  return commendation;
};

/** A commendation with every change of its status. */
export const readCommendation = async (request: Request<typeof routes.readCommendation>): Promise<Answer> => {
  const commendation = await existingCommendation(request, request.params.id);
  const { entries } = await readHistory(...commendationHistory(commendation));
  const [, ...changes] = entries;
  return {
    status: 200,
    version: commendation.version,
    body: commendationWithHistory(commendation, changes),
  };
};

export const readCommendationHistory = async (
  request: Request<typeof routes.readCommendationHistory>,
): Promise<Answer> => {
  const commendation = await existingCommendation(request, request.params.id);
  return answerHistory(...commendationHistory(commendation));
};
