import type { Instant } from '@jieti/rules';
import type { TokenClaims } from '../http/local-api.ts';

/** A history may call the city's own API and move its time on, and nothing else. */
export interface HistoryWorld {
  /** Base address of the API. */
  readonly url: string;
  readonly token: (claims: TokenClaims) => Promise<string>;
  /** Runs what is due on the way, in order; answers when all is quiet. */
  readonly advanceTo: (instant: Instant) => Promise<void>;
  /** Answers when all that was set off is done, however long it takes. */
  readonly untilIdle: () => Promise<void>;
  readonly now: () => Instant;
  /** Wall time when the history began: it must not go beyond. */
  readonly until: Instant;
  /** A line for whoever is waiting. */
  readonly progress: (text: string) => void;
}

/** An invented past of an invented city, played through the same API as any other act. It begins on 1 January of last year. */
export interface SampleHistory {
  readonly play: (world: HistoryWorld) => Promise<void>;
}
