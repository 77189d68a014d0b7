import { inject } from 'vitest';
import type { CityProcess } from '../../support/journey-process.ts';
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
