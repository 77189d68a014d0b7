import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { repositoryRoot } from '../../../infra/constructs/paths.ts';
import { account, clientEnv, region } from './ministack.ts';
import type { TestDeployment } from './test-cities.ts';

const bin = join(repositoryRoot, 'node_modules', '.bin');
const app = join('test', 'aws', 'app.ts');

/** Runs a program of the repository to its end; throws with what it said if that is a bad one. */
const run = (
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd = repositoryRoot,
): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env, PATH: [bin, process.env.PATH].join(delimiter) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve(said) : reject(new Error(`${command} ${args.join(' ')} ended ${code}:\n${said}`)),
    );
  });

/** `cdk bootstrap` of the account, from where there is no app: it needs none. */
export const bootstrap = (port: number, directory: string): Promise<string> =>
  run(join(bin, 'cdk'), ['bootstrap', `aws://${account}/${region}`], clientEnv(port), directory);

/** `npm run deploy -- <city>…`, of the test's cities, to the emulator. Answers the outputs of each stack. */
export const deploy = async (
  port: number,
  directory: string,
  deployment: TestDeployment,
): Promise<Readonly<Record<string, Readonly<Record<string, string>>>>> => {
  const outputs = join(directory, 'outputs.json');
  await run(
    process.execPath,
    [
      join('infra', 'deploy.ts'),
      ...Object.keys(deployment.issuers),
      ...['--app', `node ${app}`, '--output', join(directory, 'cdk.out'), '--outputs-file', outputs],
      ...['--method=direct', '--require-approval', 'never', '--concurrency', '4'],
    ],
    { ...clientEnv(port), JIETI_TEST_DEPLOYMENT: JSON.stringify(deployment) },
  );
  const { default: read } = await import(outputs, { with: { type: 'json' } });
  return read;
};
