import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { lockData } from '../engine/data-lock.ts';
import { repository } from '../repository.ts';
import { readJson, writeJson } from '../storage/json-file.ts';

/** The files and tables of a data directory, as this version writes them; another number where they changed. */
const format = 4;

const written = z.strictObject({
  format: z.int(),
  /** The release that wrote it. */
  release: z.string(),
  city: z.string(),
  state: z.enum(['filling', 'filled']),
});
/** Release 0.1.0 named no format. */
const stateSchema = z.union([written, written.omit({ format: true, release: true })]).transform((state) => ({
  format: 1,
  release: '0.1.0',
  ...state,
}));
type State = z.output<typeof stateSchema>;

const none: State = { format, release: '', city: '', state: 'filling' };
const lockFile = 'city.pid';
const stateFile = (path: string): string => join(path, 'city.json');

const releaseOfToday = (): string =>
  z
    .looseObject({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))).version;

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

const assertFormat = (path: string, { format: found, release, state }: State): void => {
  if (state === 'filling' || found === format) return;
  throw new Error(
    `${path} was written by release ${release} of jieti, and this one (${releaseOfToday()}) does not read its data; nothing was touched. Delete it to begin anew, or choose another --data directory.`,
  );
};

/** Throws unless a city of this version's format is in the directory. */
export const assertHoldsCity = (path: string): void => {
  const state = readJson(stateFile(path), stateSchema, none);
  if (state === none) throw new Error(`${path} holds no city`);
  assertFormat(path, state);
};

/** Says of a directory which city is in it, and whether it is filled. */
export const writeState = (path: string, city: string, state: State['state']): void =>
  writeJson(stateFile(path), { format, release: releaseOfToday(), city, state });

const stateOf = (path: string, city: string): State => {
  const state = readJson(stateFile(path), stateSchema, none);
  if (state === none && readdirSync(path).some((name) => name !== lockFile))
    throw new Error(
      `${path} is not empty and holds no city; nothing was touched. Choose another --data directory.`,
    );
  if (state.state === 'filled' && state.city !== city)
    throw new Error(
      `${path} holds the city '${state.city}', not '${city}'. Choose another --data directory.`,
    );
  assertFormat(path, state);
  return state;
};

/**
 * Opens a city's data directory for this process alone. One whose first filling was interrupted is emptied and filled
 * again: until it is filled nobody has been served from it. Throws if it holds something else, was written by a release whose
 * data this one does not read, or is in use.
 */
export const openData = (path: string, city: string, say: (text: string) => void): DataDirectory => {
  if (!existsSync(path)) mkdirSync(path, { recursive: true });
  const state = stateOf(path, city);
  const unlock = lockData(path);
  const fresh = state.state === 'filling';
  if (fresh) {
    if (state !== none) say('the last start was interrupted while it filled the city; starting over');
    empty(path);
    writeState(path, city, 'filling');
  }
  return { path, fresh, markFilled: () => writeState(path, city, 'filled'), unlock };
};
