import type { ArticleRef } from '../vocabulary.ts';

/**
 * Everything that a law speaks of in an article of its own. The code cites by subject; the city's file says which of
 * its articles speak of it, so that every answer names the articles of the city's own law.
 */
export const articleSubjects = [
  'units',
  'first-responsible',
  'remits',
  'bodies',
  'letters',
  'reports',
  'inspections',
  'evaluation',
  'archives',
  'conference',
  'commending',
  'commendations',
  'honours-from-above',
  'rewards',
  'commendation-procedure',
  'grounds',
  'accountability',
  'rectification',
  'interviews',
  'supervision',
  'regime',
  'heaviest-measure',
  'caps',
  'jurisdiction',
  'referrals',
  'aggravating',
  'mitigating',
] as const;
export type ArticleSubject = (typeof articleSubjects)[number];

/** An article cited by what it is about, or one that the city's file itself named. */
export type Provision = ArticleSubject | ArticleRef;

/**
 * The articles of a law by what they are about: several where it speaks of it in several places, none where it is silent. Of
 * accountability every law speaks.
 */
export type ArticlesBySubject = Readonly<Record<ArticleSubject, readonly ArticleRef[]>> & {
  readonly accountability: readonly [ArticleRef, ...ArticleRef[]];
};

/** A law as far as its articles go. */
export interface WithArticles {
  readonly articlesBySubject: ArticlesBySubject;
}

/** The first of the city's articles for a provision, where one stands for all; of accountability, where the law is silent. */
export const leadingArticle = (city: WithArticles, provision: Provision): ArticleRef =>
  isSubject(provision)
    ? (city.articlesBySubject[provision][0] ?? city.articlesBySubject.accountability[0])
    : provision;

const isSubject = (citation: Provision): citation is ArticleSubject =>
  (articleSubjects as readonly string[]).includes(citation);

/** The city's own articles for what is cited, each once, in order. */
export const cite = (city: WithArticles, ...citations: readonly Provision[]): readonly ArticleRef[] => [
  ...new Set(
    citations.flatMap((citation) => (isSubject(citation) ? city.articlesBySubject[citation] : [citation])),
  ),
];
