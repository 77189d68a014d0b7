import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import { assemblyOf } from './assembly.ts';
import { type CityProcess, startProcess } from './journey-process.ts';

let directories = 0;

/** Copies a city that does not run, as a backup would. Answers where the copy is. */
export const copyOf = (dataDir: string): string => {
  directories += 1;
  const copy = join(inject('journeys').directory, `${process.pid}-${directories}`, 'a city');
  mkdirSync(dirname(copy), { recursive: true });
  cpSync(dataDir, copy, { recursive: true });
  return copy;
};

/** Lets time pass for a city that is down: its clock goes with the wall's, so this is as if the wall's had moved on. */
export const passWhileDown = (dataDir: string, until: string): void => {
  const offset = Date.parse(until) - Date.now();
  writeFileSync(join(dataDir, 'clock.json'), JSON.stringify({ offset }));
};

const started: CityProcess[] = [];

/** Starts a city on a data directory. `endAll` ends it at the latest. */
export const startOn = async (
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<CityProcess> => {
  const process = await startProcess(dataDir, inject('journeys').assembly, env);
  started.push(process);
  return process;
};

/** Starts a city that has its register and nothing else, at an instant. */
export const emptyCity = (at: string): Promise<CityProcess> => {
  const dataDir = copyOf(inject('journeys').registered);
  passWhileDown(dataDir, at);
  return startOn(dataDir);
};

/** Starts a city of any law, that has its register and nothing else, at an instant. */
export const emptyCityOf = async (id: string, at: string): Promise<CityProcess> => {
  directories += 1;
  const dataDir = join(inject('journeys').directory, `${process.pid}-${directories}`, id);
  const env = { JIETI_START_AT: at };
  const city = await startProcess(dataDir, assemblyOf(id), env, ['--city', id, '--empty']);
  started.push(city);
  return city;
};

/** For `afterEach` and `afterAll`: nothing outlives a test. */
export const endAll = async (): Promise<void> => {
  await Promise.all(started.splice(0).map(({ kill }) => kill()));
};
