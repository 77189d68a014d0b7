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
import type { routes } from '../contract/routes.ts';
import { planRecord, stateOf } from '../stored.ts';
import { table } from '../table.ts';
import { actForCity, assertCanReadPlans } from './access.ts';
import { commendationAnswerOf, commendationRecordOf } from './commendation-record.ts';
import { kindOfExisting } from './plan-record.ts';
import { existingCommendation } from './read.ts';
import { groundsNow } from './reassess.ts';

/**
 * Those who gave a commendation keep it, take it back or give it again (A14, A15, A17; I-33). Judged by what is known now, also
 * before the word of it has come as far as the commendation.
 * @throws 404 for whom plans do not concern.
 */
export const resolveCommendation = (request: Request<typeof routes.resolveCommendation>): Promise<Answer> => {
  const { principal, params, body } = request;
  assertCanReadPlans(principal);
  return executeCommand(table, request, async () => {
    const before = await existingCommendation(request, params.id);
    checkMatch(request, before.version);
    const state = stateOf(before);
    const kind = state.plan === null ? null : kindOfExisting(state.plan);
    const context = { now: effects.now(), city: city(), kind, grounds: await groundsNow(state) };
    const decided = allowed(
      actForCity(principal, rules.actOfResolving(kind), (actor) =>
        rules.resolveCommendation(state, body, { ...context, actor }),
      ),
    );
    const { record, writes } = planRecord(commendationRecordOf(before, state.unit), before, decided);
    const answer = { status: 200, version: record.version, body: commendationAnswerOf(record) };
    const { actor } = decided;
    const paper = rules.awardPaper(
      { actor, document: body.document },
      { act: rules.actOfResolving(kind), subject: params.id, kind: body.outcome },
    );
    return { writes: [...writes, ...(await paperWrites(table, paper))], answer };
  });
};
