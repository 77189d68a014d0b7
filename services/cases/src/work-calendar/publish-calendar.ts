import { allowed, checkMatch, city, cityFile, effects, executeCommand, type Request } from '@jieti/lambda';
import {
  actAs,
  type ChosenOffice,
  type DocumentRef,
  placeOfCity,
  publishCalendar as publishByRules,
  type WorkCalendarYear,
} from '@jieti/rules';
import { table } from '../table.ts';
import { calendarWrites, loadCalendar } from './calendar-record.ts';
import { calendarView } from './calendar-view.ts';

/** The calendar as handed in, by its notice. */
export interface HandedCalendar {
  readonly calendar: WorkCalendarYear;
  readonly document: DocumentRef;
  readonly as: ChosenOffice | undefined;
}

/**
 * Puts the working calendar of a year on record, or a corrected one: the calendar, its entry for good and the command's record in one
 * transaction. Whatever it moves is entered afterwards, case by case.
 * @throws 412 for a version overtaken, and the refusals of the rules.
 */
export const publishCalendar = (request: Request, year: number, handed: HandedCalendar) =>
  executeCommand(table, request, async () => {
    const before = await loadCalendar(year);
    checkMatch(request, before?.version ?? 0);
    const inFile = cityFile().workCalendar[String(year)] ?? null;
    const context = { city: city(), now: effects.now(), inFile, onRecord: before ?? null };
    const { calendar, document, as } = handed;
    const decided = allowed(
      actAs(
        request.principal,
        'publish-work-calendar',
        placeOfCity(city()),
        city(),
        (actor) => publishByRules(year, calendar, document, { ...context, actor }),
        as,
      ),
    );
    return {
      writes: calendarWrites(decided, before),
      answer: { status: 200, body: calendarView(decided.state), version: (before?.version ?? 0) + 1 },
    };
  });
