import { LedgerBroken } from '@jieti/store';
import { logger } from './logger.ts';
import { recordMetric } from './metrics.ts';

/** Raises the alarm where something could not be done because a record is not as its ledger left it; of anything else it says nothing. */
export const raiseAlarm = (error: unknown): void => {
  if (!(error instanceof LedgerBroken)) return;
  logger.error('ledger broken', { subjects: error.subjects });
  recordMetric('LedgerBroken');
};

/** Runs what nobody waits for, a message or a step of a machine: it fails, to be run again or set aside, and the alarm is raised. */
export const withLedgerAlarm = async <T>(run: () => Promise<T>): Promise<T> => {
  try {
    return await run();
  } catch (error) {
    raiseAlarm(error);
    throw error;
  }
};
