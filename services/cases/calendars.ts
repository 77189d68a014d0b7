/** A door of cases for the function that tells the law: the working calendars that the city has on record. */
export { allCalendars } from './src/work-calendar/calendar-record.ts';
