import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureOfTangshan } from '@jieti/rules';
import { afterAll, beforeAll } from 'vitest';

/** Lays the measure where a handler reads its city's law, for the tests of a file. */
export const underTheMeasure = (): void => {
  const folder = mkdtempSync(join(tmpdir(), 'jieti-city-'));
  beforeAll(() => {
    process.env.CITY_FILE = join(folder, 'city.json');
    writeFileSync(process.env.CITY_FILE, JSON.stringify(measureOfTangshan));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
};
