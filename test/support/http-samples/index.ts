import type { Route } from '@jieti/lambda/contract';
import { type Ask, everyRoute, fill, type Request } from '../http-journey.ts';
import type { CityProcess } from '../journey-process.ts';
import { casesSamples } from './cases.ts';
import { commendationsSamples } from './commendations.ts';
import { entrySamples } from './entry.ts';
import { lettersSamples } from './letters.ts';
import { registerSamples } from './register.ts';
import { reportsSamples } from './reports.ts';
import { resultsSamples } from './results.ts';
import type { Sample, Samples } from './sample.ts';

export { prepare } from './city.ts';

/** By route. A route without a sample fails the tests, so a new one is never untested. */
export const samples: Samples = {
  ...registerSamples,
  ...lettersSamples,
  ...reportsSamples,
  ...casesSamples,
  ...entrySamples,
  ...resultsSamples,
  ...commendationsSamples,
};

/** A sample with its route and with ids that exist. */
export interface Ready {
  readonly key: string;
  readonly route: Route;
  readonly sample: Sample;
  readonly params: Readonly<Record<string, string>>;
}

/** A body that says the city's own day is made once what it is about is there. */
const withBody = async (city: CityProcess, sample: Sample): Promise<Sample> =>
  typeof sample.body === 'function' ? { ...sample, body: await sample.body(city) } : sample;

/** Makes what a route's sample is about. Throws where a route has no sample. */
export const ready = async (city: CityProcess, key: string): Promise<Ready> => {
  const [route, sample] = [everyRoute.get(key), samples[key]];
  if (!route || !sample) throw new Error(`${key} has no sample: say in http-samples/ what a good request is`);
  const params = (await sample.params?.(city)) ?? {};
  return { key, route, sample: await withBody(city, sample), params };
};

/** Where a sample goes; other ids than its own if given. */
export const whereOf = (
  { route, sample, params }: Ready,
  other: Readonly<Record<string, string>> = {},
): string =>
  `${route.method} ${fill(route.path, { ...params, ...other })}${sample.query ? `?${sample.query}` : ''}`;

/** What a sample carries. */
export const askOf = ({ sample }: Ready): Ask => ({
  ...(sample.body !== undefined && { body: sample.body }),
  ...(sample.csv !== undefined && { csv: sample.csv }),
});

/** A sample as it goes over the wire, but for its token. */
export const wireOf = (of: Ready): Request => {
  const [method = '', path = ''] = whereOf(of).split(' ');
  const { sample } = of;
  return {
    method,
    path,
    ...(sample.body !== undefined && { body: JSON.stringify(sample.body) }),
    ...(sample.csv !== undefined && { body: sample.csv, headers: { 'content-type': 'text/csv' } }),
  };
};
