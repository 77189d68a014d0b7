import type { BusMessage } from '@jieti/lambda';
import { messageOf } from '@jieti/lambda/contract';
import type { LedgerEntry } from '@jieti/ledger';
import type { CalendarPublished } from '@jieti/rules';
import { workCalendarPublished } from '../contract/events.ts';

const listed = ({ holidays, workdays }: CalendarPublished['data']['calendar']) => ({
  holidays: [...holidays],
  workdays: [...workdays],
});

/** Makes the message of an entry of a working calendar's history: the year, and what the city counted by before. */
export const calendarMessage = ({ entry: version, data }: LedgerEntry): BusMessage => {
  const { year, former } = data as CalendarPublished['data'];
  return messageOf(workCalendarPublished, { year, version, former: former && listed(former) });
};
