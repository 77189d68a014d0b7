import type { CitySettings } from '../../city.ts';
import { type Fault, faultAt, listOf, type Path } from '../fault/index.ts';
import { check, placed } from './check.ts';
import { repeatedFaults } from './repeated.ts';

type Citing = Pick<CitySettings, 'articlesBySubject' | 'ladder' | 'grounds' | 'parameters' | 'evaluation'>;

/** `A18.4` is an item of `A18`. */
const wholeOf = (article: string): string => article.split('.')[0] ?? article;

const citations = ({ ladder, grounds, parameters, evaluation }: Citing): (readonly [string, Path])[] =>
  [
    ...placed(ladder, 'ladder'),
    ...placed(grounds, 'grounds'),
    ...placed(parameters, 'parameters'),
    ...placed(evaluation.caps, 'evaluation', 'caps'),
    ...placed(evaluation.consequences, 'evaluation', 'consequences'),
  ].map(([{ article }, at]) => [article, [...at, 'article']] as const);

const byNumber = (a: string, b: string): number => Number(a.slice(1)) - Number(b.slice(1));

const unknownFaults = (city: Citing, laws: readonly CitySettings[]): Fault[] => {
  const known = new Set(
    laws.flatMap(({ articlesBySubject }) => Object.values(articlesBySubject).flat()).map(wholeOf),
  );
  return citations(city)
    .filter(([article]) => !known.has(wholeOf(article)))
    .map(([article, at]) =>
      faultAt(
        at,
        `${article} stands under no subject of articlesBySubject: ${listOf([...known].toSorted(byNumber))}`,
      ),
    );
};

/** Whatever the file cites is an article of one of the city's laws: it stands under one of the subjects. */
export const articlesCheck = check(
  ['articles', 'articlesBySubject', 'ladder', 'grounds', 'parameters', 'evaluation', 'amendments'],
  (city, { laws }) => [
    ...repeatedFaults(
      city.articles.map(({ number }) => `A${number}`),
      (n) => ['articles', n, 'number'],
    ),
    ...Object.entries(city.articlesBySubject).flatMap(([subject, articles]) =>
      repeatedFaults(articles, (n) => ['articlesBySubject', subject, n]),
    ),
    ...unknownFaults(city, laws),
  ],
);
