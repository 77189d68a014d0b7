import { readFileSync } from 'node:fs';
import type { CitySettings } from '@jieti/rules';
import { env } from './env.ts';

let loaded: { path: string; city: CitySettings } | undefined;

/** The city's settings: a JSON file that the template lays beside every function. Checked when it was made, read once. */
export const city = (): CitySettings => {
  const path = env('CITY_FILE');
  if (loaded?.path !== path) loaded = { path, city: JSON.parse(readFileSync(path, 'utf8')) as CitySettings };
  return loaded.city;
};
