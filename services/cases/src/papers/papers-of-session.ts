import { type LedgerPaper, papersOfLedger } from '@jieti/documents';
import { cityFile, notFound, type Principal } from '@jieti/lambda';
import { readIntactEntries } from '@jieti/store';
import { readableSession } from '../conference/session-access.ts';
import { loadSession, sessionSubject } from '../conference/session-record.ts';
import { table } from '../table.ts';
import { namesFor } from './names.ts';

/**
 * The minutes of a session as papers, one for each version of them (A12).
 * @throws `not-found` for an unknown one and for one outside, alike.
 */
export const papersOfSession = async (principal: Principal, id: string): Promise<readonly LedgerPaper[]> => {
  const record = await readableSession(principal, id);
  if (!record) throw notFound();
  const entries = await readIntactEntries(table, sessionSubject(id), () => loadSession(id));
  const names = await namesFor(entries, record.session.locality);
  return papersOfLedger(entries, { law: cityFile(), names });
};
