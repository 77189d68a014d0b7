import type { LedgerRecords } from '@jieti/store/ledgers';

/** The records of letters that have a ledger, by the entity of their item. */
export const records: LedgerRecords = {};
