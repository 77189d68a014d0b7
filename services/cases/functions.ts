import { caseProposed, proposalWithdrawn } from '@jieti/evaluation/contract';
import { declareService } from '@jieti/lambda/functions';
import { findingReferred, postChanged, unitChanged } from '@jieti/letters/contract';
import { routes, sessionKept, workCalendarPublished } from './contract.ts';

/** A machine for each stage of the city's ladder; all of them call the same functions. */
const machine = 'EscalationStages';
const starts = { machine, variable: 'STAGE_MACHINES' };

/** The ladder (A18–A27): cases, their timers, and what they learn from the other services. */
export const cases = declareService('cases', routes, {
  'report-lead': { routes: ['reportLead'], table: 'read-write' },
  'verify-lead': { routes: ['verifyLead', 'withdrawLead'], table: 'read-write' },
  'propose-measure': { routes: ['proposeMeasure', 'makeStatement'], table: 'read-write' },
  'decide-proposal': { routes: ['decideProposal'], table: 'read-write' },
  'act-on-measure': {
    routes: ['extendTerm', 'reportProgress', 'handInPlan', 'acceptRectification', 'releaseMeasure'],
    table: 'read-write',
  },
  'act-on-referral': { routes: ['referLeader', 'recordReferralOutcome'], table: 'read-write' },
  'act-on-filing': { routes: ['actOnFiling'], table: 'read-write' },
  'act-on-appeal': { routes: ['appealMeasure', 'resolveAppeal'], table: 'read-write' },
  'review-measure': { routes: ['reviewMeasure'], table: 'read-write' },
  'record-minutes': { routes: ['recordMinutes'], table: 'read-write' },
  'list-sessions': { routes: ['listSessions'], table: 'read' },
  'record-liability': { routes: ['recordLiability', 'addLiabilityOutcome'], table: 'read-write' },
  'read-liabilities': {
    routes: ['listLiabilities', 'readLiability', 'readLiabilityHistory'],
    table: 'read',
  },
  'publish-work-calendar': { routes: ['publishWorkCalendar'], table: 'read-write' },
  'list-work-calendars': { routes: ['listWorkCalendars'], table: 'read' },
  'read-cases': { routes: ['listCases', 'readCase', 'recommendStage'], table: 'read' },
  'read-histories': {
    routes: ['readLedger', 'readCaseHistory', 'readSessionHistory', 'readWorkCalendarHistory'],
    table: 'read',
  },
  // A function of its own: what lays papers out is in no other bundle.
  'read-papers': {
    routes: ['listPapers', 'readPaper', 'listSessionPapers', 'readSessionPaper'],
    table: 'read',
  },
  // The asking is recorded with the answer.
  'answer-eligibility': {
    routes: ['askEligibility'],
    table: 'read',
    puts: ['INQUIRY#*', 'LEDGER#eligibility-inquiry#*'],
  },

  // Projections of units and posts; proposals of a published year; findings that inspections refer.
  'project-units': { subscribes: [unitChanged, postChanged], table: 'read-write', timeoutSeconds: 300 },
  'open-proposals': { subscribes: [caseProposed, proposalWithdrawn], table: 'read-write' },
  'open-inspection-leads': { subscribes: [findingReferred], table: 'read-write' },

  'publish-events': {
    stream: { inserted: true, where: { entity: ['ledger-entry', 'reminder'] } },
    table: 'none',
    publishes: true,
  },
  'start-stage': {
    stream: {
      inserted: true,
      where: { entity: ['ledger-entry'], type: ['measure-imposed', 'term-extended', 'deadlines-moved'] },
    },
    table: 'none',
    starts,
  },

  // A working calendar that has come moves the deadlines that rest on its year.
  'move-deadlines': { subscribes: [workCalendarPublished], table: 'read-write', timeoutSeconds: 900 },

  // Minutes that were corrected put the measures that rest on them in question.
  'question-measures': { subscribes: [sessionKept], table: 'read-write' },

  'check-stage': { task: { machine, name: 'checkStage' }, table: 'read' },
  'take-step': { task: { machine, name: 'takeStep' }, table: 'read-write' },
  'hand-over-stage': { task: { machine, name: 'handOver' }, table: 'none', restarts: true },
  // Finds terms that passed without their checkpoint, writes the reminders that are due, and counts open measures.
  'sweep-deadlines': { schedule: 'sweep', table: 'read-write', starts, timeoutSeconds: 900 },
});
