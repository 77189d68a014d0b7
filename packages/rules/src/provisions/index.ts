/** What the code cites: provisions of a law by what they are about, and the articles in which a city's law has them. */
export {
  type ArticleSubject,
  type ArticlesBySubject,
  articleSubjects,
  cite,
  leadingArticle,
  type Provision,
  type WithArticles,
} from './provisions.ts';
