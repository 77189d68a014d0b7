import {
  type Answer,
  checkMatch,
  city,
  effects,
  executeCommand,
  type InputError,
  problem,
  type Request,
  refused,
} from '@jieti/lambda';
import { grantKinds, grantRefusals, legalDateOf, type Office, yearOf } from '@jieti/rules';
import { type Covering, coveredBy, coveringOffices } from '../archives/sight.ts';
import { barsWithholding } from '../archives/withheld.ts';
import { auditWrite, byPrincipal } from '../audit.ts';
import { dateFaults } from '../commendations/draw-up.ts';
import type { GrantBody } from '../contract/grants.ts';
import type { routes } from '../contract/routes.ts';
import { barsOnHolder } from '../facts/bars.ts';
import { allFaults } from '../faults.ts';
import { grantKey } from '../keys.ts';
import { table } from '../table.ts';
import { type Award, awardOf } from './due.ts';
import { type Grant, grantAnswerOf, grantsFor } from './record.ts';

type Granting = Request<typeof routes.recordGrant>;

/** @throws 403, naming the article and who may, for others than those who see to such a grant. */
const competent = ({ offices }: Covering, { of }: GrantBody): readonly Office[] => {
  const { article, by } = grantKinds[of];
  const able = offices.filter(({ body }) => by.includes(body));
  if (able.length > 0) return able;
  throw problem('no-competence', { articles: [article], facts: { competent: by.map((body) => ({ body })) } });
};

const faultsIn = ({ on, outcome, reasons, document }: GrantBody): InputError[] => {
  const today = legalDateOf(effects.now(), city().zone);
  return [
    ...dateFaults(document.date, today),
    ...(on > today
      ? [
          {
            pointer: '/on',
            code: 'in-the-future',
            detail: { zh: '日期不得晚于今日', en: 'It is of a day to come' },
          },
        ]
      : []),
    ...(outcome === 'taken-back' && reasons === undefined
      ? [
          {
            pointer: '/reasons',
            code: 'required',
            detail: { zh: '追回应说明理由', en: 'Taken back, it must be said why' },
          },
        ]
      : []),
  ];
};

/** What the rules know of it. @throws 409 with every refusal. */
const check = async (request: Granting, covering: Covering, award: Award, last: Grant | undefined) => {
  const { body, params } = request;
  const measures = await barsOnHolder(params.holder, covering.posts);
  const covers = coveredBy(covering.placed, covering.offices);
  const { due, days } = award;
  const refusals = grantRefusals(body.outcome, {
    ...{ kind: body.of, on: body.on, due, last: last ?? null },
    bars: barsWithholding([body.on, ...days], measures, covers),
  });
  if (refusals.length > 0) throw refused(refusals);
};

const grantOf = (
  { principal, params: { holder }, body }: Granting,
  { body: office, jurisdiction }: Office,
  { name, due, result }: Award,
  last: Grant | undefined,
): Grant => {
  const { of, outcome, on, document, reasons } = body;
  const n = (last?.n ?? 0) + 1;
  // What is taken back is what was given.
  const given = outcome === 'taken-back' ? last : undefined;
  return {
    ...grantKey(holder, name, n),
    ...({ entity: 'grant', holder, of, award: name, n, outcome, on, document } as const),
    ...{ what: given?.what ?? due?.what ?? '', result: given?.result ?? result, reasons: reasons ?? null },
    ...{ body: office, jurisdiction, at: effects.now(), by: principal.subject },
  };
};

/**
 * Finance or the personnel department records that a reward was given, the personnel department that an entitlement was carried out, or
 * that it was taken back (A15, A16). Nothing is given on a day on which its holder is barred (A23, A24).
 * @throws 404 for whoever sees none of the holder's units, 403 for others, 409 with every refusal, 422 for what is not in the archive.
 */
export const recordGrant = (request: Granting): Promise<Answer> => {
  const { principal, params, body } = request;
  return executeCommand(table, request, async () => {
    const covering = await coveringOffices(principal, params.holder);
    const able = competent(covering, body);
    const faults = faultsIn(body);
    if (faults.length > 0) throw allFaults(faults);
    const covers = coveredBy(covering.placed, able);
    const award = await awardOf(body, { holder: params.holder, sight: { posts: covering.posts, covers } });
    const last = (await grantsFor(params.holder, award.name)).at(-1);
    checkMatch(request, last?.n ?? 0);
    await check(request, covering, award, last);
    const [office] = able;
    if (!office) throw problem('no-competence');
    const grant = grantOf(request, office, award, last);
    const { outcome, what, on, document } = grant;
    const data = { holder: params.holder, award: award.name, outcome, what, on, document };
    return {
      writes: [
        { Put: { TableName: table.name(), Item: grant, ConditionExpression: 'attribute_not_exists(PK)' } },
        auditWrite(yearOf(on), 'grant-recorded', byPrincipal(principal), data),
      ],
      answer: { status: 201, version: grant.n, body: grantAnswerOf(grant) },
    };
  });
};
