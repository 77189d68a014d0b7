import { isReadable, type LedgerEntry, subjectKey } from '@jieti/ledger';
import { readHistory } from './history.ts';
import { LedgerBroken } from './intact.ts';

/**
 * The entries of a subject, for something to be made of that goes out: nothing is made of what nobody entered.
 * @throws LedgerBroken where somebody altered them.
 */
export const readIntactEntries = async (
  ...asked: Parameters<typeof readHistory>
): Promise<readonly LedgerEntry[]> => {
  const { subject, entries, verdict } = await readHistory(...asked);
  if (!verdict.intact) throw new LedgerBroken([subjectKey(subject)]);
  return entries.filter(isReadable);
};
