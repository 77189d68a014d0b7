import {
  type Answer,
  allowed,
  checkMatch,
  city,
  effects,
  executeCommand,
  paperWrites,
  type Request,
} from '@jieti/lambda';
import * as rules from '@jieti/rules';
import { type Covering, coveringOffices, placeIn } from '../archives/access.ts';
import { barsWithholding } from '../archives/withheld.ts';
import type { routes } from '../contract/routes.ts';
import { barsOnHolder } from '../projections/bars.ts';
import { convictionsOf } from '../projections/measures.ts';
import { planNext, stateOf } from '../stored.ts';
import { table } from '../table.ts';
import { type AwardOnFile, awardOnFile } from './award.ts';
import { grantAnswerOf, grantRecordOf, grantsFor } from './grant-record.ts';

type Granting = Request<typeof routes.recordGrant>;

/** Bars on the holder that stand on the day of the grant, or on the day of what is granted. */
const barsOn = async (on: string, found: AwardOnFile, { holder, posts, covers }: Covering) =>
  barsWithholding([on, ...found.days], await barsOnHolder(holder, posts), covers);

/** Records that a reward or an entitlement was given, or taken back (A15, A16). @throws 404 for whoever sees none of the holder's units. */
export const recordGrant = (request: Granting): Promise<Answer> =>
  executeCommand(table, request, async () => {
    const { principal, params, body } = request;
    const { holder } = params;
    const covering = await coveringOffices(principal, holder);
    const found = await awardOnFile(body, covering);
    const last = found ? (await grantsFor(holder, found.award.name)).at(-1) : undefined;
    checkMatch(request, last?.version ?? 0);
    const place = placeIn(covering, found?.unit);
    const context = {
      now: effects.now(),
      city: city(),
      place,
      holder,
      award: found?.award ?? null,
      bars: found ? await barsOn(body.on, found, covering) : [],
      convictions: await convictionsOf(
        holder,
        covering.posts.map(({ unit }) => unit),
      ),
      last: last ? stateOf(last) : null,
    };
    const decided = allowed(
      rules.actAs(principal, rules.grantActs[body.of], place, city(), (actor) =>
        rules.recordGrant(body, { ...context, actor }),
      ),
    );
    const number = (last?.version ?? 0) + 1;
    const { record, writes } = planNext(grantRecordOf(decided.state, number, place.id), last, decided);
    const { actor, document, of, outcome, award } = record;
    const paper = rules.awardPaper(
      { actor, document },
      { act: rules.grantActs[of], subject: `${holder}#${award}`, kind: outcome },
    );
    const answer = { status: 201, version: record.version, body: grantAnswerOf(record) };
    return { writes: [...writes, ...(await paperWrites(table, paper))], answer };
  });
