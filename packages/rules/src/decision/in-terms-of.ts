import { cite, type WithArticles } from '../provisions/index.ts';
import type { Outcome } from './outcome.ts';
import type { Refusal } from './refusal.ts';

/** A refusal that cites the articles of the city's own law. */
const citing = (refusal: Refusal, city: WithArticles): Refusal => ({
  ...refusal,
  articles: cite(city, ...refusal.articles),
});

/** An outcome in terms of the city's own law: its refusals cite that law's articles. */
export const inTermsOf = <T>(city: WithArticles, outcome: Outcome<T>): Outcome<T> =>
  outcome.ok ? outcome : { ok: false, refusals: outcome.refusals.map((one) => citing(one, city)) };
