import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { articles, interpretations } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { asJson } from '../../scripts/articles/json.ts';
import { mentionsIn } from '../../scripts/articles/mentions.ts';
import { asPage, countsOn } from '../../scripts/articles/page.ts';
import { referencesIn } from '../../scripts/articles/references.ts';
import { reportOf } from '../../scripts/articles/report.ts';
import { readRun } from '../../scripts/articles/results.ts';
import { type Standing, statusOf } from '../../scripts/articles/status.ts';

const root = join(import.meta.dirname, '..', '..');
const mentions = mentionsIn(root);
const page = readFileSync(join(root, 'docs', 'articles.md'), 'utf8');

describe('the references in a title', () => {
  it.each([
    ['a notice is given in writing (A20)', ['A20']],
    ['the ladder (A20–A22; I-4, I-5)', ['A20', 'A21', 'A22', 'I-4', 'I-5']],
    ['a range with a hyphen (A23-A24), or short (A20–21)', ['A23', 'A24', 'A20', 'A21']],
    ['an item counts for its article (A18.4)', ['A18']],
    ['several open points (I-4…I-6)', ['I-4', 'I-5', 'I-6']],
    ["A9's offices, and 'A25',", ['A9', 'A25']],
    ['I-1 to I-3 in prose is its two ends', ['I-1', 'I-3']],
    ['A30, A0, A200, BA20, AI-5, I-99 and A4B are none', []],
  ])('%s', (title, expected) => {
    expect([...referencesIn(title)]).toEqual(expected);
  });
});

describe('the tests of a run', () => {
  const assertion = (status: string, title: string, ...ancestorTitles: string[]) => ({
    ancestorTitles,
    title,
    status,
  });
  const run = readRun(
    JSON.stringify({
      testResults: [
        {
          status: 'failed',
          assertionResults: [
            assertion('passed', 'thirty days (A20)', 'a notice (A20–A21)'),
            assertion('failed', 'on the day after (A20)'),
            assertion('skipped', 'some other day (A22)'),
            assertion('passed', 'without an article'),
          ],
        },
        { status: 'failed', assertionResults: [] },
      ],
    }),
  );

  it('count once for each article in their titles or in those around them, and only when passed', () => {
    expect(Object.fromEntries(run.shown)).toEqual({
      A20: { passed: 1, failed: 1 },
      A21: { passed: 1, failed: 0 },
    });
  });

  it('that failed are counted, a file that could not be loaded among them', () => {
    expect(run).toMatchObject({ passed: 2, failed: 2 });
  });

  it('must be a report of vitest', () => {
    expect(() => readRun('{}')).toThrow('not a vitest JSON report');
  });
});

describe('the status of an article', () => {
  const done: Standing = { principle: false, unfinished: false, declared: true, passed: 3, failed: 0 };

  it.each([
    ['works: built and shown', {}, 'works'],
    ['partial: something of it is not built', { unfinished: true }, 'partial'],
    ['partial: nothing shows it', { passed: 0 }, 'partial'],
    ['partial: a test of it fails', { failed: 1 }, 'partial'],
    ['missing: nothing answers to it, though a test names it', { declared: false }, 'missing'],
    ['not-applicable: a principle, whatever else', { principle: true, passed: 0 }, 'not-applicable'],
  ] as const)('%s', (_, change, status) => {
    expect(statusOf({ ...done, ...change })).toBe(status);
  });
});

describe('the catalogue of the measure', () => {
  const entries = [
    ...articles.map(({ number, ...rest }) => ({ ...rest, id: `A${number}`, points: [`A${number}`] })),
    ...interpretations.map((point) => ({ ...point, points: [point.id, ...point.parameters] })),
  ];

  /** All source text of a file, or of every file in a folder. */
  const textOf = (path: string): string =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .map((name) => textOf(join(path, name)))
          .join('\n')
      : /(?<!\.test)\.ts$/.test(path)
        ? readFileSync(path, 'utf8')
        : '';

  it('names as answering to an article only what names that article', () => {
    const silent = entries.flatMap(
      ({ id, modules, principle }: (typeof entries)[number] & { principle?: true }) =>
        principle
          ? []
          : modules
              .filter((path) => !referencesIn(textOf(join(root, path))).has(id))
              .map((path) => `${id}: ${path}`),
    );
    expect(silent).toEqual([]);
  });

  it('leaves no article without a module that a service cites in its contract', () => {
    const contract = /^services\/[^/]+\/src\/contract\/.*routes/;
    const undeclared = entries.filter(
      ({ id, modules }) => modules.length === 0 && mentions.get(id)?.some((file) => contract.test(file)),
    );
    expect(undeclared.map(({ id }) => id)).toEqual([]);
  });

  it('says in both languages what is not built of an article that nothing answers to', () => {
    const unsaid = reportOf(mentions, new Map());
    const lines = [...unsaid.articles, ...unsaid.interpretations].filter(
      ({ status }) => status === 'missing',
    );
    expect(lines.filter(({ notBuilt }) => !notBuilt?.zh || !notBuilt.en).map(({ id }) => id)).toEqual([]);
  });
});

describe('docs/articles.md', () => {
  it('says what the code says; if not: npm run articles', () => {
    expect(page).toBe(asPage(reportOf(mentions, countsOn(page))));
  });
});

describe('the report for machines', () => {
  const report: unknown = JSON.parse(
    asJson(reportOf(mentions, new Map([['A20', { passed: 2, failed: 0 }]]))),
  );

  it('has the 29 articles and every open point, each with status, modules and tests', () => {
    expect(report).toMatchObject({
      articles: Array.from({ length: 29 }, (_, n) => ({ article: `A${n + 1}`, tests: n === 19 ? 2 : 0 })),
      interpretations: interpretations.map(({ id }) => ({ interpretation: id, tests: 0 })),
    });
  });

  it('says where an article lives: what answers to it, and the files that name it', () => {
    expect(report).toHaveProperty('articles.19.status', 'works');
    expect(report).toHaveProperty(
      'articles.19.modules',
      expect.arrayContaining(['packages/rules/src/ladder', 'services/cases/src/contract/act-routes.ts']),
    );
  });
});
