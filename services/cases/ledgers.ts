import { type LedgerRecords, subjectByPartition } from '@jieti/store/ledgers';

/** The records of cases that have a ledger, by the entity of their item. */
export const records: LedgerRecords = {
  case: subjectByPartition('case'),
  'conference-session': subjectByPartition('conference-session'),
  liability: subjectByPartition('liability'),
  'work-calendar': subjectByPartition('work-calendar'),
  'eligibility-inquiry': subjectByPartition('eligibility-inquiry'),
};
