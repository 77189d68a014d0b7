import { spawn } from 'node:child_process';
import { chmodSync, createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { freePort } from '../../../packages/local/src/engine/free-port.ts';
import { groupIsAlive } from './process-group.ts';

const here = import.meta.dirname;

/** The accounts and keys of the emulator: it takes any, and calls the account so. */
export const account = '000000000000';
export const region = 'us-east-1';

/** What the CLI and the SDK need to find the emulator instead of AWS. */
export const clientEnv = (port: number): Readonly<Record<string, string>> => ({
  AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
  AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}`,
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_EC2_METADATA_DISABLED: 'true',
});

/** A `node` that is our Node 24 and starts on the machine of support/machine.mjs; first in the emulator's PATH. */
const nodeIn = (directory: string): string => {
  mkdirSync(directory, { recursive: true });
  const machine = pathToFileURL(join(here, 'machine.mjs')).href;
  const wrapper = join(directory, 'node');
  writeFileSync(wrapper, `#!/bin/sh\nexec '${process.execPath}' --import '${machine}' "$@"\n`);
  chmodSync(wrapper, 0o755);
  return directory;
};

export interface Ministack {
  readonly port: number;
  /** The process group of the emulator and of the functions it runs. */
  readonly group: number;
  /** The file that says how far its machines' clock is ahead. */
  readonly clock: string;
  readonly log: string;
  readonly stop: () => Promise<void>;
}

const healthy = async (port: number): Promise<boolean> => {
  try {
    return (await fetch(`http://127.0.0.1:${port}/_ministack/health`)).ok;
  } catch {
    return false;
  }
};

/** How long it may take to answer. */
const patience = 60_000;

/** A month passes in 2.6 seconds: a machine that waits asks that often what the clock says. */
const waitScale = '0.000001';

/** Starts the emulator on a directory of its own; answers when it serves. Throws, and leaves nothing, if it never does. */
export const startMinistack = async (command: string, directory: string): Promise<Ministack> => {
  const port = await freePort();
  const clock = join(directory, 'clock');
  const log = join(directory, 'ministack.log');
  const temporary = join(directory, 'tmp');
  mkdirSync(temporary, { recursive: true });
  writeFileSync(clock, '0');
  const keeper = spawn(process.execPath, [fileURLToPath(new URL('keeper.ts', import.meta.url)), command], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...clientEnv(port),
      PATH: [nodeIn(join(directory, 'bin')), process.env.PATH].join(delimiter),
      GATEWAY_PORT: String(port),
      BIND_HOST: '127.0.0.1',
      IOT_MTLS_ENABLED: '0',
      SFN_WAIT_SCALE: waitScale,
      TMPDIR: temporary,
      STATE_DIR: join(temporary, 'state'),
      S3_DATA_DIR: join(temporary, 's3'),
      JIETI_TEST_CLOCK: clock,
      NODE_OPTIONS: '',
    },
  });
  const output = createWriteStream(log);
  let group = 0;
  keeper.stdout.on('data', (chunk: Buffer) => {
    group ||= Number(/^group (\d+)$/m.exec(chunk.toString())?.[1] ?? 0);
    output.write(chunk);
  });
  keeper.stderr.pipe(output);
  const gone = new Promise<void>((resolve) => keeper.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    keeper.stdin.end();
    await gone;
    if (groupIsAlive(group)) throw new Error(`processes of group ${group} outlived their emulator`);
  };
  const until = Date.now() + patience;
  while (!(await healthy(port))) {
    if (keeper.exitCode !== null || Date.now() > until) {
      await stop();
      throw new Error(`MiniStack did not start:\n${readFileSync(log, 'utf8').slice(-4000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { port, group, clock, log, stop };
};
