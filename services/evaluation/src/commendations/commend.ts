import {
  type Answer,
  checkMatch,
  city,
  effects,
  executeCommand,
  invalidInput,
  type PlannedWrites,
  type Request,
} from '@jieti/lambda';
import { type Body, entitledBy, legalDateOf, planKind, yearOf } from '@jieti/rules';
import type { Write } from '@jieti/store';
import { auditWrite, byPrincipal } from '../audit.ts';
import type { CommendationBody } from '../contract/commendations.ts';
import type { routes } from '../contract/routes.ts';
import { holdingOn } from '../facts/posts.ts';
import { allFaults } from '../faults.ts';
import { commendationsPK, honoursPK, linkTo, restingPK } from '../keys.ts';
import { table } from '../table.ts';
import { byPlan } from './by-plan.ts';
import { requireBody } from './competence.ts';
import { dateFaults } from './draw-up.ts';
import { commendationOf } from './entered.ts';
import { type Found, findNames } from './names.ts';
import { partsOf } from './plan.ts';
import { type Commendation, type CommendationLink, commendationAnswerOf } from './record.ts';

type Commending = Request<typeof routes.commend>;

const putNew = (item: Commendation | CommendationLink): Write => ({
  Put: { TableName: table.name(), Item: { ...item }, ConditionExpression: 'attribute_not_exists(PK)' },
});

/** A transaction holds a hundred writes; what a command needs besides is left free. */
const mostWrites = 95;

const link = (PK: string, to: Commendation): CommendationLink => ({
  ...linkTo(PK, to),
  entity: 'commendation-link',
  to: { PK: to.PK, SK: to.SK },
});

/** Where a commendation is looked for: at the units whose results and measures it rests on, and at whom it is about. */
const linksOf = (commendation: Commendation, { posts, unit }: Found): CommendationLink[] => {
  const { holder, basis, entitled } = commendation;
  const units = basis === null ? [] : [unit.id, ...(holder === null ? [] : posts.map((post) => post.unit))];
  const holders = [...(holder === null ? [] : [holder]), ...entitled.map((one) => one.holder)];
  return [
    ...[...new Set(units)].map((id) => link(restingPK(id), commendation)),
    ...[...new Set(holders)].map((id) => link(honoursPK(id), commendation)),
  ];
};

/** By the state or the province: recorded with whom it entitles to what (A15). Who is named was chosen elsewhere. */
const byOthers = async (request: Commending, body: Extract<CommendationBody, { honour: string }>) => {
  const { by, honour, document } = body;
  const year = yearOf(document.date);
  const found = await findNames(body.names, { from: year, to: year });
  const made = found.map((one): readonly [Commendation, Found] => {
    const { whom, holder, unit, posts } = one;
    const SK = `${whom}#${holder ?? unit.id}#${document.number}`;
    const entitled = entitledBy(whom, holder, holdingOn(posts, document.date));
    const common = commendationOf(request, one);
    return [{ ...common, PK: commendationsPK(by), SK, by, plan: null, honour, basis: null, entitled }, one];
  });
  return { made, writes: [], year };
};

const tooMany = () =>
  invalidInput([
    {
      pointer: '/names',
      code: 'too-many',
      detail: { zh: '一次提名涉及的岗位过多,请分批办理', en: 'Too many posts at once: name fewer' },
    },
  ]);

const commit = async (request: Commending): Promise<PlannedWrites> => {
  const { body, principal } = request;
  if (body.by !== 'plan') checkMatch(request, 0);
  const faults = dateFaults(body.document.date, legalDateOf(effects.now(), city().zone));
  if (faults.length > 0) throw allFaults(faults);
  const { made, writes, year } = await (body.by === 'plan' ? byPlan(request, body) : byOthers(request, body));
  const items = made.flatMap(([one, found]) => [one, ...linksOf(one, found)]);
  const all = [...items.map(putNew), ...writes];
  if (all.length > mostWrites) throw tooMany();
  const commended = made.map(([one]) => commendationAnswerOf(one));
  const { document, names } = body;
  return {
    writes: [
      ...all,
      auditWrite(year, 'commended', byPrincipal(principal), { way: body.by, document, names }),
    ],
    answer: { status: 201, body: { commended } },
  };
};

const mayCommend = (body: CommendationBody): readonly Body[] =>
  body.by === 'plan' ? planKind(partsOf(body.plan).kind.id).commends : ['cgc-office', 'org-hr'];

/**
 * Commends units and holders within a plan, none of them barred on the day (A13, A14, A17, A23, A24), or records whom the state or
 * the province commended and what they are entitled to (A15). All are commended or none.
 * @throws 403 for whoever may not, 409 with every refusal and its article, 422 with every fault.
 */
export const commend = (request: Commending): Promise<Answer> => {
  const { body } = request;
  if (body.by === 'plan' && partsOf(body.plan).kind.whom.length === 0)
    throw invalidInput([
      {
        pointer: '/plan',
        code: 'not-commended',
        detail: { zh: '奖励办法不用于表扬', en: 'Nobody is commended by a scheme of rewards' },
      },
    ]);
  requireBody(request.principal, mayCommend(body), body.by === 'plan' ? ['A14', 'A17'] : ['A15']);
  return executeCommand(table, request, () => commit(request));
};
