import { join } from 'node:path';
import { z } from 'zod';
import { readJson, writeJson } from '../storage/json-file.ts';
import type { Checkpoints } from './shard-reader.ts';

const schema = z.record(z.string(), z.string());

/** A mapping's checkpoints, kept as a small file: written after its function succeeded, so a crash repeats, never skips. */
export const keptCheckpoints = (dataDir: string, mappingId: string): Checkpoints => {
  const path = join(dataDir, 'streams', `${mappingId}.json`);
  const kept: Record<string, string> = readJson(path, schema, {});
  return {
    get: (shard) => kept[shard],
    set: (shard, sequence) => {
      if (kept[shard] === sequence) return;
      kept[shard] = sequence;
      writeJson(path, kept);
    },
  };
};
