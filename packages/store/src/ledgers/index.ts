/** All ledgers of a city together: their daily root, and what an export holds of them. */
export { type ExportedTable, exportRecords } from './collect.ts';
export type { LedgerTable } from './entered.ts';
export {
  type CoveredValues,
  type Entered,
  type LedgerRecords,
  recordAt,
  recordFoundBy,
  type SubjectRecords,
  subjectBy,
  subjectByPartition,
  versionsAt,
} from './records.ts';
export { rootOf, rootsUpTo, sealedDays, sealedLeaves } from './roots.ts';
export { type DayToSeal, type Sealed, sealLedgers } from './seal-ledgers.ts';
export { type BrokenChain, type SealedTable, verifySealed } from './verify-sealed.ts';
