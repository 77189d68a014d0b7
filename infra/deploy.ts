// npm run deploy -- <city>… [options of cdk deploy]: with the CLI of this repository, never another one.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { cityOf } from './cities/index.ts';
import { placeholdersOf } from './cities/placeholders.ts';
import { repositoryRoot } from './constructs/paths.ts';

const split = (args: readonly string[]): { ids: readonly string[]; options: readonly string[] } => {
  const first = args.findIndex((arg) => arg.startsWith('-'));
  return first < 0 ? { ids: args, options: [] } : { ids: args.slice(0, first), options: args.slice(first) };
};

const deploy = (args: readonly string[]): number => {
  const { ids, options } = split(args);
  const cities = (ids.length > 0 ? ids : [undefined]).map(cityOf);
  // Another app, as the tests on AWS have one, brings other deployments of these cities.
  const unset = options.includes('--app') ? [] : cities.flatMap(placeholdersOf);
  if (unset.length > 0)
    throw new Error(`placeholders are not deployed; set them in infra/cities first:\n${unset.join('\n')}`);
  const stacks = cities.map(({ settings }) => `${settings.id}/*`);
  const cdk = join(repositoryRoot, 'node_modules', '.bin', 'cdk');
  const { status, error } = spawnSync(cdk, ['deploy', ...stacks, ...options], {
    cwd: repositoryRoot,
    stdio: 'inherit',
  });
  if (error) throw error;
  if (status === 0)
    for (const { settings } of cities)
      console.error(`deploy: keep what was released: npm run city -- release ${settings.id}, and commit it`);
  return status ?? 1;
};

try {
  process.exitCode = deploy(process.argv.slice(2));
} catch (error) {
  console.error(`deploy: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
