import { postRef } from '@jieti/rules';
import { type LedgerRecords, subjectBy } from '@jieti/store/ledgers';

/** The records of letters that have a ledger, by the entity of their item. */
export const records: LedgerRecords = {
  register: subjectBy('register', 'root'),
  unit: subjectBy('unit', 'id'),
  post: ({ unit, id }) => ({ type: 'post', id: postRef(String(unit), String(id)) }),
  template: subjectBy('letter-template', 'year'),
  'letters-of-year': subjectBy('letters-of-year', 'year'),
  letter: subjectBy('letter', 'id'),
  targets: subjectBy('target-breakdown', 'letter'),
  report: subjectBy('report', 'id'),
  duty: subjectBy('duty', 'id'),
  inspection: subjectBy('inspection', 'id'),
  finding: ({ inspection, number }) => ({ type: 'finding', id: `${inspection}-${number}` }),
};
