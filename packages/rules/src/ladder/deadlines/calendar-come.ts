import type { CitySettings, WorkCalendarYear } from '../../city.ts';
import type { Instant } from '../../vocabulary.ts';

/** The calendar of a year in one of its versions, as it was put on record. */
export interface CalendarVersion {
  /** From 1; also the number of its entry in the history of that year. */
  readonly version: number;
  readonly calendar: WorkCalendarYear;
  readonly publishedAt: Instant;
}

/** The calendar of a year that has come, or was corrected, with all that it was before. */
export interface CalendarCome {
  readonly year: number;
  /** Oldest first, the one that has come last; never empty. */
  readonly versions: readonly CalendarVersion[];
}

/** The version that has come. @throws RangeError where nothing is on record. */
export const newestOf = ({ year, versions }: CalendarCome): CalendarVersion => {
  const newest = versions.at(-1);
  if (!newest) throw new RangeError(`no calendar of ${year} is on record`);
  return newest;
};

const without = (city: CitySettings, year: number): CitySettings => {
  const { [String(year)]: _, ...workCalendar } = city.workCalendar;
  return { ...city, workCalendar };
};

/** The city as it counts, by the version it counts by: 0 before any was on record. */
export interface CityByVersion {
  readonly version: number;
  readonly city: CitySettings;
}

/** The city as it counted before the newest version came, once for each version it ever counted by, the first without any. */
export const formerCities = (city: CitySettings, come: CalendarCome): readonly CityByVersion[] => [
  { version: 0, city: without(city, come.year) },
  ...come.versions.slice(0, -1).map(({ version, calendar }) => ({
    version,
    city: { ...city, workCalendar: { ...city.workCalendar, [String(come.year)]: calendar } },
  })),
];
