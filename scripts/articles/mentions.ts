import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ArticleSubject, articleSubjects, cite, measureOfTangshan } from '@jieti/rules';
import { referencesIn } from './references.ts';

const code = ['packages/rules/src/**/*.ts', 'services/*/contract.ts', 'services/*/src/**/*.ts'];

/** The catalogue names every article, and tests are counted elsewhere: neither shows where an article lives. */
const aside = /\.test\.ts$|\/regulation\/(articles|interpretations)[^/]*\.ts$/;

/** The places of a text where provisions are cited by subject. */
const citation = /(?:\barticles?\b|\bcite\(|\bexplain\()[^;]*?[\])]/g;

const isSubject = (word: string): word is ArticleSubject =>
  (articleSubjects as readonly string[]).includes(word);

/** An article in a sentence, which the city's law fills in. */
const inSentence = /\{@article:([a-z-]+)\}/g;

const wordsIn = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, word = '']) => word);

/** The measure's articles that a text cites by what they are about. */
const citedIn = (text: string): readonly string[] =>
  [
    ...[...text.matchAll(citation)].flatMap(([place]) => wordsIn(place, /'([a-z-]+)'/g)),
    ...wordsIn(text, inSentence),
  ]
    .filter(isSubject)
    .flatMap((subject) => cite(measureOfTangshan, subject));

/** Which source files of `rules` and the services name each article and open point, in order of path. */
export const mentionsIn = (root: string): ReadonlyMap<string, readonly string[]> => {
  const mentions = new Map<string, string[]>();
  const files = globSync(code, { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  for (const file of files.filter((one) => !aside.test(one)).sort()) {
    const text = readFileSync(join(root, file), 'utf8');
    for (const id of new Set([...referencesIn(text), ...citedIn(text)]))
      mentions.set(id, [...(mentions.get(id) ?? []), file]);
  }
  return mentions;
};
