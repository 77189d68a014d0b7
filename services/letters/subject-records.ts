import { postOf, templateOf, unitOf } from '@jieti/rules';
import { recordAt, type SubjectRecords } from '@jieti/store/ledgers';
import { dutyOf } from './src/duties/duty-record.ts';
import { findingOf } from './src/inspections/finding-record.ts';
import { inspectionOf } from './src/inspections/inspection-record.ts';
import { lettersOfYearOf } from './src/issuing/letters-of-year.ts';
import {
  dutyKey,
  findingKey,
  inspectionKey,
  issueKey,
  letterKey,
  postKey,
  registerKey,
  reportKey,
  targetsKey,
  templateKey,
  unitKey,
} from './src/keys.ts';
import { letterOf } from './src/letters/letter-record.ts';
import { registerOf } from './src/register/register-lock.ts';
import { reportOf } from './src/reports/report-record.ts';
import { breakdownOf } from './src/targets/breakdown-record.ts';

/** The two parts of an id around the last of a mark in it. */
const around = (id: string, mark: string): readonly [string, string] => {
  const at = id.lastIndexOf(mark);
  return [id.slice(0, at), id.slice(at + 1)];
};

/** Year and unit of a letter's id. */
const ofLetter = (id: string): readonly [number, string] => [Number(id.slice(0, 4)), id.slice(5)];

/** Where the record of each subject of letters lies, and the state that its last entry left in it. */
export const subjectRecords: SubjectRecords = {
  register: recordAt(() => registerKey, registerOf),
  unit: recordAt(({ id }) => unitKey(id), unitOf),
  post: recordAt(({ id }) => postKey(...around(id, '/')), postOf),
  'letter-template': recordAt(({ id }) => templateKey(Number(id)), templateOf),
  'letters-of-year': recordAt(({ id }) => issueKey(Number(id)), lettersOfYearOf),
  letter: recordAt(({ id }) => letterKey(...ofLetter(id)), letterOf),
  'target-breakdown': recordAt(({ id }) => targetsKey(...ofLetter(id)), breakdownOf),
  report: recordAt(
    ({ id, unit }) => reportKey(Number(id.slice(0, 4)), id.slice(5, -unit.length - 1), unit),
    reportOf,
  ),
  duty: recordAt(({ id, unit }) => dutyKey(unit, id), dutyOf),
  inspection: recordAt(({ id }) => inspectionKey(id), inspectionOf),
  finding: recordAt(({ id }) => {
    const [inspection, number] = around(id, '-');
    return findingKey(inspection, Number(number));
  }, findingOf),
};
