import type { LawArticle } from '../city.ts';
import type { Article } from './article.ts';
import { accountabilityArticles } from './articles-accountability.ts';
import { dutyArticles } from './articles-duties.ts';
import { rewardArticles } from './articles-rewards.ts';

/** The 29 articles in order, in our own summary, each with what answers to it. */
export const articles: readonly Article[] = [...dutyArticles, ...rewardArticles, ...accountabilityArticles];

/** The same as the law of a city has them: without the parts of this house that answer to them. */
export const measuresOwnArticles: readonly LawArticle[] = articles.map(({ number, subject, summary }) => ({
  number,
  subject,
  summary,
}));
