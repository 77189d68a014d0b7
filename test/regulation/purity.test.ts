import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../packages/rules/src/', import.meta.url);

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => ({ path, text: readFileSync(new URL(path.replaceAll('\\', '/'), root), 'utf8') }));

/** Comments may speak of clocks. */
const code = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

const forbidden: Readonly<Record<string, RegExp>> = {
  'the clock':
    /\bDate\s*\.\s*now\b|\bnew\s+Date\s*\(\s*\)|\bDate\s*\(\s*\)|\bTemporal\s*\.\s*Now\b|\bperformance\s*\./,
  'the host’s zone': /\bgetTimezoneOffset\b|\bresolvedOptions\b|\bnew\s+Date\b|\btoLocale\w*String\b/,
  timers: /\bset(Timeout|Interval|Immediate)\b/,
  randomness: /\bMath\s*\.\s*random\b|\bcrypto\b|\brandomUUID\b/,
  'the process': /\bprocess\s*\.|\bglobalThis\b/,
  'the network or files': /\bfetch\b|\bnode:|\brequire\s*\(|\bimport\s*\(|['"]@aws-sdk/,
  'the console': /\bconsole\b/,
};

describe('the rules are pure: the same question has the same answer, whenever and wherever it is asked', () => {
  it('there are rules to look at', () => {
    expect(files.length).toBeGreaterThan(30);
  });

  it.each(Object.entries(forbidden))('none touches %s', (_what, pattern) => {
    expect(files.filter(({ text }) => pattern.test(code(text))).map(({ path }) => path)).toEqual([]);
  });

  it('none imports anything but its own and the calendar’s arithmetic', () => {
    const outside = files.flatMap(({ path, text }) =>
      [...code(text).matchAll(/from\s+'([^']+)'/g)]
        .map(([, from = '']) => from)
        .filter((from) => !from.startsWith('.') && from !== 'temporal-polyfill')
        // The schema of a city's file is a door of its own, which no function loads.
        .filter((from) => from !== 'zod' || !path.startsWith('city-file/'))
        .map((from) => `${path} imports ${from}`),
    );
    expect(outside).toEqual([]);
  });

  it.each([
    'const t = Date.now();',
    'new Date()',
    'Math.random()',
    "import fs from 'node:fs'",
    'process.env.X',
    'console.log(1)',
  ])('the check itself sees “%s”', (planted) => {
    expect(Object.values(forbidden).some((pattern) => pattern.test(code(planted)))).toBe(true);
  });
});
