import type { CitySettings } from '../../city.ts';
import { checkNotOlder } from '../../decision/document.ts';
import {
  collect,
  type Decided,
  type Outcome,
  type Refusal,
  refusal,
  refuseOr,
} from '../../decision/index.ts';
import type { Provision } from '../../provisions/index.ts';
import { sameContent } from '../../same-content.ts';
import type { UnitId } from '../../vocabulary.ts';
import { checkNotInFuture } from '../check-day.ts';
import { byOf, checkEvaluated, type Evaluated } from '../evaluator.ts';
import { capOf } from '../grading/index.ts';
import { checkYearActor, type YearContext } from '../year.ts';
import { checkEvent } from './check-event.ts';
import type { EventContent, YearEvent } from './year-event.ts';

/** An act on an event is judged by this; the year may be published: its result then gets a new version (I-23). */
export type EventContext = Omit<YearContext, 'published'>;

export interface EnterEvent extends EventContent {
  readonly id: string;
  readonly unit: UnitId;
}

export interface CorrectEvent extends EventContent {
  readonly reasons: string;
}

export interface WithdrawEvent {
  readonly document: YearEvent['document'];
  readonly reasons: string;
}

/** The history's words for an event: how it stands after the act. */
export type EventChanged = Decided<YearEvent, Omit<YearEvent, 'id' | 'year' | 'by' | 'unit'>>;

const contentOf = ({ cap, on, document, facts }: EventContent): EventContent => ({
  cap,
  on,
  document,
  facts,
});

/** Caps, and the article in which the city's law has this one. */
const articlesOf = (cap: string, city: CitySettings): Provision[] => {
  const article = capOf(city, cap)?.article;
  return article ? [article] : ['caps'];
};

const changed = (
  type: 'event-entered' | 'event-corrected' | 'event-withdrawn',
  state: YearEvent,
  { now, actor, city }: EventContext,
): EventChanged => {
  const { id: _, year: __, by: ___, unit: ____, ...data } = state;
  return { type, at: now, actor, articles: articlesOf(state.cap, city), data, state };
};

/**
 * Enters an event of a unit that caps its grade of the year (A25).
 * @param known with who evaluates it; null: there is no such unit to be graded.
 */
export const enterEvent = (
  { id, unit, ...command }: EnterEvent,
  known: Evaluated | null,
  context: EventContext,
): Outcome<EventChanged> =>
  refuseOr(
    collect(
      checkYearActor(context, 'enter-event'),
      known
        ? checkEvaluated(context, known, '/unit')
        : refusal('unknown-unit', { unit }, { pointer: '/unit' }),
      checkEvent(command, context),
    ),
    () =>
      changed(
        'event-entered',
        {
          id,
          year: context.year,
          ...byOf(context),
          unit,
          ...contentOf(command),
          status: 'entered',
          reasons: null,
        },
        context,
      ),
  );

const checkStands = ({ status }: YearEvent): Refusal | null =>
  status === 'withdrawn' ? refusal('event-withdrawn-already') : null;

const checkChange = (before: YearEvent, command: EventContent): Refusal | null =>
  sameContent(contentOf(before), contentOf(command)) ? refusal('event-unchanged') : null;

/** Puts an event right, with reasons; it stays an event of the unit and the year (A25). */
export const correctEvent = (
  before: YearEvent,
  { reasons, ...command }: CorrectEvent,
  context: EventContext,
): Outcome<EventChanged> =>
  refuseOr(
    collect(
      checkYearActor(context, 'enter-event'),
      checkStands(before),
      checkEvent(command, context),
      checkChange(before, command),
    ),
    () => changed('event-corrected', { ...before, ...contentOf(command), reasons }, context),
  );

const theEvent = { zh: '所撤回的事件', en: 'the event that it takes back' };

/** Takes an event back, under a document and with reasons: it never caps again (A25). */
export const withdrawEvent = (
  before: YearEvent,
  { document, reasons }: WithdrawEvent,
  context: EventContext,
): Outcome<EventChanged> =>
  refuseOr(
    collect(
      checkYearActor(context, 'enter-event'),
      checkStands(before),
      checkNotInFuture(document.date, '/document/date', context),
      checkNotOlder(document, { name: theEvent, on: before.on }, 'caps'),
    ),
    () => changed('event-withdrawn', { ...before, document, status: 'withdrawn', reasons }, context),
  );
