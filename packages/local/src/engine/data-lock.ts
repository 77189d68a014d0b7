import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, writeJson } from '../storage/json-file.ts';
import { identityOf, identitySchema, isAlive, type ProcessIdentity } from './process-identity.ts';

const nobody: ProcessIdentity = { pid: 0, startedAt: 'none' };

/** One city at a time works on a data directory. Throws if another does; answers a function that lets go of it. */
export const lockData = (dataDir: string): (() => void) => {
  const path = join(dataDir, 'city.pid');
  const holder = readJson(path, identitySchema, nobody);
  if (holder.pid !== 0 && isAlive(holder))
    throw new Error(
      `${dataDir} is in use by process ${holder.pid}. End that one first, or choose another --data directory.`,
    );
  writeJson(path, identityOf(process.pid));
  return () => rmSync(path, { force: true });
};
