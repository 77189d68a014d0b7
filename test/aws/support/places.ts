import { inject } from 'vitest';
import type { Served } from '../../support/http-journey.ts';
import type { CityProcess } from '../../support/journey-process.ts';
import { now } from './clock.ts';
import type { TestDeployment } from './test-cities.ts';

/** A deployed city as the helpers of the journeys know one: where it answers, and where its issuer's key lies. */
type Deployed = Pick<CityProcess, 'url' | 'dataDir'>;

export interface AwsPlaces {
  readonly directory: string;
  readonly port: number;
  readonly clock: string;
  readonly deployment: TestDeployment;
  readonly cities: Readonly<Record<string, Deployed>>;
  /** The emulator's own command, to start another one. */
  readonly ministack: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly aws: AwsPlaces;
  }
}

export const places = (): AwsPlaces => inject('aws');

/** A deployed city. It is no process of ours, so what only a process can do throws. */
export const deployedCity = (id: string): CityProcess & Served => {
  const city = places().cities[id];
  if (!city) throw new Error(`${id} is not deployed`);
  const never = (): never => {
    throw new Error('a deployed city is no process of ours');
  };
  const clock = () => now().toISOString();
  return {
    ...city,
    now: clock,
    said: never,
    ended: new Promise(() => {}),
    family: never,
    kill: never,
    interrupt: never,
  };
};
