import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Counts } from './counts.ts';
import type { Row } from './summary.ts';

const path = join(import.meta.dirname, 'record.json');

/** What every act counted when it was last looked at, kept with the code so that a change shows in review. */
export const recorded = (): readonly Row[] => JSON.parse(readFileSync(path, 'utf8'));

export const record = (rows: readonly Row[]): void => {
  writeFileSync(path, `${JSON.stringify(rows, null, 2)}\n`);
};

/** Counts that are the same in every run; functions and messages may be gathered into more or fewer batches. */
const steady = ['requests', 'writeUnits', 'readUnits', 'transitions'] as const satisfies (keyof Counts)[];

/** A fifth, and two of anything: how ids sort and pages break moves a unit here and there. */
const differs = (before: number, now: number): boolean => Math.abs(now - before) > before / 5 + 2;

/** Every act whose cost is not what was recorded, in words; acts that came or went too. */
export const drift = (before: readonly Row[], now: readonly Row[]): string[] => {
  const earlier = new Map(before.map((row) => [row.name, row.counts]));
  const later = new Map(now.map((row) => [row.name, row.counts]));
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((name) => {
    const [was, is] = [earlier.get(name), later.get(name)];
    if (!was) return [`${name}: not recorded`];
    if (!is) return [`${name}: recorded, but not counted any more`];
    return steady
      .filter((key) => differs(was[key], is[key]))
      .map((key) => `${name}: ${key} were ${was[key]}, are ${is[key]}`);
  });
};
