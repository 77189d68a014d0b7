import type { City } from './city.ts';
import { shidian } from './shidian.ts';
import { shifan } from './shifan.ts';
import { shili } from './shili.ts';
import { tangshan } from './tangshan.ts';
import { yanjin } from './yanjin.ts';

/** Every city there is. A new one is a file beside these and a name here. */
export const cities: readonly City[] = [shifan, tangshan, yanjin, shidian, shili];

/** The city of that id; an unknown one is an error that lists the known ones. There is no default. */
export const cityOf = (id: string | undefined): City => {
  const found = cities.find((city) => city.settings.id === id);
  if (found) return found;
  const known = cities.map((city) => city.settings.id).join(', ');
  throw new Error(`${id === undefined ? 'no city was named' : `unknown city "${id}"`}; known are: ${known}`);
};
