import { z } from 'zod';
import { backOff } from '../dead-letters/retry.ts';
import type { LambdaRecord } from './lambda-record.ts';

const partialResponse = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).optional(),
});

interface DeliveryOptions {
  /** Hands a batch to the function and answers what it returned. */
  readonly hand: (records: readonly LambdaRecord[]) => Promise<unknown>;
  readonly reportsFailures: boolean;
  readonly retries: number;
  /** Everything up to and with this record is done. */
  readonly done: (record: LambdaRecord) => void;
  readonly setAside: (record: LambdaRecord, error: unknown) => void;
  readonly backOff?: (attempts: number) => Promise<void>;
}

interface Failure {
  /** Index of the first record that is not done. */
  readonly at: number;
  readonly error: unknown;
}

/** The first record of the batch the answer names as failed; null if none. An unknown name fails the whole batch, as on AWS. */
const failureIn = (answer: unknown, batch: readonly LambdaRecord[]): Failure | null => {
  const failed = partialResponse.safeParse(answer ?? {}).data?.batchItemFailures ?? [];
  if (failed.length === 0) return null;
  const error = new Error('the function reported the record as failed; its log says why');
  const places = failed.map((f) => batch.findIndex((r) => r.dynamodb.SequenceNumber === f.itemIdentifier));
  return { at: Math.max(0, Math.min(...places)), error };
};

/**
 * Delivers records in order, at least once. A record that fails is tried again after a pause, a bounded number of times,
 * then set aside, so that what stands behind it is not blocked. A function that throws instead of naming the record gets
 * them one by one, which finds the poison as AWS's halving does.
 */
export const deliver = async (records: readonly LambdaRecord[], options: DeliveryOptions): Promise<void> => {
  let rest = records;
  let attempts = 0;
  let oneByOne = false;

  const attempt = async (batch: readonly LambdaRecord[]): Promise<Failure | null> => {
    try {
      const answer = await options.hand(batch);
      return options.reportsFailures ? failureIn(answer, batch) : null;
    } catch (error) {
      oneByOne = true;
      return { at: 0, error };
    }
  };

  const pass = (count: number): void => {
    const last = rest[count - 1];
    if (!last) return;
    options.done(last);
    rest = rest.slice(count);
    attempts = 0;
  };

  while (rest.length > 0) {
    const batch = oneByOne ? rest.slice(0, 1) : rest;
    const failure = await attempt(batch);
    pass(failure ? failure.at : batch.length);
    const [first] = rest;
    if (!failure || !first) continue;
    attempts++;
    if (attempts > options.retries) {
      options.setAside(first, failure.error);
      pass(1);
    } else if (batch.length === 1 || !oneByOne) await (options.backOff ?? backOff)(attempts);
  }
};
