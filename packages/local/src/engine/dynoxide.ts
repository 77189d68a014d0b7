import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, writeJson } from '../storage/json-file.ts';
import { freePort } from './free-port.ts';
import { answering, spawnGuarded } from './guarded.ts';
import { end, identityOf, identitySchema, type ProcessIdentity } from './process-identity.ts';
import { indexStreams } from './stream-index.ts';
import { sendUnsigned } from './unsigned.ts';

/** A running engine: where it answers and how to end it. */
export interface Engine {
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}

const nobody: ProcessIdentity = { pid: 0, startedAt: 'none' };

/** An engine of this data directory that was left behind would hold its file. */
const endLeftover = async (pidFile: string): Promise<void> => {
  const leftover = readJson(pidFile, identitySchema, nobody);
  if (leftover.pid !== 0) await end(leftover, 200);
};

/** Starts dynoxide on the directory's SQLite file, on a free loopback port. */
export const startDynoxide = async (dataDir: string): Promise<Engine> => {
  mkdirSync(dataDir, { recursive: true });
  const pidFile = join(dataDir, 'engine.pid');
  await endLeftover(pidFile);
  const port = await freePort();
  const file = join(dataDir, 'dynamodb.sqlite');
  const guarded = await spawnGuarded(port, file);
  const engine = identityOf(guarded.pid);
  writeJson(pidFile, engine);
  const endpoint = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    await end(engine);
    guarded.guard.stdin?.end();
    rmSync(pidFile, { force: true });
  };
  try {
    await answering(endpoint, guarded);
    indexStreams(file);
  } catch (error) {
    await stop();
    throw error;
  }
  return { endpoint, stop };
};

/** The engine of this city: the one at DYNAMODB_ENDPOINT if set (then it is not ours to end), else our own. */
export const startEngine = async (dataDir: string): Promise<Engine> => {
  const given = process.env.DYNAMODB_ENDPOINT;
  if (given) return { endpoint: given, stop: async () => {} };
  sendUnsigned();
  return startDynoxide(dataDir);
};
