import { declareService } from '@jieti/lambda/functions';
import { routes } from './contract.ts';
import { publishedEntities } from './src/functions/publish-events/published-entities.ts';

/** Partitions whose items are counts and locks, written in place: of units and their letters by branch, the register, a year's issue. */
const counts = ['BRANCH#*'];
const issuing = ['YEAR#*'];
/** A list of what is still to be done; a unit that gets its letter leaves it. */
const withoutLetter = ['WITHOUT-LETTER#*'];
/** Whoever finds a move or a merger half-way takes it to its end. */
const restructuring = ['REGISTER', ...counts, 'BULK#*'];

/** The timer of a year's letters: it is started when they are issued, and by the daily sweep where that was missed (A7, I-1). */
const reminders = 'SigningReminders';
const starts = { machine: reminders, variable: 'SIGNING_MACHINE' };

/** Units and posts, the yearly letters and who has signed them (A3–A9). */
export const letters = declareService('letters', routes, {
  'put-unit': {
    routes: ['putUnit'],
    table: 'bulk-write',
    updates: restructuring,
    deletes: withoutLetter,
    memoryMiB: 1024,
  },
  'tell-caller': { routes: ['whoAmI'], table: 'read' },
  // Takes the whole register out as a file.
  'read-units': {
    routes: ['getUnit', 'listUnits', 'readUnitHistory', 'readRegisterHistory'],
    table: 'read',
    memoryMiB: 1024,
  },
  'import-units': {
    routes: ['importUnits'],
    table: 'bulk-write',
    updates: restructuring,
    deletes: withoutLetter,
    memoryMiB: 1024,
  },
  'put-post': { routes: ['putPost'], table: 'bulk-write', updates: restructuring, deletes: withoutLetter },
  // Looks at all letters that the post ever signed.
  'correct-post': {
    routes: ['correctPost'],
    table: 'bulk-write',
    updates: restructuring,
    deletes: withoutLetter,
    memoryMiB: 1024,
  },
  'list-posts': { routes: ['listPosts', 'readPostHistory'], table: 'read' },
  'put-template': { routes: ['putTemplate'], table: 'read-write' },
  'amend-template': {
    routes: ['amendTemplate'],
    table: 'bulk-write',
    updates: [...issuing, ...restructuring],
    deletes: withoutLetter,
    memoryMiB: 1024,
  },
  'issue-letters': {
    routes: ['issueLetters'],
    table: 'bulk-write',
    updates: [...issuing, ...restructuring],
    deletes: withoutLetter,
    memoryMiB: 1024,
  },
  'withdraw-letters': {
    routes: ['withdrawLetters'],
    table: 'bulk-write',
    updates: [...issuing, ...restructuring],
    deletes: withoutLetter,
    memoryMiB: 1024,
  },
  'read-letters': {
    routes: ['listLetters', 'getLetter', 'letterHistory', 'templateHistory', 'lettersOfYearHistory'],
    table: 'read',
  },
  'sign-letter': { routes: ['signLetter'], table: 'read-write', updates: counts },
  // Up to two hundred letters, a transaction each.
  'sign-letters': { routes: ['signLetters'], table: 'read-write', updates: counts, memoryMiB: 1024 },
  'record-paper-letters': {
    routes: ['recordPaperLetters'],
    table: 'read-write',
    updates: counts,
    memoryMiB: 1024,
  },
  'break-down-targets': { routes: ['breakDownTargets'], table: 'read-write' },
  'read-targets': { routes: ['readTargets', 'listTargets', 'targetsHistory'], table: 'read' },
  'read-coverage': { routes: ['getCoverage'], table: 'read' },
  'file-report': { routes: ['fileReport', 'returnReport'], table: 'read-write' },
  'read-reports': { routes: ['listReports', 'readReportHistory'], table: 'read' },
  'record-duty': { routes: ['recordDuty'], table: 'read-write' },
  'read-duties': { routes: ['listDuties', 'readDutyHistory'], table: 'read' },
  'order-inspection': { routes: ['orderInspection'], table: 'read-write' },
  'record-finding': { routes: ['recordFinding'], table: 'read-write' },
  'read-inspections': {
    routes: ['listInspections', 'listFindings', 'readInspectionHistory', 'readFindingHistory'],
    table: 'read',
  },
  // A function of its own: what lays papers out is in no other bundle.
  'read-papers': {
    routes: ['listLetterPapers', 'readLetterPaper', 'listFindingPapers', 'readFindingPaper'],
    table: 'read',
  },

  'publish-events': {
    stream: {
      where: {
        entity: publishedEntities,
      },
    },
    table: 'none',
    publishes: true,
  },
  'continue-bulk': {
    stream: { where: { entity: ['bulk'], state: ['accepted'] } },
    table: 'read-write',
    updates: [...issuing, ...restructuring],
    deletes: withoutLetter,
    starts,
    timeoutSeconds: 300,
  },

  'check-signing': { task: { machine: reminders, name: 'checkSigning' }, table: 'read' },
  'remind-letters': {
    task: { machine: reminders, name: 'remindLetters' },
    table: 'read-write',
    timeoutSeconds: 900,
  },
  'sweep-deadlines': { schedule: 'sweep', table: 'read', starts },
  // Reports and findings whose day passed by itself are looked at every day (A8, A9, I-2).
  'remind-reports': { schedule: 'reminders', table: 'read-write', timeoutSeconds: 900 },
  'remind-findings': { schedule: 'reminders', table: 'read-write', timeoutSeconds: 900 },
});
