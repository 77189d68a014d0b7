import { busHandler, subscribe } from '@jieti/lambda';
import { questionMeasures } from '../../conference/question-measures.ts';
import { sessionKept } from '../../contract/events.ts';
import { withCalendars } from '../../work-calendar/known-calendars.ts';

/** Corrected minutes put the measures that rest on them in question (A12). */
export const handler = withCalendars(busHandler(subscribe(sessionKept, questionMeasures)));
