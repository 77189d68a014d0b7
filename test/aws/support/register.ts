import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cityOf } from '../../../infra/cities/index.ts';
import { repositoryRoot } from '../../../infra/constructs/paths.ts';
import { type Caller, done } from '../../support/http-journey.ts';
import { deployedCity } from './deployed-city.ts';
import { eventually } from './eventually.ts';

/** The director of a city's commission office, who may do most of what begins anything. */
export const officeOf = (city: string): Caller => ({
  subject: `${city}-office`,
  offices: [{ body: 'cgc-office', level: 'city', jurisdiction: city, capacity: 'director' }],
});

/** Brings in the first rows of a city's register, and answers when the other services know of them; again is no harm. */
export const importRegister = async (id: string, rows = 60): Promise<void> => {
  const city = deployedCity(id);
  const lines = readFileSync(join(repositoryRoot, cityOf(id).register), 'utf8')
    .trimEnd()
    .split('\n');
  const csv = `${lines.slice(0, rows + 1).join('\n')}\n`;
  await done(city, officeOf(id), 'POST /units:import', { csv });
  const last = csv.trimEnd().split('\n').at(-1)?.split(',')[0];
  const known = async () =>
    (await fetch(`${city.url}/docs`)).ok && (await done(city, officeOf(id), `GET /units/${last}`)).status;
  await eventually('the register is there', known, (status) => status === 200);
};
