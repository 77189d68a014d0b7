import {
  type Answer,
  allowed,
  checkMatch,
  city,
  effects,
  executeCommand,
  notFound,
  type PlannedWrites,
  type Request,
} from '@jieti/lambda';
import * as rules from '@jieti/rules';
import { assertCanFollow } from '../access.ts';
import type { routes } from '../contract/routes.ts';
import { registeredUnits } from '../evaluated-units.ts';
import { type Evaluation, evaluationAsked } from '../evaluators.ts';
import { endOf, unitsById } from '../projections/units.ts';
import { currentScheme } from '../scheme/store.ts';
import { stateOf } from '../stored.ts';
import { table } from '../table.ts';
import { actingLaw } from '../year-law.ts';
import { actOnYear } from '../years.ts';
import { type EventRecord, eventAnswerOf, findEvent, planEvent } from './event-record.ts';

/** The law of a year: the city's, with the events that the year's scheme adds to its caps. */
const contextOf = async (of: Evaluation) => {
  const { year, place } = of;
  const scheme = (await currentScheme(of))?.scheme;
  return {
    year,
    evaluator: place,
    now: effects.now(),
    city: rules.withSchemeEvents(actingLaw(year), scheme?.events),
  };
};

/** A unit that is graded in the year, with who evaluates it; null for any that the locality need not know of. */
const gradedUnit = async (id: string, of: Evaluation): Promise<rules.RegisteredUnit | null> => {
  const units = await unitsById([id]);
  const unit = units.get(id);
  if (!unit || id === city().root || !rules.gradedInYear(endOf(unit), city(), of.year)) return null;
  return (await registeredUnits(of, units)).get(id) ?? null;
};

const written = (
  before: EventRecord | undefined,
  changed: rules.EventChanged,
  status: 200 | 201,
): PlannedWrites => {
  const { record, writes } = planEvent(before, changed);
  const { version, id, year } = record;
  return {
    writes,
    answer: {
      status,
      version,
      body: eventAnswerOf(record),
      ...(status === 201 && { headers: { location: `/years/${year}/events/${id}` } }),
    },
  };
};

/** Enters an event that caps a unit's grade of the year (A25). */
export const enterEvent = (request: Request<typeof routes.enterEvent>): Promise<Answer> =>
  executeCommand(table, request, async () => {
    const { principal, body } = request;
    const of = await evaluationAsked(request);
    checkMatch(request, 0);
    const known = await gradedUnit(body.unit, of);
    const id = rules.eventIdOf(body.unit, effects.newId());
    const context = await contextOf(of);
    const decided = allowed(
      actOnYear(principal, 'enter-event', of, (actor) =>
        rules.enterEvent({ ...body, id }, known, { ...context, actor }),
      ),
    );
    return written(undefined, decided, 201);
  });

/** The event that an act is about, in the version its caller has seen. @throws 404 for whoever may not read it. */
const existing = async (
  request: Request<typeof routes.correctEvent> | Request<typeof routes.withdrawEvent>,
  of: Evaluation,
): Promise<EventRecord> => {
  assertCanFollow(request.principal, of);
  const before = await findEvent(of, request.params.id);
  if (!before) throw notFound();
  checkMatch(request, before.version);
  return before;
};

/** Puts an event right, with reasons (A25). */
export const correctEvent = (request: Request<typeof routes.correctEvent>): Promise<Answer> =>
  executeCommand(table, request, async () => {
    const of = await evaluationAsked(request);
    const before = await existing(request, of);
    const { principal, body } = request;
    const context = await contextOf(of);
    const decided = allowed(
      actOnYear(principal, 'enter-event', of, (actor) =>
        rules.correctEvent(stateOf(before), body, { ...context, actor }),
      ),
    );
    return written(before, decided, 200);
  });

/** Takes an event back (A25). */
export const withdrawEvent = (request: Request<typeof routes.withdrawEvent>): Promise<Answer> =>
  executeCommand(table, request, async () => {
    const of = await evaluationAsked(request);
    const before = await existing(request, of);
    const { principal, body } = request;
    const context = await contextOf(of);
    const decided = allowed(
      actOnYear(principal, 'enter-event', of, (actor) =>
        rules.withdrawEvent(stateOf(before), body, { ...context, actor }),
      ),
    );
    return written(before, decided, 200);
  });
