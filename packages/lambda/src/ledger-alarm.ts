import { LedgerBroken } from '@jieti/store';
import type { BrokenChain } from '@jieti/store/ledgers';
import { logger } from './logger.ts';
import { recordMetric } from './metrics.ts';

/**
 * Raises the alarm where something could not be done because a record is not as its ledger left it; of anything else it says nothing.
 * A run that goes on after a failure names all of them at its end.
 */
export const raiseAlarm = (error: unknown): void => {
  if (error instanceof AggregateError) for (const one of error.errors) raiseAlarm(one);
  if (!(error instanceof LedgerBroken)) return;
  logger.error('ledger broken', { subjects: error.subjects });
  recordMetric('LedgerBroken');
};

/** Raises the alarm where the seal of a night found chains or records broken: each is named, with what is wrong at which entry. */
export const raiseSealAlarm = (broken: readonly BrokenChain[]): void => {
  for (const { subject, faults } of broken)
    logger.error('ledger broken', { subjects: [subject], faults: [...faults] });
  if (broken.length > 0) recordMetric('LedgerBroken', broken.length);
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
