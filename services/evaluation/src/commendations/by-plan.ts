import { checkMatch, city, effects, invalidInput, type Request, refused } from '@jieti/lambda';
import { legalDateOf, planRefusals, quotaRefusals, type Refusal, taken } from '@jieti/rules';
import type { CommendationBody } from '../contract/commendations.ts';
import type { routes } from '../contract/routes.ts';
import { commendationsPK } from '../keys.ts';
import { readAll } from '../table.ts';
import { commendationOf } from './entered.ts';
import { judge } from './judge.ts';
import { type Found, findNames } from './names.ts';
import { agreedTo, type Plan, partsOf, planOf, resolutionOf } from './plan.ts';
import type { Commendation } from './record.ts';
import { planWrite } from './set-plan.ts';
import { daysOf } from './standing.ts';

type Commending = Request<typeof routes.commend>;
type ByPlan = Extract<CommendationBody, { by: 'plan' }>;

const noPlan = (id: string) =>
  invalidInput([
    {
      pointer: '/plan',
      code: 'unknown-plan',
      detail: { zh: `没有计划 ${id}`, en: `There is no plan ${id}` },
    },
  ]);

const keyOf = (plan: string, { whom, holder, unit }: Found) => ({
  PK: commendationsPK(plan),
  SK: `${whom}#${holder ?? unit.id}`,
});

const twice = async (plan: string, found: readonly Found[]): Promise<Refusal[]> => {
  const before = await readAll<Commendation>(found.map((one) => keyOf(plan, one)));
  return before.map(({ unit, holder }) => ({
    code: 'commended-already',
    kind: 'state',
    articles: ['A14'],
    text: {
      zh: `${holder ?? unit}已按此计划表扬。`,
      en: `${holder ?? unit} is commended by this plan already.`,
    },
    facts: { unit, holder, plan },
  }));
};

/** Everything that stands against it, of the plan, the quotas and each name (A13, A14, A17, A23, A24). */
const refusalsOf = async (plan: Plan, made: readonly Commendation[], found: readonly Found[]) => {
  const today = legalDateOf(effects.now(), city().zone);
  const { kind, plannedOn, quotas, used } = plan;
  const resolution = await resolutionOf(plan);
  const judged = await Promise.all(
    made.map(async (one, n) =>
      (await judge({ ...one, days: daysOf(one) })).map((refusal) => ({ ...refusal, pointer: `/names/${n}` })),
    ),
  );
  return [
    ...planRefusals({ kind, plannedOn, agreed: agreedTo(plan), resolution }, today, city()),
    ...quotaRefusals(quotas, used, made),
    ...(await twice(plan.id, found)),
    ...judged.flat(),
  ];
};

/** Those commended by a plan, and the plan with the places they take. @throws 409 with every refusal. */
export const byPlan = async (request: Commending, body: ByPlan) => {
  const plan = await planOf(body.plan);
  if (!plan) throw noPlan(body.plan);
  checkMatch(request, plan.version);
  const { years, gradeAtLeast, quotas, used } = plan;
  const found = await findNames(body.names, years);
  const made = found.map(
    (one): Commendation => ({
      ...commendationOf(request, one),
      ...keyOf(plan.id, one),
      ...({ by: 'plan', plan: plan.id, honour: partsOf(plan.id).kind.name.zh } as const),
      ...{ basis: { years, gradeAtLeast }, entitled: [] },
    }),
  );
  const refusals = await refusalsOf(plan, made, found);
  if (refusals.length > 0) throw refused(refusals);
  const after: Plan = { ...plan, used: taken(quotas, used, made), version: plan.version + 1 };
  return {
    made: made
      .map((one, n) => [one, found[n]] as const)
      .flatMap(([one, of]) => (of ? [[one, of] as const] : [])),
    writes: [planWrite(after, plan)],
    year: years.to,
  };
};
