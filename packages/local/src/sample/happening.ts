import type { Body, Capacity, Level } from '@jieti/rules';

/**
 * A history is data: on which day, by whom, which request. In every text `{…}` stands for a value: `{last}` and `{this}` for the
 * two years, `{today-14}` for a day before the present (not before 6 January of this year), `{on}`, `{year}` and `{monthDay}`
 * for the day of the happening, `{item.unit}` for a field of the row of `each`, and `{siwei}` for what an earlier happening
 * remembered.
 */
export interface Happening {
  /** The day: `{last}-01-08`; or a day of both years: `each 01-08`. Those of one instant happen in the order in which they stand. */
  readonly on: string;
  /** Hour of the day by the clock of the city; 9 if not said. */
  readonly hour?: number;
  /** A line for whoever waits; left out where it would be noise. */
  readonly say?: string;
  /** A name of the cast, `staff of qibu`, or the director of a body: `cgc-office of qibu`. */
  readonly by: string;
  /** Method and path. */
  readonly ask: string;
  /** Sent as JSON. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** A file beside the history, sent as CSV. */
  readonly csv?: string;
  /** Sent as CSV: the titles of its columns, and a line for every row of some lists. */
  readonly lines?: { readonly header: string; readonly of: readonly Lines[] };
  /** A name by which later happenings find a value of the answer, and the way to it: `{ siwei: 'id' }`. */
  readonly remember?: Readonly<Record<string, string>>;
  /** Asked once for every row of a list of the API, a few at a time. */
  readonly each?: Rows;
  /** With `each`: rows are sent so many in a request, which has what the body has in this list for each of them. */
  readonly inOne?: { readonly list: string; readonly most: number };
}

type Values = Readonly<Record<string, readonly (string | null)[]>>;

/** Rows of a list: those whose fields have one of the values of `where` and none of `except`. */
export interface Rows {
  readonly of: string;
  readonly where?: Values;
  readonly except?: Values;
}

/** A line of a CSV for every row of a list. */
interface Lines {
  readonly line: string;
  readonly each: Rows;
}

/** Somebody who acts for a body of the city itself. */
interface CastMember {
  readonly subject: string;
  readonly body: Body;
  readonly capacity: Capacity;
}

/** A history of one city. It begins on 1 January of last year. */
export interface History {
  /** The city's own id in its register. */
  readonly root: string;
  /** The level of the city, and that of the places below it whose bodies act. */
  readonly levels: { readonly root: Level; readonly below: Level };
  readonly zone: string;
  readonly cast: Readonly<Record<string, CastMember>>;
  /** The one of the cast who reads the lists of `each`. */
  readonly reader: string;
  /** Its files are here. */
  readonly directory: string;
  readonly happenings: readonly Happening[];
}
