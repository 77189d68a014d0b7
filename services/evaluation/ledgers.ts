import type { Subject } from '@jieti/ledger';
import { type LedgerRecords, subjectByPartition } from '@jieti/store/ledgers';

/** Uploads of scores and of the survey lie under their kind and year: `UPLOADS#scores#2026`. */
const uploadsOf = ({ PK }: { readonly PK: string }): Subject => {
  const [, type = '', id = ''] = PK.split('#');
  return { type, id };
};

/** The records of evaluation that have a ledger, by the entity of their item. */
export const records: LedgerRecords = {
  'scheme-head': subjectByPartition('scheme'),
  'uploads-head': uploadsOf,
  'grading-run': subjectByPartition('grading-run'),
};
