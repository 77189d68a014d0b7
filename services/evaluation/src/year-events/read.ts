import { type Answer, answerHistory, notFound, type Request } from '@jieti/lambda';
import { fromCursor, toCursor } from '@jieti/store';
import { assertCanFollow } from '../access.ts';
import type { routes } from '../contract/routes.ts';
import { evaluationAsked } from '../evaluators.ts';
import { eventAnswerOf, eventHistory, eventsOfYear, findEvent } from './event-record.ts';

const afterIn = (cursor: string | undefined): string =>
  fromCursor(
    cursor,
    (key) => Object.keys(key).length === 1 && typeof key.after === 'string',
  )?.after?.toString() ?? '';

/** A page of a year's events in the order of their units, for those who follow the year (A25). */
export const listEvents = async (request: Request<typeof routes.listEvents>): Promise<Answer> => {
  const of = await evaluationAsked(request);
  assertCanFollow(request.principal, of);
  const { unit, limit, cursor } = request.query;
  const after = afterIn(cursor);
  const left = (await eventsOfYear(of, unit)).filter(({ SK }) => SK > after);
  const items = left.slice(0, limit);
  const last = left.length > limit ? items.at(-1) : undefined;
  return {
    status: 200,
    body: { items: items.map(eventAnswerOf), nextCursor: last ? toCursor({ after: last.SK }) : null },
  };
};

/** Everything that became of an event, for those who follow the year (A25). */
export const readEventHistory = async (request: Request<typeof routes.readEventHistory>): Promise<Answer> => {
  const of = await evaluationAsked(request);
  assertCanFollow(request.principal, of);
  const { id } = request.params;
  if (!(await findEvent(of, id))) throw notFound();
  return answerHistory(...eventHistory(of, id));
};
