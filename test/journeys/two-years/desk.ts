import { ask, type Caller, done, type Reply, type Served } from '../../support/http-journey.ts';
import { people } from '../../support/http-people.ts';
import { advance } from '../../support/journey-clock.ts';

/** A desk from which the two years are played, and the book in which it writes down what was answered. */
export interface Desk {
  readonly city: Served;
  /** It becomes 09:00 of a day; everything that falls due on the way happens. */
  readonly comes: (day: string) => Promise<void>;
  readonly today: () => string;
  /** A paper of today, under a number of its own: whoever issues one uses its number once (A19). */
  readonly paper: (office?: string) => { readonly number: string; readonly date: string };
  readonly read: (path: string, as?: Caller) => Promise<Reply['body']>;
  readonly write: (as: Caller, what: string, body?: unknown) => Promise<Reply['body']>;
  /** Asks for what must be refused; the code of the refusal, or what was done instead. */
  readonly refused: (as: Caller, what: string, body?: unknown) => Promise<string>;
  /** Lets the messages of what was just done arrive. */
  readonly rest: () => Promise<void>;
  /** Writes down what the city answered, under the name by which the table asks for it. */
  readonly note: (key: string, value: unknown) => void;
  readonly book: ReadonlyMap<string, unknown>;
}

export const deskOf = (city: Served, firstDay: string): Desk => {
  const book = new Map<string, unknown>();
  let day = firstDay;
  let papers = 0;
  const comes = async (next: string): Promise<void> => {
    await advance(city, `${next}T01:00:00.000Z`);
    day = next;
  };
  return {
    city,
    comes,
    today: () => day,
    paper: (office = '唐综治') => {
      papers += 1;
      return { number: `${office}〔${day.slice(0, 4)}〕${papers}号`, date: day };
    },
    read: async (path, as = people.cityOffice) => (await done(city, as, `GET ${path}`)).body,
    write: async (as, what, body = {}) => (await done(city, as, what, { body })).body,
    refused: async (as, what, body = {}) => {
      const reply = await ask(city, as, what, { body });
      return `${reply.status} ${reply.body.code ?? 'done'}`;
    },
    rest: async () => {
      await advance(city, 'PT1S');
    },
    note: (key, value) => {
      if (book.has(key)) throw new Error(`${key} is noted twice`);
      book.set(key, value);
    },
    book,
  };
};
