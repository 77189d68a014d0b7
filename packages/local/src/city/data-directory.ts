import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { lockData } from '../engine/data-lock.ts';
import { readJson, writeJson } from '../storage/json-file.ts';

const stateSchema = z.strictObject({ city: z.string(), state: z.enum(['filling', 'filled']) });
type State = z.output<typeof stateSchema>;

const none: State = { city: '', state: 'filling' };
const lockFile = 'city.pid';

export interface DataDirectory {
  readonly path: string;
  /** Nothing is in it yet: the register, and the history if there is one, must be brought in. */
  readonly fresh: boolean;
  readonly markFilled: () => void;
  readonly unlock: () => void;
}

const empty = (path: string): void => {
  for (const name of readdirSync(path)) {
    if (name !== lockFile) rmSync(join(path, name), { recursive: true, force: true });
  }
};

const stateOf = (path: string, city: string): State => {
  const state = readJson(join(path, 'city.json'), stateSchema, none);
  if (state === none && readdirSync(path).some((name) => name !== lockFile))
    throw new Error(
      `${path} is not empty and holds no city; nothing was touched. Choose another --data directory.`,
    );
  if (state.state === 'filled' && state.city !== city)
    throw new Error(
      `${path} holds the city '${state.city}', not '${city}'. Choose another --data directory.`,
    );
  return state;
};

/**
 * Opens a city's data directory for this process alone. One whose first filling was interrupted is emptied and filled
 * again: until it is filled nobody has been served from it. Throws if it holds something else or is in use.
 */
export const openData = (path: string, city: string, say: (text: string) => void): DataDirectory => {
  if (!existsSync(path)) mkdirSync(path, { recursive: true });
  const state = stateOf(path, city);
  const unlock = lockData(path);
  const write = (next: State['state']): void => writeJson(join(path, 'city.json'), { city, state: next });
  const fresh = state.state === 'filling';
  if (fresh) {
    if (state !== none) say('the last start was interrupted while it filled the city; starting over');
    empty(path);
    write('filling');
  }
  return { path, fresh, markFilled: () => write('filled'), unlock };
};
