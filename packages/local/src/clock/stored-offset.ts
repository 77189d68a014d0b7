import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { overwriteJson, readJson } from '../storage/json-file.ts';

const schema = z.strictObject({ offset: z.number() });

/** The distance of the city's time from the wall's, stored over restarts from its first start on. */
export const storedOffset = (dataDir: string, missing: number) => {
  const path = join(dataDir, 'clock.json');
  const store = (offset: number): void => overwriteJson(path, { offset });
  if (!existsSync(path)) store(missing);
  return { offset: readJson(path, schema, { offset: missing }).offset, store };
};
