import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readJson, writeJson } from '../storage/json-file.ts';
import { freePort } from './free-port.ts';
import { end, identityOf, identitySchema, type ProcessIdentity } from './process-identity.ts';
import { indexStreams } from './stream-index.ts';

/** A running engine: where it answers and how to end it. */
export interface Engine {
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}

/**
 * The engine must not outlive us, not even by kill -9: this shell reads a pipe only we hold open, and when that ends it
 * ends the engine. It prints the engine's process id first.
 */
const guard = `
exec 3<&0
"$@" </dev/null 3<&- >/dev/null & engine=$!
echo "$engine"
( cat <&3 >/dev/null; kill -KILL "$engine" 2>/dev/null ) >/dev/null & watcher=$!
exec 3<&-
wait "$engine"; status=$?
kill "$watcher" 2>/dev/null
exit "$status"
`;

const binary = (): string => {
  try {
    return join(
      dirname(createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json')),
      'dynoxide',
    );
  } catch {
    throw new Error(
      `There is no database engine for ${process.platform}-${process.arch} among our dependencies. ` +
        'Start any DynamoDB (DynamoDB Local, for one) and set DYNAMODB_ENDPOINT to its address.',
    );
  }
};

const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the database engine ended at once (${code})`)));
    child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString('utf8').trim()));
  });

const answering = async (endpoint: string, child: ChildProcess): Promise<void> => {
  for (let attempts = 0; attempts < 250 && child.exitCode === null; attempts++) {
    try {
      await fetch(endpoint, { signal: AbortSignal.timeout(1000) });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  throw new Error(`the database engine does not answer at ${endpoint}`);
};

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
  const command = [binary(), '--port', String(port), '--db-path', file];
  // A session of its own: Ctrl-C in the terminal is for us, who end the engine after the last write.
  const child = spawn('sh', ['-c', guard, 'jieti-engine', ...command], {
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const engine = identityOf(Number(await firstLine(child)));
  writeJson(pidFile, engine);
  const endpoint = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    await end(engine);
    child.stdin?.end();
    rmSync(pidFile, { force: true });
  };
  try {
    await answering(endpoint, child);
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
  return given ? { endpoint: given, stop: async () => {} } : startDynoxide(dataDir);
};
