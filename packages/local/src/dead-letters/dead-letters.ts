import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { writeJson } from '../storage/json-file.ts';

/** A message that could not be handled, with everything that a person needs to handle it again. */
export interface DeadLetter {
  readonly kind: 'stream-record' | 'bus-message' | 'schedule' | 'execution';
  /** Function, rule, schedule or machine that failed on it. */
  readonly by: string;
  readonly what: unknown;
  readonly error: unknown;
}

export type SetAside = (letter: DeadLetter) => void;

const textOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** Stores each as a file of its own under <data>/dead-letters, and says so loudly. */
export const deadLetterFiles =
  (dataDir: string, say: (text: string) => void): SetAside =>
  ({ kind, by, what, error }) => {
    const path = join(dataDir, 'dead-letters', `${kind}-${Date.now()}-${randomUUID().slice(0, 8)}.json`);
    writeJson(path, { kind, by, what, error: textOf(error), at: new Date().toISOString() });
    say(
      `DEAD LETTER: ${by} failed on ${kind} ${path}: ${error instanceof Error ? error.message : String(error)}`,
    );
  };
