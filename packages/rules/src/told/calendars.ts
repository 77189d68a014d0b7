import { statutoryDays, yearOf } from '../calendar/index.ts';
import type { CitySettings, WorkCalendarYear } from '../city.ts';
import type { DocumentRef } from '../decision/actor.ts';
import type { LegalDate } from '../vocabulary.ts';
import type { PublishedCalendar } from '../work-calendar/index.ts';

/** Where the days of a year come from: the city's file, a notice on record, or, before that has come, the law on statutory days. */
export const calendarSources = ['city-file', 'record', 'statutory-days'] as const;

/** The working calendar of a year as the city counts by it. */
export interface ToldCalendar extends WorkCalendarYear {
  readonly year: number;
  readonly source: (typeof calendarSources)[number];
  /** The notice on record; null of any other source. */
  readonly document: DocumentRef | null;
  /** The notice has not come: deadlines through that year may yet move. */
  readonly provisional: boolean;
}

/** A calendar on record, as far as it is told here. */
export type CalendarOnRecord = Pick<PublishedCalendar, 'year' | 'calendar' | 'document'>;

const ofFile = ({ workCalendar }: CitySettings): ToldCalendar[] =>
  Object.entries(workCalendar).map(([year, { holidays, workdays }]) => ({
    year: Number(year),
    source: 'city-file',
    holidays,
    workdays,
    document: null,
    provisional: false,
  }));

/** Field by field: a table gives maps back in any order, and an answer is known by its text. */
const ofRecord = ({ year, calendar, document }: CalendarOnRecord): ToldCalendar => ({
  year,
  source: 'record',
  holidays: calendar.holidays,
  workdays: calendar.workdays,
  document: { number: document.number, date: document.date },
  provisional: false,
});

const byLawAlone = (year: number): ToldCalendar => ({
  year,
  source: 'statutory-days',
  holidays: [...statutoryDays(year)].toSorted(),
  workdays: [],
  document: null,
  provisional: true,
});

/**
 * The working calendars by which a city counts, by year (I-8, I-10, I-18, I-19): those of its file, those on record of other years, and
 * for the year of the day and the next, where their notice has not come, the statutory days.
 */
export const calendarsOn = (
  city: CitySettings,
  onRecord: readonly CalendarOnRecord[],
  on: LegalDate,
): readonly ToldCalendar[] => {
  const year = yearOf(on);
  const known = new Map<number, ToldCalendar>();
  for (const one of [...ofFile(city), ...onRecord.map(ofRecord), ...[year, year + 1].map(byLawAlone)])
    if (!known.has(one.year)) known.set(one.year, one);
  return [...known.values()].toSorted((a, b) => a.year - b.year);
};
