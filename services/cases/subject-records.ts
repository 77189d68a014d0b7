import { recordAt, type SubjectRecords } from '@jieti/store/ledgers';
import type { CaseRecord } from './src/case/case-record.ts';
import { minutesOf } from './src/conference/session-record.ts';
import { inquiryOf } from './src/eligibility/inquiry-record.ts';
import { caseKey, inquiryKey, liabilityKey, sessionKey, workCalendarKey } from './src/keys.ts';
import { liabilityOf } from './src/liability/liability-record.ts';
import { calendarOf } from './src/work-calendar/calendar-record.ts';

/** Where the record of each subject of cases lies, and the state that its last entry left in it. */
export const subjectRecords: SubjectRecords = {
  case: recordAt(
    ({ id }) => caseKey(id),
    ({ state }: CaseRecord) => state,
  ),
  'conference-session': recordAt(({ id }) => sessionKey(id), minutesOf),
  liability: recordAt(({ id }) => liabilityKey(id), liabilityOf),
  'work-calendar': recordAt(({ id }) => workCalendarKey(Number(id)), calendarOf),
  'eligibility-inquiry': recordAt(({ id }) => inquiryKey(id), inquiryOf),
};
