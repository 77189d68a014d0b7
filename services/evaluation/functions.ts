import { liabilityRecorded, measureChanged, sessionKept } from '@jieti/cases/contract';
import { declareService } from '@jieti/lambda/functions';
import {
  findingChanged,
  letterChanged,
  postChanged,
  reportChanged,
  unitChanged,
  unitDutiesChanged,
} from '@jieti/letters/contract';
import { routes } from './contract.ts';

/** The run over a year: by hand through the API, and once a year by the city's clock. */
const machine = 'YearlyGrading';
/** Partitions whose items are written in place: a year's draft and the count of its reviews. */
const yearly = ['YEAR#*'];

/** The graded year (A10–A17, A22, A25): its scheme, scores, run, publication. */
export const evaluation = declareService('evaluation', routes, {
  'set-scheme': { routes: ['setScheme'], table: 'read-write' },
  'upload-scores': { routes: ['uploadScores'], table: 'bulk-write', memoryMiB: 1024 },
  'record-survey': { routes: ['recordSurvey'], table: 'bulk-write', memoryMiB: 1024 },
  'read-uploads': { routes: ['readScores', 'readSurvey'], table: 'read', memoryMiB: 1024 },
  'export-results': { routes: ['exportResults'], table: 'read', memoryMiB: 1024 },
  'enter-event': { routes: ['enterEvent', 'correctEvent', 'withdrawEvent'], table: 'read-write' },
  'read-events': { routes: ['listEvents', 'readEventHistory'], table: 'read' },
  'request-grading': { routes: ['requestGrading'], table: 'read-write' },
  'read-run': { routes: ['readRun'], table: 'read' },
  'read-histories': {
    routes: ['readSchemeHistory', 'readScoresHistory', 'readSurveyHistory', 'readRunHistory'],
    table: 'read',
  },
  'read-results': {
    routes: ['listResults', 'readResult', 'readResultHistory', 'readReviewHistory', 'readPublicationHistory'],
    table: 'read',
  },
  // A function of its own: what lays papers out is in no other bundle. Its table names every unit of the year.
  'read-papers': {
    routes: ['listPublicationPapers', 'readPublicationPaper'],
    table: 'read',
    memoryMiB: 1024,
  },
  'request-review': { routes: ['requestReview'], table: 'read-write', updates: yearly },
  'resolve-review': { routes: ['resolveReview'], table: 'bulk-write', updates: yearly },
  'publish-year': { routes: ['publishYear'], table: 'read-write', memoryMiB: 1024 },
  'set-plan': { routes: ['setPlan'], table: 'read-write' },
  'read-plan': {
    routes: ['readPlan', 'readPlanHistory', 'readCommendation', 'readCommendationHistory'],
    table: 'read',
  },
  commend: { routes: ['commend'], table: 'read-write' },
  'resolve-commendation': { routes: ['resolveCommendation'], table: 'read-write' },
  'record-grant': { routes: ['recordGrant'], table: 'read-write' },
  'list-rewards-due': { routes: ['listRewardsDue'], table: 'read' },
  'open-archive': {
    routes: ['openArchive', 'readArchiveHistory'],
    table: 'read',
    puts: ['RECEIPTS#*', 'ARCHIVEHEAD#*', 'LEDGER#archive#*'],
    memoryMiB: 1024,
  },

  'project-units': { subscribes: [unitChanged], table: 'put' },
  'project-posts': { subscribes: [postChanged], table: 'bulk-write' },
  'project-letters': {
    subscribes: [letterChanged, reportChanged, unitDutiesChanged, findingChanged],
    table: 'put',
  },
  'project-measures': { subscribes: [measureChanged, liabilityRecorded], table: 'read-write' },
  'project-sessions': { subscribes: [sessionKept], table: 'put' },

  'publish-events': {
    stream: {
      inserted: true,
      where: { entity: ['proposal', 'withdrawal', 'result-version', 'ledger-entry'] },
    },
    table: 'none',
    publishes: true,
  },
  'react-to-changes': {
    stream: {
      inserted: true,
      where: {
        entity: [
          'grading-run',
          'year-event',
          'publication',
          'result-version',
          'regrading',
          'regrading-part',
          'archive-batch',
          'commendation',
        ],
      },
    },
    table: 'bulk-write',
    starts: { machine, variable: 'GRADING_MACHINE' },
    timeoutSeconds: 900,
  },

  'freeze-inputs': {
    task: { machine, name: 'freezeInputs' },
    table: 'bulk-write',
    timeoutSeconds: 900,
    memoryMiB: 1024,
  },
  'grade-batch': { task: { machine, name: 'gradeBatch' }, table: 'bulk-write', timeoutSeconds: 300 },
  'rank-results': {
    task: { machine, name: 'rankResults' },
    table: 'bulk-write',
    updates: yearly,
    timeoutSeconds: 900,
    memoryMiB: 1024,
  },
  'fail-run': { task: { machine, name: 'failRun' }, table: 'read-write' },
});
