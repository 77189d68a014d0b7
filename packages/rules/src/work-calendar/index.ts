/** The working calendar of a year as the city puts it on record when the notice comes: deadlines are counted by it (I-8, I-10, I-18, I-19). */

export {
  type CalendarContext,
  type CalendarPublished,
  type PublishedCalendar,
  publishCalendar,
} from './publish-calendar.ts';
