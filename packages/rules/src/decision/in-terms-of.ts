import { cite } from '../provisions/index.ts';
import type { Outcome } from './outcome.ts';
import { inWordsOf, type WithWords } from './own-words.ts';
import type { Refusal } from './refusal.ts';

/** A refusal in terms of the city's own law: it cites that law's articles and names its bodies. */
export const refusalInTermsOf = (city: WithWords, refusal: Refusal): Refusal => ({
  ...refusal,
  articles: cite(city, ...refusal.articles),
  text: inWordsOf(city, refusal.text),
});

/** An outcome in terms of the city's own law. */
export const inTermsOf = <T>(city: WithWords, outcome: Outcome<T>): Outcome<T> =>
  outcome.ok ? outcome : { ok: false, refusals: outcome.refusals.map((one) => refusalInTermsOf(city, one)) };
