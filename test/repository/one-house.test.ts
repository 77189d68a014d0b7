import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  affiliations,
  bodyFunctions,
  capacities,
  effects,
  gravities,
  postRoles,
  unitKinds,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

interface Source {
  readonly path: string;
  readonly text: string;
}

const sources = (patterns: readonly string[]): Source[] =>
  globSync([...patterns], { cwd: root })
    .filter((path) => !path.includes('node_modules') && !/\.(test|fixture)\.ts$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

const services = sources(['services/*/src/**/*.ts', 'services/*/*.ts']);
/** What a contract describes, and the captions of a file, are words for people, and no refusals. */
const describes = ({ path }: Source): boolean =>
  path.includes('/contract/') || /(layouts?|workbook|columns|version-view)\.ts$/.test(path);

const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '');

/** The files in which a pattern stands outside comments. */
const where = (among: readonly Source[], pattern: RegExp): string[] =>
  among.flatMap(({ path, text }) => (pattern.test(withoutComments(text)) ? [path] : []));

const ownProblem = /new Problem\(|refused\(\s*\[\s*\{(?!\s*\.\.\.)/;
const ownWords = /\bzh: ?['"`][^'"`]*\p{Script=Han}/u;
/** A cast by way of `unknown` or `object`: what nobody checked, and the compiler would not take. */
const forcedCast = /\bas\s+(?:unknown|object|never)\s+as\b/;
const ownSdk = /from '@aws-sdk\/|ConditionExpression|KeyConditionExpression/;

/** Lists of literals in a text: arrays, and unions of types. */
const listsIn = (text: string): string[][] => {
  const plain = withoutComments(text);
  const arrays = [...plain.matchAll(/\[((?:\s*'[\w-]+',?)+)\s*\]/g)];
  const unions = [...plain.matchAll(/((?:\|?\s*'[\w-]+'\s*)(?:\|\s*'[\w-]+'\s*)+)/g)];
  return [...arrays, ...unions].map(([, list = '']) =>
    [...list.matchAll(/'([\w-]+)'/g)].map((m) => m[1] ?? ''),
  );
};

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word) => b.includes(word));

const vocabulary: Readonly<Record<string, readonly string[]>> = {
  affiliations,
  bodyFunctions,
  capacities,
  effects,
  gravities,
  postRoles,
  unitKinds,
};

/** The word lists that a text writes again. */
const writtenAgain = ({ path, text }: Source): string[] =>
  listsIn(text).flatMap((list) =>
    Object.entries(vocabulary).flatMap(([name, words]) =>
      sameWords(list, words) ? [`${path}: ${name}`] : [],
    ),
  );

describe('there is one way to do each thing', () => {
  it('no service makes a refusal of its own: the law refuses, and one mapper makes the problem of it', () => {
    expect(where(services, ownProblem)).toEqual([]);
  });

  it('no service words a refusal: both texts stand in a catalogue', () => {
    expect(
      where(
        services.filter((source) => !describes(source)),
        ownWords,
      ),
    ).toEqual([]);
  });

  it('no service speaks to its table but through the store', () => {
    expect(where(services, ownSdk)).toEqual([]);
  });

  it('no source forces a value into a type: it is parsed, or typed as it is', () => {
    const all = sources(['packages/**/*.ts', 'services/**/*.ts', 'infra/**/*.ts', 'scripts/**/*.ts']);
    expect(where(all, forcedCast)).toEqual([]);
  });

  it('each word list of the regulation stands once', () => {
    const all = sources(['packages/*/src/**/*.ts', 'services/**/*.ts', 'infra/**/*.ts', 'scripts/**/*.ts']);
    // A measure is data, and says of each stage which of the words apply to it.
    const others = all.filter(
      ({ path }) => path !== 'packages/rules/src/vocabulary.ts' && !path.includes('/regulation/'),
    );
    expect(others.flatMap(writtenAgain)).toEqual([]);
  });
});

describe('a planted violation is seen', () => {
  const planted = (text: string): Source[] => [{ path: 'planted.ts', text }];

  it.each([
    [ownProblem, "throw new Problem(409, 'x', title);"],
    [ownProblem, "throw refused([{ code: 'x' }]);"],
    [ownWords, "const text = { zh: '不', en: 'no' };"],
    [forcedCast, 'return state as unknown as S;'],
    [forcedCast, 'entryOf(after as object as StoredEntry)'],
    [ownSdk, "import { GetCommand } from '@aws-sdk/lib-dynamodb';"],
    [ownSdk, "const write = { ConditionExpression: 'attribute_not_exists(PK)' };"],
  ])('%s', (pattern, text) => expect(where(planted(text), pattern)).toEqual(['planted.ts']));

  it('a comment is none', () => {
    expect(where(planted('/** It throws new Problem(…). */'), ownProblem)).toEqual([]);
  });

  it.each([["type Mine = 'locality' | 'department' | 'unit';", 'unitKinds']])('%s', (text, name) =>
    expect(writtenAgain({ path: 'planted.ts', text })).toEqual([`planted.ts: ${name}`]),
  );
});
