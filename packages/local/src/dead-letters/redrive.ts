import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Invoke } from '../functions/functions.ts';

const letterSchema = z.looseObject({ kind: z.string(), by: z.string(), what: z.unknown(), at: z.string() });

type Letter = z.output<typeof letterSchema>;

export interface Redriven {
  readonly redriven: number;
  /** Those that failed once more, and those of a kind that is not redriven: the sweep and the next occurrence take care of these. */
  readonly left: number;
}

const failures = z.object({ batchItemFailures: z.array(z.unknown()).min(1) });

/** The event as the function was given it; null for what is no function's. */
const eventOf = ({ kind, what }: Letter): unknown =>
  kind === 'stream-record' ? { Records: [what] } : kind === 'bus-message' ? what : null;

const again = async (letter: Letter, invoke: Invoke): Promise<boolean> => {
  const event = eventOf(letter);
  if (event === null) return false;
  try {
    return !failures.safeParse(await invoke(letter.by, event)).success;
  } catch {
    return false;
  }
};

/**
 * Hands each function once more the messages that were set aside for it, the oldest first, as a person does on AWS once the cause
 * is mended. A message is removed once it is handled, and not before: one that is interrupted in between is handed over twice (at
 * least once).
 */
export const redrive = async (dataDir: string, invoke: Invoke): Promise<Redriven> => {
  const directory = join(dataDir, 'dead-letters');
  const names = existsSync(directory) ? readdirSync(directory).filter((name) => name.endsWith('.json')) : [];
  const letters = names
    .map((name) => ({
      path: join(directory, name),
      letter: letterSchema.parse(JSON.parse(readFileSync(join(directory, name), 'utf8'))),
    }))
    .toSorted((a, b) => a.letter.at.localeCompare(b.letter.at));
  let redriven = 0;
  for (const { path, letter } of letters) {
    if (!(await again(letter, invoke))) continue;
    rmSync(path);
    redriven++;
  }
  return { redriven, left: letters.length - redriven };
};
