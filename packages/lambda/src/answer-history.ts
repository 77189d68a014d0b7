import { readHistory } from '@jieti/store';
import type { Answer } from './api-handler.ts';
import { recordMetric } from './metrics.ts';

/** Answers with the history of a subject and the verdict on its chain; a broken one raises an alarm. */
export const answerHistory = async (...asked: Parameters<typeof readHistory>): Promise<Answer> => {
  const history = await readHistory(...asked);
  if (!history.verdict.intact) recordMetric('LedgerBroken');
  return { status: 200, body: history };
};
