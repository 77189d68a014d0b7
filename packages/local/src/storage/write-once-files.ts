import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { WriteOnce } from '@jieti/lambda/write-once';

/** Writes texts once, as read-only files of the city's directory, where AWS has a bucket with object lock. */
export const writeOnceFiles =
  (dataDir: string): WriteOnce =>
  async (name, text) => {
    const path = join(dataDir, name);
    if (existsSync(path)) return;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx', mode: 0o444 });
  };
