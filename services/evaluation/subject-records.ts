import type { GradedYear } from '@jieti/rules';
import type { Key } from '@jieti/store';
import { type Entered, recordAt, recordFoundBy, type SubjectRecords, versionsAt } from '@jieti/store/ledgers';
import { gradedYearOfUnit } from './src/evaluators.ts';
import {
  archiveHeadKey,
  commendationKey,
  gradedYearOf,
  grantKey,
  planKey,
  publicationKey,
  resultKey,
  reviewKey,
  runKey,
  schemeVersionKey,
  uploadsHeadKey,
  yearEventKey,
} from './src/keys.ts';
import type { ResultRecord } from './src/results/result.ts';
import { type Stored, stateOf } from './src/stored.ts';
import { publicationOf } from './src/years.ts';

/** A result lies with the run that was published; its history with the unit and the year. */
const resultKeys = async (year: number, unit: string): Promise<readonly Key[]> => {
  const publication = await publicationOf(await gradedYearOfUnit(year, unit));
  return publication ? [resultKey(year, publication.runId, unit)] : [];
};

/** The year that an entry names among what it says. */
const gradedYearIn = ({ year, by }: Entered['data']): GradedYear => ({
  year: Number(year),
  ...(typeof by === 'string' && { by }),
});

const stateIn = (record: Stored<object>): object => stateOf(record);

const yearOf = (id: string): number => Number(id.slice(0, 4));

/** Where the record of each subject of evaluation lies, and the state that its last entry left in it. */
export const subjectRecords: SubjectRecords = {
  scheme: versionsAt(({ id, entry }) => schemeVersionKey(gradedYearOf(id), entry), stateIn),
  scores: recordAt(({ id }) => uploadsHeadKey({ ...gradedYearOf(id), kind: 'scores' }), stateIn),
  survey: recordAt(({ id }) => uploadsHeadKey({ ...gradedYearOf(id), kind: 'survey' }), stateIn),
  'grading-run': recordAt(({ id }) => runKey(id), stateIn),
  'year-event': versionsAt(
    ({ id, unit, entry, data }) => yearEventKey(gradedYearIn(data), unit, id, entry),
    stateIn,
  ),
  review: recordAt(
    ({ id, unit }) => reviewKey(yearOf(id), unit, Number(id.slice(id.lastIndexOf('-') + 1))),
    stateIn,
  ),
  publication: recordAt(({ id }) => publicationKey(gradedYearOf(id)), stateIn),
  result: recordFoundBy(
    ({ id, unit }) => resultKeys(yearOf(id), unit),
    ({ result }: ResultRecord) => result,
  ),
  'commendation-plan': recordAt(({ id }) => planKey(id), stateIn),
  commendation: recordAt(({ id }) => commendationKey(id), stateIn),
  grant: versionsAt(({ id, entry }) => {
    const at = id.indexOf('#');
    return grantKey(id.slice(0, at), id.slice(at + 1), entry);
  }, stateIn),
  archive: recordAt(({ id }) => archiveHeadKey(id), stateIn),
};
