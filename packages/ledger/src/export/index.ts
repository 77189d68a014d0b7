/** The export of all ledgers, and its verification: needs the file and nothing else. */
export { type ExportFault, meanings } from './fault.ts';
export { type ExportRecord, format, lineOf } from './format.ts';
export { type ExportVerdict, verifyExport } from './verify-export.ts';
