import { cite, measureOfTangshan, type Provision } from '@jieti/rules';
import { expect } from 'vitest';

/** The measure's own articles for what the rules cite by subject. */
export const inArticles = (provisions: readonly Provision[]): readonly string[] =>
  cite(measureOfTangshan, ...provisions);

/** A provision that stands, in the measure, in this article. */
export const citedAs = (article: string) =>
  expect.toSatisfy((provision: Provision) => inArticles([provision]).join() === article, `cites ${article}`);

/** Provisions that stand, in the measure, in just these articles. */
export const cited = (...articles: readonly string[]) =>
  expect.toSatisfy(
    (provisions: readonly Provision[]) => inArticles(provisions).join() === articles.join(),
    `cites ${articles.join()}`,
  );
