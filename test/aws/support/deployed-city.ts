import type { Served } from '../../support/http-journey.ts';
import type { CityProcess } from '../../support/journey-process.ts';
import { now } from './clock.ts';
import { places } from './places.ts';

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
