import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const page = join(root, 'docs', 'articles.md');

describe('npm run articles, with the results of a run', () => {
  let folder: string;
  const articles = (status: 'passed' | 'failed', ...args: string[]) => {
    const file = join(folder, 'results.json');
    const assertionResults = [{ ancestorTitles: [], title: 'thirty days (A20)', status }];
    writeFileSync(file, JSON.stringify({ testResults: [{ status, assertionResults }] }));
    const command = [join(root, 'scripts/articles/main.ts'), '--results', file, ...args];
    return spawnSync(process.execPath, command, { encoding: 'utf8' });
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jieti articles '));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives JSON and nothing else on stdout with --json, and leaves the page alone', () => {
    const before = readFileSync(page, 'utf8');
    const { stdout, status } = articles('passed', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toHaveProperty('articles.19', {
      article: 'A20',
      status: 'works',
      modules: expect.arrayContaining(['packages/rules/src/ladder']),
      tests: 1,
      failed: 0,
      notBuilt: null,
    });
    expect(readFileSync(page, 'utf8')).toBe(before);
  });

  it('with a failed test says so, ends with 1 and leaves the page alone', () => {
    const before = readFileSync(page, 'utf8');
    const { stdout, stderr, status } = articles('failed');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^A20 +partial +0 /m);
    expect(stderr).toContain('1 failed');
    expect(readFileSync(page, 'utf8')).toBe(before);
  });
});
