/** The whole law of a city as it stands on a day, told in one piece to whoever asks. */
export { type CalendarOnRecord, calendarSources } from './calendars.ts';
export { type Regulation, regulationOn } from './regulation-on.ts';
