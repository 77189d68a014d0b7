import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../repository.ts';

/**
 * Lays the city's template into a directory as for a deployment, but for the bundles (the handlers run from source). With the
 * sources of an earlier time it is a copy of what was synthesized then.
 * Aborting ends it. A child process, so that the CDK's memory is gone afterwards. Throws with what synthesis said: an unknown city, for one.
 */
export const synthesize = async (city: string, directory: string, signal?: AbortSignal): Promise<void> => {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  const child = spawn(process.execPath, [join(repository, 'infra', 'assembly.ts'), city, directory], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (status !== 0)
    throw new Error(Buffer.concat(said).toString('utf8').trim() || `synthesis ended with ${status}`);
};
