import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

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

/** The engine's program. Throws on a platform for which our dependencies have none. */
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

/** An engine that ends with us: the shell that guards it, and its own process id. */
export interface GuardedEngine {
  readonly guard: ChildProcess;
  readonly pid: number;
}

/** Starts the engine on a loopback port: in memory, or on a file if one is given. */
export const spawnGuarded = async (port: number, file?: string): Promise<GuardedEngine> => {
  const command = [binary(), '--port', String(port), ...(file === undefined ? [] : ['--db-path', file])];
  // A session of its own: Ctrl-C in the terminal is for us, who end the engine after the last write.
  const child = spawn('sh', ['-c', guard, 'jieti-engine', ...command], {
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return { guard: child, pid: Number(await firstLine(child)) };
};

/** Answers when the engine does. Throws if it ends before, or does not answer in time. */
export const answering = async (endpoint: string, { guard: child }: GuardedEngine): Promise<void> => {
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
