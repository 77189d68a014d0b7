import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { referencesIn } from './references.ts';

const code = ['packages/rules/src/**/*.ts', 'services/*/contract.ts', 'services/*/src/**/*.ts'];

/** The catalogue names every article, and tests are counted elsewhere: neither shows where an article lives. */
const aside = /\.test\.ts$|\/regulation\/(articles|interpretations)[^/]*\.ts$/;

/** Which source files of `rules` and the services name each article and open point, in order of path. */
export const mentionsIn = (root: string): ReadonlyMap<string, readonly string[]> => {
  const mentions = new Map<string, string[]>();
  const files = globSync(code, { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  for (const file of files.filter((one) => !aside.test(one)).sort())
    for (const id of referencesIn(readFileSync(join(root, file), 'utf8')))
      mentions.set(id, [...(mentions.get(id) ?? []), file]);
  return mentions;
};
