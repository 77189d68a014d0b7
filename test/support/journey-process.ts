import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  identityOf,
  isAlive,
  type ProcessIdentity,
} from '../../packages/local/src/engine/process-identity.ts';

/** The city of the journeys: a real measure and a small register. */
export const city = 'tangshan';

/** When its register was brought in, 09:00 of a Monday. Every journey begins at or after it. */
export const registered = '2026-01-05T01:00:00.000Z';

const main = join(import.meta.dirname, '..', '..', 'packages', 'local', 'src', 'main.ts');

interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A city running as a process of its own, as `npm start` runs it. */
export interface CityProcess {
  readonly dataDir: string;
  readonly url: string;
  /** What it has printed so far. */
  readonly said: () => string;
  readonly ended: Promise<Ending>;
  /** Itself and every process under it, as of now. */
  readonly family: () => readonly ProcessIdentity[];
  /** kill -9. */
  readonly kill: () => Promise<void>;
  /** Ctrl-C; answers how it ended. */
  readonly interrupt: () => Promise<Ending>;
}

const parentOf = (pid: number): number | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
};

const familyOf = (root: number): ProcessIdentity[] => {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const family = [root];
  // Grows while it is walked: children of children come after their parents.
  for (const parent of family) {
    family.push(...all.map(Number).filter((pid) => parentOf(pid) === parent && !family.includes(pid)));
  }
  return family.map(identityOf);
};

/** Everybody who is still there after a while for dying, which the engine takes from kill -9 of its city on. */
export const survivors = async (family: readonly ProcessIdentity[]): Promise<readonly ProcessIdentity[]> => {
  for (let tries = 0; tries < 500 && family.some(isAlive); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return family.filter(isAlive);
};

const ready = (child: ChildProcess, said: () => string): Promise<string> =>
  new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      const url = /^ready (\S+)$/m.exec(said())?.[1];
      if (url) resolve(url);
    });
    child.once('error', reject);
    child.once('close', (code, signal) =>
      reject(new Error(`the city ended (${code ?? signal}) before it served: ${said()}`)),
    );
  });

/**
 * Starts a city on a data directory, by default that of the journeys, empty; answers when it serves. Without an assembly
 * it synthesizes its own. Throws if it never serves, as when it is aborted first: with kill -9.
 */
export const startProcess = async (
  dataDir: string,
  assembly: string,
  env: Readonly<Record<string, string>> = {},
  which: readonly string[] = ['--city', city, '--empty'],
  aborted?: AbortSignal,
): Promise<CityProcess> => {
  const child = spawn(process.execPath, [main, ...which, '--data', dataDir], {
    env: { ...process.env, npm_lifecycle_event: undefined, JIETI_ASSEMBLY: assembly, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  aborted?.addEventListener('abort', () => child.kill('SIGKILL'), { once: true });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk));
  const ended = new Promise<Ending>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal })),
  );
  const end = (signal: NodeJS.Signals): Promise<Ending> => {
    child.kill(signal);
    return ended;
  };
  const url = await ready(child, () => text);
  return {
    dataDir,
    url,
    said: () => text,
    ended,
    family: () => familyOf(child.pid ?? 0),
    kill: async () => {
      await end('SIGKILL');
    },
    interrupt: () => end('SIGINT'),
  };
};
