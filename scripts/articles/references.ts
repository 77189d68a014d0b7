import { articles, interpretations } from '@jieti/rules';

/** What the catalogue has; another number in a text is something else. */
const known: ReadonlySet<string> = new Set([
  ...articles.map(({ number }) => `A${number}`),
  ...interpretations.map(({ id }) => id),
]);

const reference = /(?<![\w-])(A|I-)(\d{1,2})(?:\.\d{1,2})?(?:[–…-](?:A|I-)?(\d{1,2}))?(?!\w)/g;

/**
 * Every article and open point a text names: `A20`, an item `A18.4` as its article, and all of a range (`A20–A24`,
 * `A20–24`, `I-4…I-7`). “I-1 to I-15” is prose, not a tag: it gives its two ends only.
 */
export const referencesIn = (text: string): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const [, kind = '', from = '', to = from] of text.matchAll(reference))
    for (let n = Number(from); n <= Number(to); n += 1)
      if (known.has(`${kind}${n}`)) found.add(`${kind}${n}`);
  return found;
};
