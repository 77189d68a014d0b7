import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { repository } from '../repository.ts';
import type { CityOptions } from './options.ts';

/** The invented city a newcomer meets. Which city is a choice of whoever starts the embedded default; none is built in. */
const invented = 'shifan';

export const usage = 'npm start [-- --city NAME] [--empty] [--data DIR]      PORT=3000 by default';

const portIn = (text: string | undefined): number => {
  if (text === undefined || text === '') return 3000;
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new Error(`PORT must be a number up to 65535, not '${text}'`);
};

const instantIn = (text: string | undefined): string | undefined => {
  if (text === undefined) return undefined;
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new Error(`JIETI_START_AT must be an instant, not '${text}'`);
  return new Date(at).toISOString();
};

/** Reads the command line and the environment; throws with what is wrong. */
export const readArguments = (args: readonly string[], env: NodeJS.ProcessEnv): CityOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: { city: { type: 'string' }, empty: { type: 'boolean' }, data: { type: 'string' } },
  });
  const city = values.city ?? invented;
  if (!/^[a-z][a-z0-9-]*$/.test(city)) throw new Error(`'${city}' is no name of a city`);
  const startAt = instantIn(env.JIETI_START_AT);
  const assembly = env.JIETI_ASSEMBLY;
  return {
    city,
    dataDir: values.data ? resolve(env.INIT_CWD ?? '.', values.data) : join(repository, '.jieti', city),
    empty: values.empty ?? false,
    port: portIn(env.PORT),
    ...(startAt !== undefined && { startAt }),
    ...(assembly && { assembly: resolve(assembly) }),
  };
};
