import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readJson, writeJson } from '../storage/json-file.ts';

const schema = z.strictObject({ offset: z.number() });

/** How far the city's time is from the wall's, kept over restarts from its first start on. */
export const keptOffset = (dataDir: string, missing: number) => {
  const path = join(dataDir, 'clock.json');
  const keep = (offset: number): void => writeJson(path, { offset });
  if (!existsSync(path)) keep(missing);
  return { offset: readJson(path, schema, { offset: missing }).offset, keep };
};
