import { type Answer, answerHistory, type Request } from '@jieti/lambda';
import type { routes } from '../contract/routes.ts';
import { readableLetter } from '../letters/letter-access.ts';
import { loadLetter } from '../letters/letter-record.ts';
import { table } from '../table.ts';
import { loadBreakdown } from './breakdown-record.ts';
import { breakdownSubject } from './breakdown-writes.ts';

/** Answers the history of a breakdown (A7) to whoever may read its letter; empty where nothing was broken down yet. */
export const targetsHistory = async ({
  params: { id },
  principal,
}: Request<typeof routes.targetsHistory>): Promise<Answer> => {
  const { year, unit } = readableLetter(principal, await loadLetter(id));
  return answerHistory(table, breakdownSubject(id), () => loadBreakdown(year, unit));
};
