import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articles, gradesOf, measureOfTangshan, postRoles, unitKinds } from '@jieti/rules';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'glossary.md'), 'utf8');

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('node_modules'));

/** The words that the sources use, names and quoted ones alike; comments may speak of what is no more. */
const wordsOf = (text: string): string[] =>
  text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').match(/[A-Za-z][\w-]*/g) ?? [];

const words = new Set(
  ['packages', 'services', 'infra', 'test/support']
    .flatMap((folder) => filesUnder(join(root, folder)))
    .flatMap((path) => wordsOf(readFileSync(path, 'utf8'))),
);

/** The rows of all tables but their heads. */
const rowsIn = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (Chinese|part of a name) \|/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );

const namesIn = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].flatMap(([, name]) => name ?? []);

const rows = rowsIn(page);
const names = rows.flatMap(([, , cell]) => namesIn(cell));

/** Names of which nothing in the sources is called so. */
const gone = (some: readonly string[]): readonly string[] => some.filter((name) => !words.has(name));

describe('the glossary', () => {
  it('gives names that exist in the code', () => {
    expect(names.length).toBeGreaterThan(100);
    expect(gone(names)).toEqual([]);
  });

  it('a name that is no more would be found', () => {
    expect(gone(['competenceTable', 'listed-supervision', 'noSuchName', 'supervision-listed'])).toEqual([
      'noSuchName',
      'supervision-listed',
    ]);
  });

  it('has the words of the vocabulary, each with a Chinese term and an article', () => {
    const terms = rows.filter((row) => row.length === 5);
    const missing = [
      ...unitKinds,
      ...postRoles,
      ...measureOfTangshan.bodies.map(({ id }) => id),
      ...measureOfTangshan.ladder.map(({ id }) => id),
      ...gradesOf(measureOfTangshan),
    ].filter(
      (word) =>
        !terms.some(
          ([zh = '', , cell, , article = '']) =>
            namesIn(cell).includes(word) && /\p{Script=Han}/u.test(zh) && /^A\d/.test(article),
        ),
    );
    expect(missing).toEqual([]);
  });

  it('cites articles of the measure, or none', () => {
    const cited = rows.flatMap((row) => (row.length === 5 ? [row[4] ?? ''] : []));
    const numbers = cited.flatMap((cell) => cell.match(/\d+/g) ?? []).map(Number);
    expect(cited.filter((cell) => !/^(–|A\d+(–A\d+)?(, A\d+(–A\d+)?)*)$/.test(cell))).toEqual([]);
    expect(numbers.filter((number) => !articles.some((article) => article.number === number))).toEqual([]);
  });

  it.each(['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md'])('is linked from %s', (file) => {
    expect(readFileSync(join(root, file), 'utf8')).toContain('(docs/glossary.md)');
    expect(existsSync(join(root, 'docs/glossary.md'))).toBe(true);
  });
});
