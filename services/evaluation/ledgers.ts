import { type LedgerRecords, subjectBy, subjectByPartition } from '@jieti/store/ledgers';
import { commendationId } from './src/keys.ts';
import type { ResultRecord } from './src/results/result.ts';

/** The records of evaluation that have a ledger, by the entity of their item. */
export const records: LedgerRecords = {
  scheme: subjectBy('scheme', 'year'),
  scores: subjectBy('scores', 'year'),
  survey: subjectBy('survey', 'year'),
  'grading-run': subjectByPartition('grading-run'),
  result: (item) => {
    const { year, unit } = (item as Pick<ResultRecord, 'result'> & typeof item).result;
    return { type: 'result', id: `${year}-${unit}` };
  },
  publication: subjectBy('publication', 'year'),
  review: ({ year, unit, number }) => ({ type: 'review', id: `${year}-${unit}-${number}` }),
  archive: subjectByPartition('archive'),
  'commendation-plan': subjectByPartition('commendation-plan'),
  commendation: (item) => ({ type: 'commendation', id: commendationId(item) }),
  grant: ({ holder, award }) => ({ type: 'grant', id: `${holder}#${award}` }),
};
