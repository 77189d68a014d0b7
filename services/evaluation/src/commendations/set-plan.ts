import {
  type Answer,
  checkMatch,
  effects,
  executeCommand,
  notFound,
  type PlannedWrites,
  Problem,
  type Request,
} from '@jieti/lambda';
import type { Write } from '@jieti/store';
import { auditWrite, byPrincipal } from '../audit.ts';
import type { PlanBody } from '../contract/commendations.ts';
import type { routes } from '../contract/routes.ts';
import { table } from '../table.ts';
import { heldBodies, requireBody, requireConcerned } from './competence.ts';
import { drawUp } from './draw-up.ts';
import { agreedTo, commendedBy, type Plan, partsOf, planAnswerOf, planOf, resolutionOf } from './plan.ts';

type Setting = Request<typeof routes.setPlan>;
type Agreeing = Extract<PlanBody, { act: 'agree' }>;

/** Writes a plan's next version, if nobody else did. */
export const planWrite = (plan: Plan, before: Plan | undefined): Write => ({
  Put: {
    TableName: table.name(),
    Item: { ...plan },
    ...(before
      ? {
          ConditionExpression: '#version = :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': before.version },
        }
      : { ConditionExpression: 'attribute_not_exists(PK)' }),
  },
});

const answered = async (plan: Plan): Promise<Answer> => ({
  status: 200,
  version: plan.version,
  body: planAnswerOf(plan, await commendedBy(plan.id), await resolutionOf(plan)),
});

const drawn = async (
  { principal, body, params: { id } }: Setting,
  before: Plan | undefined,
): Promise<PlannedWrites> => {
  if (body.act !== 'plan') throw notFound();
  const { plan, free } = await drawUp(id, body, before);
  const { text, document, quotas, gradeAtLeast, rewards, terms } = plan;
  const data = { plan: id, text, document, quotas, gradeAtLeast, rewards, terms };
  return {
    writes: [
      planWrite(plan, before),
      ...free.map((Key) => ({
        ConditionCheck: { TableName: table.name(), Key, ConditionExpression: 'attribute_not_exists(PK)' },
      })),
      auditWrite(plan.years.to, 'plan-drawn-up', byPrincipal(principal), data),
    ],
    answer: await answered(plan),
  };
};

/** @throws 409 for a text that is not the one in force, and for who has agreed to it already. */
const requireOpen = (plan: Plan, { text }: Agreeing, bodies: readonly string[]): void => {
  const { text: now, id } = plan;
  if (text !== now)
    throw new Problem(
      409,
      'plan-changed',
      { zh: `计划现为第 ${now} 稿,须就该稿表示同意`, en: `The text in force is number ${now}` },
      { articles: ['A17'], facts: { plan: id, text: now, interpretations: ['I-27'] } },
    );
  if (bodies.length === 0)
    throw new Problem(
      409,
      'agreed-already',
      { zh: '本机构已同意', en: 'This body has agreed already' },
      { articles: ['A17'], facts: { plan: id, text } },
    );
};

const agreed = async (
  { principal, body, params: { id } }: Setting,
  before: Plan | undefined,
): Promise<PlannedWrites> => {
  if (body.act !== 'agree' || !before) throw notFound();
  const { kind } = partsOf(id);
  const agreedBefore = agreedTo(before);
  const bodies = heldBodies(principal, kind.agree).filter((one) => !agreedBefore.includes(one));
  requireOpen(before, body, bodies);
  const { document, text } = body;
  const at = effects.now();
  const by = principal.subject;
  const plan: Plan = {
    ...before,
    agreements: [...before.agreements, ...bodies.map((one) => ({ body: one, document, at, by }))],
    version: before.version + 1,
  };
  return {
    writes: [
      planWrite(plan, before),
      auditWrite(plan.years.to, 'plan-agreed', byPrincipal(principal), { plan: id, text, bodies, document }),
    ],
    answer: await answered(plan),
  };
};

/**
 * Draws up or changes a plan, or agrees to it in the name of a body (A14, A16, A17; I-27). A changed text has nobody's agreement.
 * @throws 403 for whoever may not, 409 where it does not fit what there is.
 */
export const setPlan = (request: Setting): Promise<Answer> => {
  const { kind } = partsOf(request.params.id);
  const [may, act] = request.body.act === 'plan' ? [[kind.planner], drawn] : [kind.agree, agreed];
  requireBody(request.principal, may, [kind.article, 'A17']);
  return executeCommand(table, request, async () => {
    const before = await planOf(request.params.id);
    checkMatch(request, before?.version ?? 0);
    return act(request, before);
  });
};

/** A plan with all who agreed and were commended by it. @throws 404 also for whom it does not concern. */
export const readPlan = async (request: Request<typeof routes.readPlan>): Promise<Answer> => {
  requireConcerned(request.principal);
  const plan = await planOf(request.params.id);
  if (!plan) throw notFound();
  return answered(plan);
};
