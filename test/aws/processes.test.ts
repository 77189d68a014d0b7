import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { eventually } from './support/eventually.ts';
import { startMinistack } from './support/ministack.ts';
import { places } from './support/places.ts';
import { groupIsAlive, membersOf } from './support/process-group.ts';
import { findPython } from './support/python.ts';

const directory = mkdtempSync(join(tmpdir(), 'jieti aws processes-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const allGone = (group: number) =>
  eventually(
    'the group is gone',
    async () => membersOf(group),
    (members) => members.length === 0,
  );

/** Starts an emulator from a process of its own, which stays; answers that process and the emulator's group. */
const startedByAnother = async () => {
  const script = `
    import { startMinistack } from ${JSON.stringify(join(import.meta.dirname, 'support', 'ministack.ts'))};
    const { group } = await startMinistack(${JSON.stringify(places().ministack)}, ${JSON.stringify(directory)});
    console.log('started', group);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const group = await new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /^started (\d+)$/m.exec(chunk.toString())?.[1];
      if (found) resolve(Number(found));
    });
    child.once('exit', (code) => reject(new Error(`ended ${code} before it started`)));
  });
  return { child, group };
};

describe('nothing of the emulator outlives who started it', () => {
  test('told to stop, it is gone with all its functions', async () => {
    const { group, stop } = await startMinistack(places().ministack, directory);
    expect(groupIsAlive(group)).toBe(true);
    await stop();
    expect(groupIsAlive(group)).toBe(false);
  });

  test.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)('%s of who started it ends it too', async (signal) => {
    const { child, group } = await startedByAnother();
    expect(groupIsAlive(group)).toBe(true);
    child.kill(signal);
    await allGone(group);
  });
});

describe('without Python 3.10 or newer', () => {
  test('it says so, names what it looked for, and does not go on', () => {
    const none = join(directory, 'no-python');
    expect(() => findPython({ PYTHON: none })).toThrow(`needs Python 3.10 or newer with venv`);
    expect(() => findPython({ PYTHON: none })).toThrow(none);
  });
});
