import { readFileSync } from 'node:fs';
import type { CityProcess } from '../support/journey-process.ts';

/** Where a part of the bench works and what it tells meanwhile. */
export interface Bench {
  /** Its own, and gone afterwards. */
  readonly directory: string;
  readonly assembly: string;
  readonly say: (text: string) => void;
}

/** What a part found: figures for machines, the same as a table, and what must not be. */
export interface Found {
  readonly figures: unknown;
  readonly table: string;
  readonly faults: readonly string[];
}

/** Something that is measured at sizes. */
export interface Part {
  readonly sizes: readonly number[];
  readonly smallest: number;
  readonly run: (bench: Bench, sizes: readonly number[]) => Promise<Found>;
}

/** Highest resident size so far of a city's process, its functions in it, the engine apart. Megabytes. */
export const peakOf = (city: CityProcess): number => {
  const [own] = city.family();
  if (!own) throw new Error('the city has no process');
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${own.pid}/status`, 'utf8'))?.[1]) / 1024;
};
