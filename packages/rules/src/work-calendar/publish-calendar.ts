import { legalDateOf, type StrangeDay, statutoryDays, strangeDays, yearOf } from '../calendar/index.ts';
import { isOnWeekend } from '../calendar/legal-date.ts';
import type { CitySettings, WorkCalendarYear } from '../city.ts';
import { authorize } from '../competence/authorize.ts';
import { placeOfCity } from '../competence/place.ts';
import type { Actor, DocumentRef } from '../decision/actor.ts';
import { type CheckResult, collect, today } from '../decision/checks.ts';
import type { Decided } from '../decision/decided.ts';
import { checkDocument } from '../decision/document.ts';
import { explanationBuilder } from '../decision/explanation-builder.ts';
import { type Outcome, refuseOr } from '../decision/outcome.ts';
import { type Refusal, refusal } from '../decision/refusal.ts';
import { sameContent } from '../same-content.ts';
import type { Explanation, Instant, LegalDate } from '../vocabulary.ts';

/** The calendar of a year on record, by the notice that sets it. */
export interface PublishedCalendar {
  readonly year: number;
  readonly calendar: WorkCalendarYear;
  readonly document: DocumentRef;
  readonly publishedAt: Instant;
  readonly publishedBy: Actor;
  readonly explanation: Explanation;
}

export interface CalendarContext {
  readonly actor: Actor;
  readonly now: Instant;
  /** The city as it counts so far. */
  readonly city: CitySettings;
  /** The calendar of that year in the city's own file; what stands there is changed there. */
  readonly inFile: WorkCalendarYear | null;
  readonly onRecord: PublishedCalendar | null;
}

/** The calendar of a year was put on record, in place of the one before, if there was one: null where the city had none. */
export type CalendarPublished = Decided<
  PublishedCalendar,
  Pick<PublishedCalendar, 'year' | 'calendar' | 'document'> & { readonly former: WorkCalendarYear | null }
>;

const codes = {
  'other-year': 'calendar-day-of-another-year',
  twice: 'calendar-day-twice',
  'workday-anyway': 'calendar-workday-anyway',
} as const satisfies Readonly<Record<StrangeDay['why'], string>>;

const strange = ({ list, index, day, why }: StrangeDay): Refusal =>
  refusal(codes[why], { day }, { pointer: `/${list}/${index}` });

/** Every notice leaves the statutory days free: one that does not name them was entered in part. */
const checkStatutory = (year: number, { holidays }: WorkCalendarYear): CheckResult => {
  const missing = [...statutoryDays(year)].filter((day) => !isOnWeekend(day) && !holidays.includes(day));
  return missing.length === 0
    ? null
    : refusal(
        'statutory-days-missing',
        { days: missing.join('、') },
        { pointer: '/holidays', facts: { missing } },
      );
};

/** The notice for a year comes before it, or in it. */
const checkYear = (year: number, context: CalendarContext): CheckResult => {
  const thisYear = yearOf(today(context));
  return year === thisYear || year === thisYear + 1
    ? null
    : refusal('calendar-of-distant-year', { year, thisYear, nextYear: thisYear + 1 }, {});
};

const daysUpTo = ({ holidays, workdays }: WorkCalendarYear, on: LegalDate) =>
  [holidays, workdays].map((days) => days.filter((day) => day <= on).toSorted());

/** Days that have been counted by stay what they were. */
const checkCounted = (calendar: WorkCalendarYear, context: CalendarContext): CheckResult => {
  const { onRecord, now, city } = context;
  if (!onRecord) return null;
  const on = legalDateOf(now, city.zone);
  return sameContent(daysUpTo(calendar, on), daysUpTo(onRecord.calendar, on))
    ? null
    : refusal('calendar-days-counted', { day: on }, { pointer: '/holidays' });
};

/**
 * Puts the working calendar of a year on record by the notice that sets it, or a corrected one. Deadlines that rest on that year are
 * counted again by it (I-10).
 */
export const publishCalendar = (
  year: number,
  calendar: WorkCalendarYear,
  document: DocumentRef,
  context: CalendarContext,
): Outcome<CalendarPublished> => {
  const { actor, city, now, inFile, onRecord } = context;
  return refuseOr(
    collect(
      authorize(actor, 'publish-work-calendar', placeOfCity(city), city),
      inFile ? refusal('calendar-in-city-file', { year }, {}) : null,
      checkYear(year, context),
      ...strangeDays(year, calendar).map(strange),
      checkStatutory(year, calendar),
      checkCounted(calendar, context),
      checkDocument(context, document, 'rectification'),
    ),
    () => {
      const { holidays, workdays } = calendar;
      const facts = { year, holidays: holidays.length, workdays: workdays.length, document };
      const explanation = explanationBuilder(city, today(context)).explain(['rectification'], facts);
      return {
        type: onRecord ? 'work-calendar-corrected' : 'work-calendar-published',
        at: now,
        actor,
        articles: ['rectification'],
        explanation,
        data: { year, calendar, document, former: onRecord?.calendar ?? null },
        state: { year, calendar, document, publishedAt: now, publishedBy: actor, explanation },
      };
    },
  );
};
