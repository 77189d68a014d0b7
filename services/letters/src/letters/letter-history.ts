import { type Answer, answerHistory, type Request } from '@jieti/lambda';
import type { routes } from '../contract/routes.ts';
import { table } from '../table.ts';
import { readableLetter } from './letter-access.ts';
import { loadLetter } from './letter-record.ts';
import { letterSubject } from './letter-writes.ts';

/** Answers the history of a letter (A7) to whoever may read the letter. */
export const letterHistory = async ({
  params: { id },
  principal,
}: Request<typeof routes.letterHistory>): Promise<Answer> => {
  readableLetter(principal, await loadLetter(id));
  return answerHistory(table, letterSubject(id), () => loadLetter(id));
};
