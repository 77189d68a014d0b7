import type { RunningCity } from '@jieti/local';
import { legalDateOf } from '@jieti/rules';
import { type Ask, type Caller, done, type Served } from '../../support/http-journey.ts';
import type { Tally } from './tally.ts';

/** Somebody's hand in the city: every act is one request and one line of the tally. */
export interface Desk {
  /** Does one thing over HTTP, and waits until nothing moves any more. Answers the body. */
  // biome-ignore lint/suspicious/noExplicitAny: an act looks into answers of every shape
  readonly act: (name: string, as: Caller, what: string, body?: unknown, more?: Ask) => Promise<any>;
  /** The same, kept in no line: what must be there before something can be counted. */
  // biome-ignore lint/suspicious/noExplicitAny: an act looks into answers of every shape
  readonly quietly: (as: Caller, what: string, body?: unknown, more?: Ask) => Promise<any>;
  /** Lets time pass; what the clock sets off on the way is a line. */
  readonly until: (name: string, instant: string) => Promise<void>;
  /** Today in the city. */
  readonly today: () => string;
}

export const deskOf = (city: RunningCity, tally: Tally): Desk => {
  const served: Served = { url: city.url };
  const quietly: Desk['quietly'] = async (as, what, body, more = {}) => {
    const reply = await done(served, as, what, { ...(body !== undefined && { body }), ...more });
    await city.untilIdle();
    return reply.body;
  };
  return {
    quietly,
    today: () => legalDateOf(city.now(), 'Asia/Shanghai'),
    act: (name, as, what, body, more) =>
      tally.line(name, () => {
        tally.request();
        return quietly(as, what, body, more);
      }),
    until: (name, instant) =>
      tally.clock(name, async () => {
        await city.advanceTo(instant);
        await city.untilIdle();
      }),
  };
};
