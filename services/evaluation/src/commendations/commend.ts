import {
  type Answer,
  allowed,
  checkMatch,
  city,
  effects,
  executeCommand,
  type PlannedWrites,
  paperWrites,
  type Request,
} from '@jieti/lambda';
import * as rules from '@jieti/rules';
import type { Key, Write } from '@jieti/store';
import type { CommendationBody } from '../contract/commendations.ts';
import type { routes } from '../contract/routes.ts';
import { dependentsPK, honoursPK, linkTo } from '../keys.ts';
import { planRecord, stateOf } from '../stored.ts';
import { table } from '../table.ts';
import { actForCity } from './access.ts';
import {
  type CommendationLink,
  commendationAnswerOf,
  commendationRecordOf,
  honoursOf,
  keyOfCommendation,
} from './commendation-record.ts';
import { nomineesOf, planNomineesOf } from './nominees.ts';
import { findPlan, planRecordOf, resolutionOf } from './plan-record.ts';

type Commending = Request<typeof routes.commend>;
type ByPlan = Extract<CommendationBody, { by: 'plan' }>;
type ByOthers = Exclude<CommendationBody, ByPlan>;
type Given = rules.Decided<rules.Commendation, rules.CommendationData>;

const link = (PK: string, { PK: to, SK }: Key): CommendationLink => ({
  ...linkTo(PK, { PK: to, SK }),
  entity: 'commendation-link',
  to: { PK: to, SK },
});

/** Plans a new commendation, and where it is looked for: at the units it rests on, and at the holders whom it is about. */
const planGiven = (decided: Given, { posts }: rules.Nominee) => {
  const { state } = decided;
  const key = keyOfCommendation(state);
  const { record, writes } = planRecord(commendationRecordOf(key, state.unit), undefined, decided);
  const { units, holders } = rules.concernedBy(state, posts);
  const links = [...units.map((unit) => dependentsPK(unit)), ...holders.map(honoursPK)].map((PK) =>
    link(PK, key),
  );
  return { record, writes: [...writes, ...links.map((item) => table.insert({ ...item }))] };
};

const planAllGiven = (
  given: readonly Given[],
  nominees: readonly rules.Nominee[],
  more: readonly Write[],
): PlannedWrites => {
  const planned = given.map((decided, n) => planGiven(decided, nominees[n] ?? { unit: null, posts: [] }));
  const commended = planned.map(({ record }) => commendationAnswerOf(record));
  return {
    writes: [...planned.flatMap(({ writes }) => writes), ...more],
    answer: { status: 201, body: { commended } },
  };
};

const byPlan = async (request: Commending, body: ByPlan): Promise<PlannedWrites> => {
  const kind = allowed(rules.kindOfPlan(body.plan, city(), '/plan'));
  const plan = await findPlan(body.plan);
  if (plan) checkMatch(request, plan.version);
  const nominees = await planNomineesOf(body.names, plan);
  const context = {
    now: effects.now(),
    city: city(),
    kind,
    nominees,
    resolution: plan ? await resolutionOf(plan) : null,
  };
  const decided = allowed(
    actForCity(request.principal, rules.commendingAct(kind), (actor) =>
      rules.commendByPlan(plan ? stateOf(plan) : null, body, { ...context, actor }),
    ),
  );
  const used = planRecord(planRecordOf(body.plan), plan, decided.plan);
  const { actor } = decided.plan;
  const paper = rules.awardPaper(
    { actor, document: body.document },
    { act: rules.commendingAct(kind), subject: body.plan },
  );
  const papers = await paperWrites(table, paper);
  return planAllGiven(decided.commendations, nominees, [...used.writes, ...papers]);
};

const byOthers = async (request: Commending, body: ByOthers): Promise<PlannedWrites> => {
  checkMatch(request, 0);
  const nominees = await nomineesOf(body.names);
  const recorded = await honoursOf(body.by, body.names);
  const context = { now: effects.now(), city: city(), nominees, recorded };
  const given = allowed(
    actForCity(request.principal, 'record-honour', (actor) =>
      rules.recordHonour(body, { ...context, actor }),
    ),
  );
  return planAllGiven(given, nominees, []);
};

/**
 * Commends units and holders within a plan, none of them barred on the day (A13, A14, A17, A23, A24), or records whom the state
 * or the province commended and what they are entitled to (A15). All are commended or none.
 */
export const commend = (request: Commending): Promise<Answer> =>
  executeCommand(table, request, () => {
    const { body } = request;
    return body.by === 'plan' ? byPlan(request, body) : byOthers(request, body);
  });
