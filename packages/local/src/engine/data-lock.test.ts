import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockData } from './data-lock.ts';

let dataDir = '';

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'jieti-lock-'));
});

afterEach(() => rmSync(dataDir, { recursive: true }));

test('a data directory serves one city process at a time', () => {
  const unlock = lockData(dataDir);
  expect(() => lockData(dataDir)).toThrow(/in use by process/);
  unlock();
  lockData(dataDir)();
});

test('the lock of a process that is gone, or whose number another has now, does not count', () => {
  writeFileSync(join(dataDir, 'city.pid'), JSON.stringify({ pid: process.pid, startedAt: '1' }));
  lockData(dataDir)();
});
