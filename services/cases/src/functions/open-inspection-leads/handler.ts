import { busHandler, subscribe } from '@jieti/lambda';
import { findingReferred } from '@jieti/letters/contract';
import { openInspectionLead } from '../../acts/open-inspection-lead.ts';
import { withCalendars } from '../../work-calendar/known-calendars.ts';

/** An inspection's finding that its author referred becomes a lead, once (A9, A18). */
export const handler = withCalendars(busHandler(subscribe(findingReferred, openInspectionLead)));
