/** The one way to a table: reads, planned writes, transactions, idempotent commands, histories. */
export { documents } from './client.ts';
export { fromCursor, InvalidCursor, toCursor } from './cursor.ts';
export { type Chained, entryKey } from './entry-key.ts';
export {
  chainOf,
  enteredPartition,
  entryOfItem,
  type History,
  type PlannedEntry,
  planEntry,
  planNextEntry,
  readHistory,
} from './history.ts';
export {
  type Command,
  IdempotencyKeyReused,
  idempotently,
  LostRace,
  type PlannedWrites,
} from './idempotency.ts';
export { assertBasis, assertIntact, type Basis, LedgerBroken } from './intact.ts';
export { readIntactEntries } from './intact-history.ts';
export { type Item, type Key, keyOf } from './key.ts';
export { inParallel } from './parallel.ts';
export { pauseBefore } from './pause.ts';
export type { Filter, Range } from './range.ts';
export { retryOnConflict } from './retry.ts';
export { type Page, type Table, tableNamedBy } from './table.ts';
export { isLostRace, transact } from './transact.ts';
export { transactPlanned } from './transact-planned.ts';
export { type AttributeChange, atVersion, type Expected, type Write } from './write.ts';
