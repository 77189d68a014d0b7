import type { Key, Write } from '@jieti/lambda';
import type { LetterStatus } from '../contract/letters.ts';
import { coverageKey } from '../keys.ts';
import { above, type Path } from '../register/path.ts';
import { addTo } from '../table.ts';

/** How the letters below a unit stand. What is not in force and not signed by one waits for both. */
export interface Counters extends Key {
  readonly issued?: number;
  readonly signedByOne?: number;
  readonly inForce?: number;
  /** Of those in force: only after the deadline. */
  readonly signedLate?: number;
}

export type Amounts = Partial<Record<'issued' | 'signedByOne' | 'inForce' | 'signedLate', number>>;

const names: Readonly<Record<LetterStatus, keyof Amounts>> = {
  issued: 'issued',
  'signed-by-one': 'signedByOne',
  'in-force': 'inForce',
};

/** What a letter that stands so counts as. */
export const counted = (status: LetterStatus, late: boolean): Amounts => ({
  [names[status]]: 1,
  ...(status === 'in-force' && late && { signedLate: 1 }),
});

/** What it takes a count from one standing to another; empty if they are the same. */
export const difference = (before: Amounts, after: Amounts): Amounts =>
  Object.fromEntries(
    (['issued', 'signedByOne', 'inForce', 'signedLate'] as const)
      .map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)] as const)
      .filter(([, amount]) => amount !== 0),
  );

/** Adds the same to the counters of every unit above the letters' units: at most four for one letter (A7). */
export const countAbove = (year: number, paths: readonly Path[], amounts: Amounts): Write[] => {
  if (Object.keys(amounts).length === 0) return [];
  const times = new Map<string, { key: Key; count: number }>();
  for (const path of paths) {
    above(path).forEach((unit, i, chain) => {
      const before = times.get(unit);
      times.set(unit, {
        key: before?.key ?? coverageKey(year, chain[i - 1] ?? null, unit),
        count: (before?.count ?? 0) + 1,
      });
    });
  }
  return [...times.values()].map(({ key, count }) =>
    addTo(key, Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, amount * count]))),
  );
};
