import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { overwriteJson, readJson, writeJson } from './json-file.ts';

const schema = z.record(z.string(), z.string());
let directory = '';
let path = '';

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'jieti json-'));
  path = join(directory, 'below', 'value.json');
});
afterEach(() => rmSync(directory, { recursive: true }));

const read = () => readJson(path, schema, { missing: 'yes' });

test('a file that is not there is what is said of it; written, it is read', () => {
  expect(read()).toEqual({ missing: 'yes' });
  writeJson(path, { a: 'b' });
  expect(read()).toEqual({ a: 'b' });
});

test('written over, it is the last value, whether that is longer or shorter than the one before', () => {
  for (const value of [
    { a: 'b' },
    { a: 'much longer than before' },
    {},
    { a: '市' },
    { a: 'x'.repeat(9000) },
    { a: 'c' },
  ]) {
    overwriteJson(path, value);
    expect(read()).toEqual(value);
  }
});

test('written over, nothing of a longer value is left but blanks', () => {
  overwriteJson(path, { a: 'secret' });
  overwriteJson(path, {});
  expect(readFileSync(path, 'utf8').trim()).toBe('{}');
});

test('a value that somebody shortened in between is written whole', () => {
  overwriteJson(path, { a: 'long enough' });
  writeJson(path, {});
  overwriteJson(path, { a: 'long enough' });
  expect(read()).toEqual({ a: 'long enough' });
});
