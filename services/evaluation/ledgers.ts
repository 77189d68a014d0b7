import type { Subject } from '@jieti/ledger';
import type { Item } from '@jieti/store';
import { type CoveredValues, type LedgerRecords, subjectBy } from '@jieti/store/ledgers';
import { commendationId, gradedYearId, gradedYearOf } from './src/keys.ts';
import { firstResults } from './src/results/first-results.ts';

const ofUnitsYear =
  (type: string) =>
  ({ year, unit }: Item): Subject => ({ type, id: `${year}-${unit}` });

const ofGradedYear =
  (type: string) =>
  ({ year, by }: Item): Subject => ({
    type,
    id: gradedYearId({ year: Number(year), ...(by !== undefined && { by: String(by) }) }),
  });

/** Of a result nothing is entered before it changes: as published first it is covered by the publication. */
const changedResult = ({ result, version }: Item): Subject | null =>
  Number(version) > 0 ? ofUnitsYear('result')(result as Item) : null;

/** The records of evaluation that have a ledger, by the entity of their item. */
export const records: LedgerRecords = {
  scheme: ofGradedYear('scheme'),
  scores: ofGradedYear('scores'),
  survey: ofGradedYear('survey'),
  'grading-run': subjectBy('grading-run', 'id'),
  'year-event': subjectBy('year-event', 'id'),
  review: ({ year, unit, number }) => ({ type: 'review', id: `${year}-${unit}-${number}` }),
  publication: ofGradedYear('publication'),
  result: changedResult,
  'commendation-plan': subjectBy('commendation-plan', 'id'),
  commendation: ({ PK, SK }) => ({ type: 'commendation', id: commendationId({ PK, SK }) }),
  grant: ({ holder, award }) => ({ type: 'grant', id: `${holder}#${award}` }),
  archive: subjectBy('archive', 'holder'),
};

/** The results of a year as they were published first, which its publication covers. */
export const covered: CoveredValues = async function* ({ type, id }) {
  if (type === 'publication') yield* firstResults(gradedYearOf(id));
};
