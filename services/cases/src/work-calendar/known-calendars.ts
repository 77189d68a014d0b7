import { effects, learnWorkCalendars } from '@jieti/lambda';
import type { CalendarCome, CitySettings } from '@jieti/rules';
import { table } from '../table.ts';
import { allCalendars } from './calendar-record.ts';

/**
 * The age that what a process knows may reach. A calendar comes once a year; what was decided meanwhile by a process that had not
 * heard of it is moved by the daily sweep.
 */
const longest = 60_000;

type Years = CitySettings['workCalendar'];

let read: { readonly of: string; readonly at: number; readonly years: Years } | undefined;

const learn = (years: Years): void => {
  learnWorkCalendars(years);
  read = { of: table.name(), at: Date.parse(effects.now()), years };
};

/** Reads the calendars that are on record, and lets the city count by them. */
export const readCalendars = async (): Promise<void> => {
  const records = await allCalendars();
  learn(Object.fromEntries(records.map(({ year, calendar }) => [String(year), calendar])));
};

/** Lets the city count by the newest version of a calendar, which the index that lists them may not show yet. */
export const countBy = async ({ year, versions }: CalendarCome): Promise<void> => {
  await readCalendars();
  const newest = versions.at(-1);
  if (newest) learn({ ...read?.years, [String(year)]: newest.calendar });
};

const isFresh = (): boolean => {
  const age = Date.parse(effects.now()) - (read?.at ?? 0);
  return read?.of === table.name() && age >= 0 && age < longest;
};

/** A handler that counts by the calendars on record, as they were a minute ago at most. */
export const withCalendars =
  <A extends readonly unknown[], R>(handler: (...args: A) => R) =>
  async (...args: A): Promise<Awaited<R>> => {
    if (!isFresh()) await readCalendars();
    return await handler(...args);
  };
