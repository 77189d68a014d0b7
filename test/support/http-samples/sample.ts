import type { Caller } from '../http-journey.ts';
import type { CityProcess } from '../journey-process.ts';

/** A request that somebody competent may make and that succeeds: what the refusals of the tests differ from in one thing. */
export interface Sample {
  readonly as: Caller;
  /** Ids in the path; a fresh object, where the request uses it up. */
  readonly params?: (city: CityProcess) => Promise<Readonly<Record<string, string>>>;
  readonly query?: string;
  readonly body?: unknown;
  readonly csv?: string;
  /** The request works only once in the life of a city. */
  readonly once?: true;
}

/** The samples of some routes. */
export type Samples = Readonly<Record<string, Sample>>;

/** Ids that are there already. */
export const fixed = (params: Readonly<Record<string, string>>) => async () => params;

/** The id of what is made for 迁西县 afresh. */
export const on =
  (make: (city: CityProcess, unit: string) => Promise<string>) => async (city: CityProcess) => ({
    id: await make(city, 'qianxi'),
  });

export const of2026 = fixed({ year: '2026' });
