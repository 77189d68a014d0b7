import { readFileSync } from 'node:fs';
import { type CityFile, type CitySettings, lawOn, legalDateOf } from '@jieti/rules';
import { effects } from './effects.ts';
import { env } from './env.ts';

let file: { path: string; city: CityFile } | undefined;
/** No day begins within ten minutes of the clock, in any zone. */
const tenMinutes = 'yyyy-mm-ddThh:m'.length;
let lately: { of: CityFile; at: string; law: CitySettings } | undefined;

/** A JSON file that the template lays beside every function. Checked when it was made, read once. */
const read = (): CityFile => {
  const path = env('CITY_FILE');
  if (file?.path !== path) file = { path, city: JSON.parse(readFileSync(path, 'utf8')) as CityFile };
  return file.city;
};

/** The city's law over all its days, for what asks about another day than today. */
export const cityFile = (): CityFile => read();

/** The city's settings under the law in force today, in its own zone. */
export const city = (): CitySettings => {
  const of = read();
  const now = effects.now();
  const at = now.slice(0, tenMinutes);
  if (lately?.of !== of || lately.at !== at) lately = { of, at, law: lawOn(of, legalDateOf(now, of.zone)) };
  return lately.law;
};
