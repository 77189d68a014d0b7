import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeSmallCity } from './city/small-city.fixture.ts';
import { isAlive } from './engine/process-identity.ts';
import { repository } from './repository.ts';

let directory = '';
let assembly = '';

beforeAll(() => {
  mkdirSync(join(repository, '.jieti'), { recursive: true });
  directory = mkdtempSync(join(repository, '.jieti', 'test main '));
  assembly = writeSmallCity(directory);
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

interface Started {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

const start = (args: readonly string[], env: Record<string, string> = {}): Started => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], {
    env: { ...process.env, npm_lifecycle_event: undefined, JIETI_ASSEMBLY: assembly, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk));
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal })),
  );
  return { child, said: () => text, ended };
};

const dataDir = (name: string): string => join(directory, name);
const small = (name: string) => ['--city', 'small', '--empty', '--data', dataDir(name)];
const engineOf = (name: string) => JSON.parse(readFileSync(join(dataDir(name), 'engine.pid'), 'utf8'));
const ready = (city: Started): Promise<string> =>
  expect
    .poll(() => /^ready (http:\/\/localhost:\d+)$/m.exec(city.said())?.[1], { timeout: 30_000 })
    .toBeDefined()
    .then(() => /^ready (\S+)$/m.exec(city.said())?.[1] ?? '');

test.each(['SIGINT', 'SIGTERM'] as const)(
  'it says when it is ready and what to try; %s ends it and its engine',
  async (signal) => {
    const city = start(small(signal));
    const url = await ready(city);
    expect(city.said()).toContain(`curl -s ${url}/_local/clock`);
    expect((await fetch(`${url}/_local/clock`)).status).toBe(200);
    const engine = engineOf(signal);
    city.child.kill(signal);
    expect(await city.ended).toEqual({ code: 0, signal: null });
    expect(isAlive(engine)).toBe(false);
  },
);

test('kill -9 leaves no engine behind, and the next start serves what was written', async () => {
  const first = start(small('killed'));
  await ready(first);
  const engine = engineOf('killed');
  first.child.kill('SIGKILL');
  await first.ended;
  await expect.poll(() => isAlive(engine), { timeout: 5000 }).toBe(false);
  const second = start(small('killed'));
  await ready(second);
  expect(second.said()).not.toContain('register');
  second.child.kill('SIGTERM');
  expect((await second.ended).code).toBe(0);
});

test('a taken port is said at once, by its number', async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) =>
    other.listen(0, '127.0.0.1', () => {
      const address = other.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    }),
  );
  const city = start(small('taken'), { PORT: String(port) });
  expect(await city.ended).toEqual({ code: 1, signal: null });
  expect(city.said()).toMatch(new RegExp(`port ${port} is taken`));
  other.close();
});

test.each([
  ['an unknown option', ['--cty', 'x'], {}, /--cty/],
  ['a port that is none', [], { PORT: 'abc' }, /PORT must be a number/],
  ['a name that is no city', ['--city', '../etc'], {}, /no name of a city/],
] as const)('%s ends it with a word of explanation', async (_, args, env, message) => {
  const city = start(args, env);
  expect(await city.ended).toEqual({ code: 1, signal: null });
  expect(city.said()).toMatch(message);
  expect(city.said()).not.toContain('    at ');
});
