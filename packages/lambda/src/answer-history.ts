import type { ChainFault } from '@jieti/ledger';
import { type History, readHistory } from '@jieti/store';
import type { Answer } from './api-handler.ts';
import { recordMetric } from './metrics.ts';

const nothingMore = async (): Promise<readonly ChainFault[]> => [];

const withFaults = (history: History, more: readonly ChainFault[]): History => {
  const { verdict } = history;
  const faults = [...verdict.faults, ...more];
  return { ...history, verdict: { ...verdict, intact: faults.length === 0, faults } };
};

/**
 * Answers with the history of a subject and the verdict on its chain; a broken one raises an alarm.
 * @param check finds what the chain alone does not show: that the record is not as its history leaves it.
 */
export const answerHistory = async (
  table: Parameters<typeof readHistory>[0],
  subject: Parameters<typeof readHistory>[1],
  load: Parameters<typeof readHistory>[2],
  check: (history: History) => Promise<readonly ChainFault[]> = nothingMore,
): Promise<Answer & { readonly body: History }> => {
  const read = await readHistory(table, subject, load);
  const history = withFaults(read, await check(read));
  if (!history.verdict.intact) recordMetric('LedgerBroken');
  return { status: 200, body: history };
};
