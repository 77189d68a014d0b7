import { recordMetric } from '@jieti/lambda';
import { keepRoots } from '../../ledger/keep-roots.ts';
import { type Sealed, sealLedgers } from '../../ledger/seal-ledgers.ts';

/** Daily: the root over all cases' ledgers, written once, and kept apart from the table as well. */
export const handler = async (): Promise<Sealed> => {
  const sealed = await sealLedgers();
  await keepRoots(sealed.date);
  recordMetric('LedgersSealed');
  return sealed;
};
