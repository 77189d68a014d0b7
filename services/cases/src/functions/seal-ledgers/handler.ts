import { type Sealed, sealLedgers } from '../../ledger/seal-ledgers.ts';

/** Daily: the root over all cases' ledgers, written once. */
export const handler = (): Promise<Sealed> => sealLedgers();
