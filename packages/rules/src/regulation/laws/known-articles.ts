import { type ArticlesBySubject, articleSubjects } from '../../provisions/provisions.ts';
import type { ArticleRef } from '../../vocabulary.ts';

type Known = Partial<ArticlesBySubject> & Pick<ArticlesBySubject, 'accountability'>;

const none: readonly ArticleRef[] = [];

/** The articles of a law of which the source tells only some: of the other subjects nothing is cited. */
export const knownArticles = (known: Known): ArticlesBySubject => ({
  ...(Object.fromEntries(articleSubjects.map((subject) => [subject, none])) as Record<
    keyof ArticlesBySubject,
    readonly ArticleRef[]
  >),
  ...known,
});
