import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../../infra/constructs/paths.ts';

const requirements = join(import.meta.dirname, '..', 'requirements.txt');

/** What MiniStack asks for. */
const oldest = [3, 10] as const;

const candidates = ['python3', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python'];

/** `3.12` of an interpreter that is new enough; undefined of any other, and of none. */
const versionOf = (python: string): string | undefined => {
  const ask = 'import sys; print(f"{sys.version_info[0]}.{sys.version_info[1]}")';
  const { status, stdout } = spawnSync(python, ['-c', ask], { encoding: 'utf8' });
  if (status !== 0) return undefined;
  const [major = 0, minor = 0] = stdout.trim().split('.').map(Number);
  const enough = major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
  return enough ? stdout.trim() : undefined;
};

interface Python {
  readonly path: string;
  readonly version: string;
}

/** The first Python that is new enough, of `PYTHON` or else of the names it goes by. Throws if there is none. */
export const findPython = (env: NodeJS.ProcessEnv = process.env): Python => {
  for (const path of env.PYTHON ? [env.PYTHON] : candidates) {
    const version = versionOf(path);
    if (version) return { path, version };
  }
  const tried = env.PYTHON ?? candidates.join(', ');
  throw new Error(
    `npm run test:aws needs Python ${oldest.join('.')} or newer with venv, for the AWS it deploys to; tried ${tried}. ` +
      'Name yours by PYTHON=/path/to/python3. Nothing has been tested.',
  );
};

const run = (command: string, args: readonly string[]): void => {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error ?? `${stdout}${stderr}`}`);
};

const install = ({ path }: Python, directory: string): void => {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  run(path, ['-m', 'venv', directory]);
  const quiet = ['--quiet', '--disable-pip-version-check', '--no-input'];
  run(join(directory, 'bin', 'python'), ['-m', 'pip', 'install', ...quiet, '-r', requirements]);
};

/**
 * The `ministack` command of an environment of its own, installed from PyPI when it is not there or the list of
 * requirements has changed. Throws if Python or the packages cannot be had.
 */
export const ministackCommand = (): string => {
  const python = findPython();
  const hash = createHash('sha256').update(readFileSync(requirements)).update(python.version).digest('hex');
  const directory = join(repositoryRoot, '.jieti', 'aws', `python-${hash.slice(0, 12)}`);
  const stamp = join(directory, 'complete');
  if (!existsSync(stamp)) {
    install(python, directory);
    writeFileSync(stamp, `${hash}\n`);
  }
  return join(directory, 'bin', 'ministack');
};
