import { join } from 'node:path';
import { z } from 'zod';
import { overwriteJson, readJson } from '../storage/json-file.ts';
import type { Checkpoints } from './shard-reader.ts';

const schema = z.record(z.string(), z.string());

/** A mapping's checkpoints, stored in a small file: written after its function succeeded, so a crash repeats, never skips. */
export const storedCheckpoints = (dataDir: string, mappingId: string): Checkpoints => {
  const path = join(dataDir, 'streams', `${mappingId}.json`);
  const stored: Record<string, string> = readJson(path, schema, {});
  return {
    get: (shard) => stored[shard],
    set: (shard, sequence) => {
      if (stored[shard] === sequence) return;
      stored[shard] = sequence;
      overwriteJson(path, stored);
    },
  };
};
