import * as duties from './routes-duties.ts';
import * as inspections from './routes-inspections.ts';
import * as letters from './routes-letters.ts';
import * as me from './routes-me.ts';
import * as papers from './routes-papers.ts';
import * as reports from './routes-reports.ts';
import * as targets from './routes-targets.ts';
import * as units from './routes-units.ts';

/** Every path of letters. */
export const routes = {
  whoAmI: me.whoAmI,
  putUnit: units.putUnit,
  getUnit: units.getUnit,
  listUnits: units.listUnits,
  importUnits: units.importUnits,
  readUnitHistory: units.readUnitHistory,
  readRegisterHistory: units.readRegisterHistory,
  putPost: units.putPost,
  correctPost: units.correctPost,
  listPosts: units.listPosts,
  readPostHistory: units.readPostHistory,
  putTemplate: letters.putTemplate,
  amendTemplate: letters.amendTemplate,
  issueLetters: letters.issueLetters,
  withdrawLetters: letters.withdrawLetters,
  listLetters: letters.listLetters,
  getLetter: letters.getLetter,
  letterHistory: letters.letterHistory,
  templateHistory: letters.templateHistory,
  lettersOfYearHistory: letters.lettersOfYearHistory,
  signLetter: letters.signLetter,
  signLetters: letters.signLetters,
  recordPaperLetters: letters.recordPaperLetters,
  breakDownTargets: targets.breakDownTargets,
  readTargets: targets.readTargets,
  targetsHistory: targets.targetsHistory,
  listTargets: targets.listTargets,
  getCoverage: letters.getCoverage,
  fileReport: reports.fileReport,
  returnReport: reports.returnReport,
  listReports: reports.listReports,
  readReportHistory: reports.readReportHistory,
  recordDuty: duties.recordDuty,
  listDuties: duties.listDuties,
  readDutyHistory: duties.readDutyHistory,
  orderInspection: inspections.orderInspection,
  recordFinding: inspections.recordFinding,
  listInspections: inspections.listInspections,
  listFindings: inspections.listFindings,
  readInspectionHistory: inspections.readInspectionHistory,
  readFindingHistory: inspections.readFindingHistory,
  listLetterPapers: papers.listLetterPapers,
  readLetterPaper: papers.readLetterPaper,
  listFindingPapers: papers.listFindingPapers,
  readFindingPaper: papers.readFindingPaper,
};
