import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot } from '../../infra/constructs/paths.ts';

const script = join(repositoryRoot, 'infra', 'assembly.ts');

/**
 * The cloud assembly of a city as the deployment makes it, but for the bundles. It is made once for all the files and runs that
 * have the same sources, and nobody writes to it. In a process of its own, so that only tests that look into the CDK load it.
 */
export const assemblyOf = (city: string): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, city], {
    cwd: repositoryRoot,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr.trim());
  return stdout.trim();
};
