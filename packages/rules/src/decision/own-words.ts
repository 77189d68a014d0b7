import { bodiesFulfilling, bodyOf, functionNames, type WithBodies } from '../bodies/index.ts';
import { topLevel, type WithLevels } from '../law/levels.ts';
import { articleSubjects, cite, type WithArticles } from '../provisions/index.ts';
import { type Bilingual, type BodyFunction, bodyFunctions } from '../vocabulary.ts';

/** A law as far as the texts of this house name parts of it. */
export type WithWords = WithArticles & WithBodies & WithLevels & { readonly above: Bilingual };

type Language = keyof Bilingual;

/**
 * `{@commission}`: the body of that function by its short name; `{@conference:name}`: in full; `{@article:caps}`: its articles;
 * `{@top}`: the city itself, as its level is called; `{@above}`: what stands above it.
 */
const ownWord = /\{@([a-z-]+)(?::([a-z-]+))?\}/g;

const isOneOf = <T extends string>(list: readonly T[], word: string): word is T =>
  (list as readonly string[]).includes(word);

/** Bodies that fulfil a function, as a sentence names them; by the general name of the function where the law has none. */
const bodiesIn = (
  city: WithWords,
  one: BodyFunction,
  length: 'name' | 'short',
  language: Language,
): string => {
  const names = bodiesFulfilling(city, one).flatMap((id) => bodyOf(city, id)?.[length][language] ?? []);
  return names.length === 0 ? functionNames[one][language] : names.join(language === 'zh' ? '、' : ', ');
};

const textIn = (city: WithWords, text: string, language: Language): string =>
  text.replaceAll(ownWord, (whole, word: string, detail: string | undefined) => {
    if (word === 'article' && detail !== undefined)
      return isOneOf(articleSubjects, detail) ? cite(city, detail).join(', ') : whole;
    if (word === 'top') return topLevel(city).locality[language];
    if (word === 'above') return city.above[language];
    if (!isOneOf(bodyFunctions, word)) return whole;
    return bodiesIn(city, word, detail === 'name' ? 'name' : 'short', language);
  });

/** A text of this house in the words of a city's own law: its bodies by their names, its articles by their numbers. */
export const inWordsOf = (city: WithWords, { zh, en }: Bilingual): Bilingual => ({
  zh: textIn(city, zh, 'zh'),
  en: textIn(city, en, 'en'),
});
