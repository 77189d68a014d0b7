import { type DatedParameter, parameterCatalogue, parameterIds } from '../parameters/index.ts';
import { since } from '../parameters/since.ts';
import { leadingArticle } from '../provisions/index.ts';
import { measureArticles } from './measure-articles.ts';
import { measureDescriptions } from './measure-descriptions.ts';

const measureLaw = { articlesBySubject: measureArticles };

/** Every number of the measure, with unit, article and since when. */
export const measureParameters: readonly DatedParameter[] = parameterIds.map((id) => {
  const { value, unit, article } = parameterCatalogue[id];
  const description = measureDescriptions[id];
  return {
    id,
    from: since,
    value,
    unit,
    article: leadingArticle(measureLaw, article),
    ...(description && { description }),
  };
});
