import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

const pagesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !/node_modules|cdk\.out|\.jieti/.test(path));

const readmes = ['README.md', 'README.zh-CN.md'];
const pages = [
  ...readmes,
  'CONTRIBUTING.md',
  ...['docs', 'packages', 'services', 'infra', 'test'].flatMap(pagesUnder),
];

/** The files that a page leads to: no addresses of the web, and no places within a page. */
const linksOf = (page: string, text = readFileSync(join(root, page), 'utf8')): string[] =>
  [...text.matchAll(/\]\(([^)#\s]+)(#[^)]*)?\)/g)]
    .flatMap(([, target]) => target ?? [])
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => relative(root, join(root, dirname(page), target)));

const leadingNowhere = (links: readonly string[]): readonly string[] =>
  links.filter((link) => !existsSync(join(root, link)));

/** The paths of the repository that a text names, but those that leave something open. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`((?:packages|services|infra|test|docs|scripts)\/[^`\s]*)`/g)]
    .flatMap(([, path]) => path ?? [])
    .filter((path) => !/[<>*{}…]/.test(path));

const linkedFrom = (...from: readonly string[]): ReadonlySet<string> =>
  new Set(from.flatMap((page) => linksOf(page)));

describe('the pages', () => {
  it('lead nowhere that is not there; docs/articles.md is written and held by a test of its own', () => {
    const lost = pages
      .filter((page) => page !== 'docs/articles.md')
      .flatMap((page) => leadingNowhere(linksOf(page)).map((link) => `${page}: ${link}`));
    expect(lost).toEqual([]);
  });

  it('a link that leads nowhere would be found', () => {
    const links = linksOf(
      'docs/some.md',
      'See [one](adr/README.md#here), [none](no-such.md) and [the web](https://w3.org).',
    );
    expect(links).toEqual(['docs/adr/README.md', 'docs/no-such.md']);
    expect(leadingNowhere(links)).toEqual(['docs/no-such.md']);
  });

  it.each([...readmes, 'CONTRIBUTING.md', 'docs/operations.md', 'docs/scale.md', 'docs/deploy.md'])(
    '%s names only files and folders that are there',
    (page) => {
      const named = pathsIn(readFileSync(join(root, page), 'utf8'));
      expect(leadingNowhere(named)).toEqual([]);
    },
  );

  it('a file that is not there would be found', () => {
    const named = pathsIn(
      'See `test/README.md`, `services/<service>/src/`, `infra/no-such.ts` and `npm run readme`.',
    );
    expect(named).toEqual(['test/README.md', 'infra/no-such.ts']);
    expect(leadingNowhere(named)).toEqual(['infra/no-such.ts']);
  });

  it.each(readmes)('%s leads to every page of docs', (readme) => {
    const linked = linkedFrom(readme);
    const ours = pages.filter((page) => dirname(page) === 'docs');
    expect(ours.filter((page) => !linked.has(page))).toEqual([]);
  });

  it('every decision is in the index of decisions, once, in order', () => {
    const decisions = pages.filter((page) => /^docs\/adr\/\d{4}-/.test(page)).toSorted();
    expect(linksOf('docs/adr/README.md')).toEqual(decisions);
  });
});

describe('the two READMEs say the same', () => {
  /** Headings, rows of tables, fenced commands: their number and what of them stands in code. */
  const shapeOf = (readme: string) => {
    const lines = readFileSync(join(root, readme), 'utf8').split('\n');
    const tables = lines.filter((line) => line.startsWith('| `'));
    return {
      headings: lines.filter((line) => line.startsWith('#')).length,
      rows: tables.map((line) => line.split('|')[1]?.match(/`[a-z][\w/-]*/g)),
      commands: lines
        .filter((line) => /^(curl|npm|XLSX=)/.test(line))
        .map((line) => line.replace(/\s+#.*$/, '')),
      links: linksOf(readme).filter((link) => !readmes.includes(link)),
    };
  };

  it('the same headings, folders, commands and links, in the same order', () => {
    expect(shapeOf('README.zh-CN.md')).toEqual(shapeOf('README.md'));
  });
});
