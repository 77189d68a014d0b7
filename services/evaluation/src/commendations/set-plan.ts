import {
  type Answer,
  allowed,
  checkMatch,
  city,
  effects,
  executeCommand,
  notFound,
  type PlannedWrites,
  paperWrites,
  type Request,
} from '@jieti/lambda';
import * as rules from '@jieti/rules';
import type { PlanBody } from '../contract/commendations.ts';
import type { routes } from '../contract/routes.ts';
import { planKey } from '../keys.ts';
import { planRecord, stateOf } from '../stored.ts';
import { table } from '../table.ts';
import { actForCity } from './access.ts';
import { commendedBy } from './commendation-record.ts';
import { findPlan, kindOfExisting, type PlanRecord, planRecordOf } from './plan-record.ts';
import { answerWithPlan } from './read.ts';

type Setting = Request<typeof routes.setPlan>;
type Drawing = Extract<PlanBody, { act: 'plan' }>;
type Agreeing = Extract<PlanBody, { act: 'agree' }>;

const drawUp = async (
  { principal, params: { id } }: Setting,
  body: Drawing,
  before: PlanRecord | undefined,
): Promise<PlannedWrites> => {
  const kind = allowed(rules.kindOfPlan(id, city()));
  const others = rules.overlappingPlans(id, kind, city()).map(planKey);
  const [overlapping = null] = await table.readMany<PlanRecord>(others);
  const context = {
    now: effects.now(),
    city: city(),
    kind,
    overlapping,
    commended: before ? await commendedBy(id) : [],
  };
  const decided = allowed(
    actForCity(principal, rules.drawingUpAct(kind), (actor) =>
      rules.drawUpPlan(id, before ? stateOf(before) : null, body, { ...context, actor }),
    ),
  );
  const { record, writes } = planRecord(planRecordOf(id), before, decided);
  const { actor, data } = decided;
  const paper = rules.awardPaper(
    { actor, document: data.document },
    { act: rules.drawingUpAct(kind), isOwn: true, subject: id },
  );
  return {
    // No plan of overlapping years comes into being beside it.
    writes: [...writes, ...others.map((key) => table.check(key, null)), ...(await paperWrites(table, paper))],
    answer: await answerWithPlan(record),
  };
};

const agree = async (
  { principal }: Setting,
  { document, text }: Agreeing,
  before: PlanRecord | undefined,
): Promise<PlannedWrites> => {
  if (!before) throw notFound();
  const kind = kindOfExisting(before.id);
  const context = { now: effects.now(), city: city(), kind };
  const decided = allowed(
    actForCity(principal, rules.agreeingAct(kind), (actor) =>
      rules.agreeToPlan(stateOf(before), { document, text }, { ...context, actor }),
    ),
  );
  const { record, writes } = planRecord(planRecordOf(before.id), before, decided);
  const { actor } = decided;
  const paper = rules.awardPaper(
    { actor, document },
    { act: rules.agreeingAct(kind), family: 'agree-to-plan', subject: before.id },
  );
  return { writes: [...writes, ...(await paperWrites(table, paper))], answer: await answerWithPlan(record) };
};

/** Draws up or changes a plan, or agrees to it in the name of a body (A14, A16, A17; I-27). */
export const setPlan = (request: Setting): Promise<Answer> =>
  executeCommand(table, request, async () => {
    const { body, params } = request;
    const before = await findPlan(params.id);
    checkMatch(request, before?.version ?? 0);
    return body.act === 'plan' ? drawUp(request, body, before) : agree(request, body, before);
  });
