import { cite, type Provision, type WithArticles } from '../provisions/index.ts';
import type { Explanation, Instant } from '../vocabulary.ts';
import type { Actor } from './actor.ts';

/**
 * An act that the law allowed, on a record of one state: the event for its history, and the state it leaves. Where an
 * act can cause several events, as on the ladder, the outcome is a list of events and `evolve` makes the state.
 */
export interface Decided<S, D extends object = Readonly<Record<string, unknown>>> {
  /** The event, in the past tense: `letter-signed`. */
  readonly type: string;
  readonly at: Instant;
  readonly actor: Actor;
  /** The provisions it rests on; the history names the articles of the city's own law. */
  readonly articles: readonly Provision[];
  /** Enough to see what changed. */
  readonly data: D;
  readonly explanation?: Explanation;
  readonly state: S;
}

/** The event alone, as the ledger takes it: it cites the articles of the city's own law. */
export const eventOf = <S, D extends object>(
  { state: _, articles, ...event }: Decided<S, D>,
  city: WithArticles,
) => ({ ...event, articles: cite(city, ...articles) });
