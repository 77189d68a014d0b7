import type { Article } from './article.ts';
import { accountabilityArticles } from './articles-accountability.ts';
import { dutyArticles } from './articles-duties.ts';
import { rewardArticles } from './articles-rewards.ts';

/** The 29 articles in order, in our own summary, each with what answers to it. */
export const articles: readonly Article[] = [...dutyArticles, ...rewardArticles, ...accountabilityArticles];
